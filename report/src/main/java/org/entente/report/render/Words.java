package org.entente.report.render;

import org.entente.agreement.compiled.Figure;
import org.entente.report.statements.AgreementStatement;

/** The words for what the core names by constants, the same in every rendering. */
final class Words {
  /** The heading over what is shown in other currencies than the agreement's. */
  static final String SHOWN = "In the parties' own currencies";

  private Words() {}

  /** What the figures named net are, dues being mentioned only where there are any. */
  static String net(AgreementStatement agreement) {
    return agreement.dues().isEmpty() ? "Borne in all" : "Borne in all, dues counted";
  }

  static String kind(Figure.Kind kind) {
    return switch (kind) {
      case INPUT -> "input";
      case AMOUNT -> "amount";
      case KEY -> "key";
      case COST -> "cost";
      case SHARE -> "share";
      case LIMIT -> "limit";
      case LEFT -> "left";
      case SHORTFALL -> "shortfall";
      case DUE -> "due";
      case NET -> "net";
      case SHOWN -> "shown";
      case TOTAL -> "total";
      case CHECK -> "check";
    };
  }
}
