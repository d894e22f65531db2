package org.entente.facts;

import java.util.Locale;

/** How values of different times may be put together. */
public enum Kind {
  /** Adds over time: a year's cost is the sum of its months'. */
  TOTAL,
  /** A stock, such as head-count: averaged, or taken at a day, never added over time. */
  LEVEL,
  /** A ratio, such as an index's growth: never added. */
  RATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
