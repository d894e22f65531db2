package org.entente.agreement.parsed;

import java.time.MonthDay;
import java.util.List;
import org.entente.agreement.text.Span;

/** Where one year ends and the next starts. */
public sealed interface ParsedYearBorder {
  /** {@code starts 04-01}. */
  record Starts(MonthDay day) implements ParsedYearBorder {}

  /**
   * {@code ends last saturday of 01}.
   *
   * @param weeks the weeks of each period of a quarter; empty if not said
   */
  record LastOf(Name weekday, int month, List<Integer> weeks, Span span)
      implements ParsedYearBorder {
    public LastOf {
      weeks = List.copyOf(weeks);
    }
  }

  /** {@code ends nearest saturday to 01-31}. */
  record NearestTo(Name weekday, MonthDay day, List<Integer> weeks, Span span)
      implements ParsedYearBorder {
    public NearestTo {
      weeks = List.copyOf(weeks);
    }
  }
}
