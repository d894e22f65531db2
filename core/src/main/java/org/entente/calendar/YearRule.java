package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The years of an agreement: what they are called, the day on which each starts, and whether the
 * first or the last day gives the number.
 *
 * <p>Example: {@code year JFY starts 04-01, named by first day} makes JFY2024 the period 2024-04-01
 * to 2025-03-31; named by last day it would be JFY2025.
 */
public record YearRule(String name, MonthDay starts, boolean namedByFirstDay) {
  public YearRule {
    requireNonNull(name, "name is null");
    requireNonNull(starts, "starts is null");
  }

  /** The year of that number. */
  public NamedPeriod year(int number) {
    var start = starts.atYear(namedByFirstDay || startsOnFirstOfJanuary() ? number : number - 1);
    return new NamedPeriod(name + number, new Period(start, start.plusYears(1)));
  }

  /** The number of the year that contains the day. */
  public int numberAt(LocalDate day) {
    int calendarYear = day.getYear();
    boolean before = day.isBefore(starts.atYear(calendarYear));
    int first = before ? calendarYear - 1 : calendarYear;
    return namedByFirstDay || startsOnFirstOfJanuary() ? first : first + 1;
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

  private boolean startsOnFirstOfJanuary() {
    return starts.getMonthValue() == 1 && starts.getDayOfMonth() == 1;
  }
}
