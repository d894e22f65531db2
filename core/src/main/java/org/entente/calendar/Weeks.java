package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * How a year is made of whole weeks, 52 of them or 53, so that it always ends on the same day of
 * the week.
 *
 * <p>Example: a year that ends on the last Saturday of January ends on 2024-01-27; on the Saturday
 * nearest to 01-31 it ends on 2024-02-03, after 53 weeks. The odd week is in its last quarter, and
 * there in the last of its periods.
 *
 * @param nearest whether the year ends on that day of the week nearest to the day on which it would
 *     end, else on the last one up to it
 * @param ofQuarter the weeks of each period of a quarter, such as 4, 4, 5; empty if not said
 */
public record Weeks(DayOfWeek lastDay, boolean nearest, List<Integer> ofQuarter) {
  /** The weeks of a quarter, and its days but for the last one of a year of 53. */
  public static final int IN_QUARTER = 13;

  static final int DAYS = 7;

  public Weeks {
    requireNonNull(lastDay, "lastDay is null");
    ofQuarter = List.copyOf(ofQuarter);
  }

  /** The last day of the year that would end on the day if it were not made of weeks. */
  LocalDate lastDay(LocalDate wouldEnd) {
    var latest = nearest ? wouldEnd.plusDays(3) : wouldEnd;
    return latest.with(TemporalAdjusters.previousOrSame(lastDay));
  }
}
