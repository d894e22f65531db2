package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Over which time a limit or a rounding adds up: each month, each quarter, each year of one of the
 * agreement's calendars, or its whole term.
 *
 * <p>Windows nest or they do not. A quarter lies in one year of its calendar, and every window in
 * the term; a year from April to March and one from October to September overlap, and neither lies
 * in the other.
 */
public sealed interface Window {
  Window TERM = new Term();
  Window MONTH = new Month();

  /** The agreement's whole term. */
  record Term() implements Window {}

  /** One that starts again whenever it ends, whatever the term. */
  sealed interface Repeating extends Window {
    /** The window, in full, that contains the day. */
    NamedPeriod at(LocalDate day);

    /** The days of the shortest. */
    int fewestDays();

    /** The days of the longest. */
    int mostDays();
  }

  /** Each calendar month. */
  record Month() implements Repeating {
    @Override
    public NamedPeriod at(LocalDate day) {
      var first = day.withDayOfMonth(1);
      return new NamedPeriod(
          first.toString().substring(0, 7), new Period(first, first.plusMonths(1)));
    }

    @Override
    public int fewestDays() {
      return 28;
    }

    @Override
    public int mostDays() {
      return 31;
    }
  }

  /** Each year of a calendar. */
  record Year(YearRule rule) implements Repeating {
    public Year {
      requireNonNull(rule, "rule is null");
    }

    @Override
    public NamedPeriod at(LocalDate day) {
      return rule.yearAt(day);
    }

    @Override
    public int fewestDays() {
      return 365;
    }

    @Override
    public int mostDays() {
      return 366;
    }
  }

  /**
   * Whether each of these windows lies in one of the other.
   *
   * <p>Days, weeks and leap years repeat after 400 years, so that many are compared.
   */
  default boolean nestsIn(Window outer) {
    return switch (outer) {
      case Term term -> true;
      case Repeating other ->
          equals(outer) || (this instanceof Repeating own && hasBordersOf(own, other));
    };
  }

  private static boolean hasBordersOf(Repeating inner, Repeating outer) {
    var first = outer.at(LocalDate.of(2000, 1, 1)).period();
    for (var p = first; p.start().getYear() < 2401; p = outer.at(p.end()).period()) {
      if (!inner.at(p.start()).period().start().equals(p.start())) {
        return false;
      }
    }
    return true;
  }

  /** The one in which all the others nest; empty if there is none. */
  static Optional<Window> longest(Collection<Window> windows) {
    return windows.stream()
        .filter(w -> windows.stream().allMatch(other -> other.nestsIn(w)))
        .findFirst();
  }
}
