package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;

/**
 * For how long one published rate holds: a day, a month, or a year.
 *
 * <p>Example: the rate of 2024-05 that the United Nations publish for the month holds for each of
 * its days.
 */
public sealed interface RateInterval {
  /** A rate for each day on which there is a market. */
  record ByDay() implements RateInterval {}

  /** A rate for each month of the calendar. */
  record ByMonth() implements RateInterval {}

  /** A rate for each year of the agreement. */
  record ByYear(YearRule year) implements RateInterval {
    public ByYear {
      requireNonNull(year, "year is null");
    }
  }

  /** The period around a day, for which one rate holds. */
  default NamedPeriod around(LocalDate day) {
    return switch (this) {
      case ByDay byDay -> new NamedPeriod(day.toString(), Period.ofDays(day, day));
      case ByMonth byMonth -> {
        var first = day.withDayOfMonth(1);
        var name = first.toString().substring(0, "2024-05".length());
        yield new NamedPeriod(name, new Period(first, first.plusMonths(1)));
      }
      case ByYear byYear -> byYear.year().yearAt(day);
    };
  }

  /** Whether several rates lie in each of these windows, so that they have an average. */
  default boolean isPartOf(Window window) {
    return switch (this) {
      case ByDay byDay -> true;
      case ByMonth byMonth -> Window.MONTH.nestsIn(window) && !window.equals(Window.MONTH);
      case ByYear byYear -> {
        Window year = new Window.Year(byYear.year());
        yield year.nestsIn(window) && !window.equals(year);
      }
    };
  }

  /** As the agreement names it: {@code day}, {@code month} or the year's name. */
  default String word() {
    return switch (this) {
      case ByDay byDay -> "day";
      case ByMonth byMonth -> "month";
      case ByYear byYear -> byYear.year().name();
    };
  }
}
