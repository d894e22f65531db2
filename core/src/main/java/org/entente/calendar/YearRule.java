package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The years of a calendar: what they are called, the day on which each starts, and whether the
 * first or the last day gives the number.
 *
 * <p>Example: {@code year JFY starts 04-01, named by first day} makes JFY2024 the period 2024-04-01
 * to 2025-03-31; named by last day it would be JFY2025. Its quarters are JFY2024Q1, from April to
 * June, to JFY2024Q4. A year of weeks starts on the day after the weekday that ends the one before;
 * its number is that of the year that would start on {@code starts} itself.
 *
 * @param starts the day on which each year starts, or would start if it were not made of weeks
 */
public record YearRule(
    String name, MonthDay starts, boolean namedByFirstDay, Optional<Weeks> weeks) {
  public YearRule {
    requireNonNull(name, "name is null");
    requireNonNull(starts, "starts is null");
    requireNonNull(weeks, "weeks is null");
  }

  /** Years that start on the same day of each calendar year. */
  public YearRule(String name, MonthDay starts, boolean namedByFirstDay) {
    this(name, starts, namedByFirstDay, Optional.empty());
  }

  /** The year of that number. */
  public NamedPeriod year(int number) {
    var digits = String.format(Locale.ROOT, "%04d", number);
    return new NamedPeriod(name + digits, new Period(start(number), start(number + 1)));
  }

  private LocalDate start(int number) {
    var day = starts.atYear(isNumberOfFirstDay() ? number : number - 1);
    return weeks.map(w -> w.lastDay(day.minusDays(1)).plusDays(1)).orElse(day);
  }

  /** The number of the year that contains the day. */
  public int numberAt(LocalDate day) {
    int calendarYear = day.getYear();
    boolean before = day.isBefore(starts.atYear(calendarYear));
    int first = before ? calendarYear - 1 : calendarYear;
    int number = isNumberOfFirstDay() ? first : first + 1;
    if (day.isBefore(start(number))) {
      return number - 1;
    }
    return day.isBefore(start(number + 1)) ? number : number + 1;
  }

  public NamedPeriod yearAt(LocalDate day) {
    return year(numberAt(day));
  }

  /** The number in a name such as JFY2024, if the name is of this rule. */
  public Optional<Integer> numberIn(String text) {
    if (!text.startsWith(name) || text.length() != name.length() + 4) {
      return Optional.empty();
    }
    var digits = text.substring(name.length());
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  /** The year, quarter or period of weeks of that name: JFY2024, JFY2024Q1, RY2024P03. */
  public Optional<NamedPeriod> named(String text) {
    int yearLength = name.length() + 4;
    return text.length() < yearLength
        ? Optional.empty()
        : numberIn(text.substring(0, yearLength))
            .flatMap(number ->
                Stream.of(List.of(year(number)), quarters(number), periods(number))
                    .flatMap(List::stream)
                    .filter(period -> period.name().equals(text))
                    .findFirst());
  }

  /** The windows that the calendar has. */
  public List<Window.Repeating> windows() {
    var windows = new ArrayList<Window.Repeating>();
    windows.add(new Window.Year(this));
    if (hasQuarters()) {
      windows.add(new Window.Quarter(this));
    }
    if (hasPeriods()) {
      windows.add(new Window.WeekPeriod(this));
    }
    return windows;
  }

  /** Whether the years have quarters: of three months, or of weeks where the text says so. */
  public boolean hasQuarters() {
    return weeks.isEmpty() || hasPeriods();
  }

  /** Whether the quarters have periods of weeks. */
  public boolean hasPeriods() {
    return weeks.isPresent() && !weeks.get().ofQuarter().isEmpty();
  }

  /** The quarters of a year, in order. */
  List<NamedPeriod> quarters(int number) {
    if (!hasQuarters()) {
      return List.of();
    }
    var start = start(number);
    var starts = new ArrayList<LocalDate>();
    for (int quarter = 0; quarter < 4; quarter++) {
      starts.add(
          weeks.isPresent()
              ? start.plusWeeks(quarter * (long) Weeks.IN_QUARTER)
              : start.plusMonths(quarter * 3L));
    }
    return pieces(number, "Q%d", starts);
  }

  /** The periods of weeks of a year, in order. */
  List<NamedPeriod> periods(int number) {
    if (!hasPeriods()) {
      return List.of();
    }
    var starts = new ArrayList<LocalDate>();
    for (var quarter : quarters(number)) {
      var start = quarter.period().start();
      for (int count : weeks.orElseThrow().ofQuarter()) {
        starts.add(start);
        start = start.plusWeeks(count);
      }
    }
    return pieces(number, "P%02d", starts);
  }

  private List<NamedPeriod> pieces(int number, String called, List<LocalDate> starts) {
    var year = year(number);
    var pieces = new ArrayList<NamedPeriod>();
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : year.period().end();
      pieces.add(
          new NamedPeriod(
              year.name() + String.format(Locale.ROOT, called, i + 1),
              new Period(starts.get(i), end)));
    }
    return pieces;
  }

  private boolean isNumberOfFirstDay() {
    return namedByFirstDay || (starts.getMonthValue() == 1 && starts.getDayOfMonth() == 1);
  }
}
