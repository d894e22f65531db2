package org.entente.report.render;

import org.entente.report.statements.PoolLines;
import org.entente.spread.LineParts;

/** What is said of a line in a statement that people read. */
final class LineWords {
  private LineWords() {}

  /** The id, with what it is if it is not a line as it stands: {@code L1 (taken back)}. */
  static String id(LineParts line) {
    return switch (line.entry()) {
      case LINE -> line.id();
      case TAKEN_BACK -> line.id() + " (" + line.entry().word() + ")";
      case NO_LINE -> "(" + line.entry().word() + ")";
    };
  }

  /** The file and row: {@code costs.csv:2}. */
  static String place(LineParts line) {
    return line.place().map(place -> place.file() + ":" + place.line()).orElse("");
  }

  /** The line's own amount, if it is not what the line costs the pool: {@code 100.00 USD}. */
  static String amount(LineParts line, PoolLines pool) {
    return pool.isOwn(line) ? Amounts.textWithUnit(line.amount(), line.currency()) : "";
  }
}
