package org.entente.report.render;

import org.entente.agreement.checked.CheckedAgreement.Amendment;
import org.entente.agreement.compiled.Figure;
import org.entente.report.statements.AgreementStatement;

/** The words for what the core names by constants, the same in every rendering. */
final class Words {
  /** The heading over what is shown in other currencies than the agreement's. */
  static final String SHOWN = "In the parties' own currencies";

  /** The heading over lines with their parts. */
  static final String LINES = "Each line, and the part of each party";

  private Words() {}

  /** What the figures named net are, dues being mentioned only where there are any. */
  static String net(AgreementStatement agreement) {
    var revenue = agreement.revenue().isEmpty() ? "" : ", revenue taken off";
    return "Borne in all" + revenue + (agreement.dues().isEmpty() ? "" : ", dues counted");
  }

  /** An amendment with its days: {@code a1, First amendment, signed 2025-06-01, effective ...}. */
  static String amendment(Amendment amendment) {
    return amendment.name()
        + amendment.labels().plain().map(label -> ", " + label).orElse("")
        + ", signed "
        + amendment.signed()
        + ", effective "
        + amendment.effective();
  }

  static String kind(Figure.Kind kind) {
    return switch (kind) {
      case INPUT -> "input";
      case AMOUNT -> "amount";
      case KEY -> "key";
      case COST -> "cost";
      case SHARE -> "share";
      case PART -> "part";
      case LIMIT -> "limit";
      case LEFT -> "left";
      case UNUSED -> "unused carried";
      case EXCESS -> "excess carried";
      case SHORTFALL -> "shortfall";
      case ACCOUNT -> "account";
      case DUE -> "due";
      case INSTALMENT -> "instalment";
      case NET -> "net";
      case SHOWN -> "shown";
      case TOTAL -> "total";
      case CHECK -> "check";
    };
  }
}
