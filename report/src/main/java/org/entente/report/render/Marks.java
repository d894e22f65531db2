package org.entente.report.render;

import java.util.Optional;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;

/** How the status of a figure is marked beside it, and what the mark means. */
final class Marks {
  static final String MISSING = "missing";

  private Marks() {}

  /** One letter, or nothing for what is determined or missing. */
  static String letter(Status status) {
    return switch (status) {
      case DETERMINED, MISSING -> "";
      case ESTIMATE -> "e";
      case PROVISIONAL -> "p";
      case SO_FAR -> "s";
    };
  }

  static String meaning(Status status) {
    return switch (status) {
      case DETERMINED -> "nothing is open";
      case ESTIMATE -> "a month of a year whose level is known for the year only";
      case PROVISIONAL -> "a published value behind it may still change";
      case SO_FAR -> "its period is not complete; it rests on the lines known so far";
      case MISSING -> "a fact that it needs is not there";
    };
  }

  /** The value as people read it, the word for a missing one, or nothing where there is none. */
  static String text(Optional<Determination> cell) {
    return cell.map(Marks::text).orElse("");
  }

  static String text(Determination cell) {
    return cell.value().map(v -> Amounts.text(v, cell.figure().unit())).orElse(MISSING);
  }
}
