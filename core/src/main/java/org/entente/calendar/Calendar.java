package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The years and months of one agreement's term.
 *
 * <p>Example: with years that start on 04-01 and the term 2022-04-01 to 2027-03-31 there are five
 * years, JFY2022 to JFY2026, and sixty months, 2022-04 to 2027-03. The name {@code term} is the
 * whole of it.
 */
public record Calendar(YearRule year, Period term) {
  public Calendar {
    requireNonNull(year, "year is null");
    requireNonNull(term, "term is null");
  }

  /** The windows of that kind which the term touches, in order, each in full. */
  public List<NamedPeriod> windows(Window window) {
    return switch (window) {
      case TERM -> List.of(termPeriod());
      case YEAR -> years();
      case MONTH -> months();
    };
  }

  /** The window of that kind, in full, that contains the day. */
  public NamedPeriod windowAt(Window window, LocalDate day) {
    return switch (window) {
      case TERM -> termPeriod();
      case YEAR -> year.yearAt(day);
      case MONTH -> month(day);
    };
  }

  public NamedPeriod termPeriod() {
    return new NamedPeriod("term", term);
  }

  public List<NamedPeriod> years() {
    var years = new ArrayList<NamedPeriod>();
    for (int n = year.numberAt(term.start()); n <= year.numberAt(term.lastDay()); n++) {
      years.add(year.year(n));
    }
    return List.copyOf(years);
  }

  public List<NamedPeriod> months() {
    var months = new ArrayList<NamedPeriod>();
    for (var day = term.start().withDayOfMonth(1);
        day.isBefore(term.end());
        day = day.plusMonths(1)) {
      months.add(month(day));
    }
    return List.copyOf(months);
  }

  /**
   * The period of that name: a year (JFY2024), a month (2024-05), a day (2024-05-17) or {@code
   * term}; empty if the text is none of these. The period may lie outside the term.
   */
  public Optional<NamedPeriod> named(String text) {
    if (text.equals("term")) {
      return Optional.of(termPeriod());
    }
    var number = year.numberIn(text);
    if (number.isPresent()) {
      return number.map(year::year);
    }
    try {
      if (text.length() == 7) {
        return Optional.of(month(LocalDate.parse(text + "-01")));
      }
      if (text.length() == 10) {
        var day = LocalDate.parse(text);
        return Optional.of(new NamedPeriod(text, Period.ofDays(day, day)));
      }
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static NamedPeriod month(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new NamedPeriod(
        first.toString().substring(0, 7), new Period(first, first.plusMonths(1)));
  }
}
