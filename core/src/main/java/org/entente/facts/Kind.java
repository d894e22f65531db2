package org.entente.facts;

import java.util.Locale;

/** How values of different times may be put together. */
public enum Kind {
  /** Adds over time: a year's cost is the sum of its months'. */
  TOTAL,
  /** A stock, such as head-count: averaged, or taken at a day, never added over time. */
  LEVEL,
  /** A ratio, such as an index's growth: never added. */
  RATE,
  /** Yes or no: it holds for the days that its fact names. */
  YES_NO,
  /** A day, such as that of the first production. */
  DATE,
  /** One member of a set, such as the class of a party. */
  ONE_OF;

  public String word() {
    return switch (this) {
      case TOTAL, LEVEL, RATE, DATE -> name().toLowerCase(Locale.ROOT);
      case YES_NO -> "yes/no";
      case ONE_OF -> "one of";
    };
  }
}
