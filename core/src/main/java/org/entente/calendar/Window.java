package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
  record Term() implements Window {
    @Override
    public String words() {
      return "over term";
    }
  }

  /** One that starts again whenever it ends, whatever the term. */
  sealed interface Repeating extends Window {
    /** The window, in full, that contains the day. */
    NamedPeriod at(LocalDate day);

    /** The window so many after this one; before it, if below zero. */
    default NamedPeriod moved(NamedPeriod window, int count) {
      var moved = window;
      for (int i = 0; i < Math.abs(count); i++) {
        moved = at(count > 0 ? moved.period().end() : moved.period().start().minusDays(1));
      }
      return moved;
    }
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
    public String words() {
      return "per month";
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
    public String words() {
      return "per " + rule.name();
    }
  }

  /** Each quarter of the years of a calendar: three months, or thirteen weeks. */
  record Quarter(YearRule rule) implements Repeating {
    public Quarter {
      requireNonNull(rule, "rule is null");
    }

    @Override
    public NamedPeriod at(LocalDate day) {
      return containing(rule.quarters(rule.numberAt(day)), day);
    }

    @Override
    public String words() {
      return "per quarter of " + rule.name();
    }
  }

  /** Each period of weeks within the quarters of a calendar. */
  record WeekPeriod(YearRule rule) implements Repeating {
    public WeekPeriod {
      requireNonNull(rule, "rule is null");
    }

    @Override
    public NamedPeriod at(LocalDate day) {
      return containing(rule.periods(rule.numberAt(day)), day);
    }

    @Override
    public String words() {
      return "per period of " + rule.name();
    }
  }

  /** As an agreement writes it: {@code per JFY}, {@code over term}. */
  String words();

  /**
   * Whether each of these windows lies in one of the other.
   *
   * <p>Days of the week and leap years repeat after 400 years, so that many are compared where
   * years are made of weeks; months and leap years alone repeat after four.
   */
  default boolean nestsIn(Window outer) {
    return switch (outer) {
      case Term term -> true;
      case Repeating other ->
          equals(outer)
              || isPartOf(other)
              || (this instanceof Repeating own && hasBordersOf(own, other));
    };
  }

  /**
   * Whether it is a part of the other's years by its own making, so that no day need be compared.
   */
  private boolean isPartOf(Repeating outer) {
    return switch (outer) {
      case Year year -> equals(new Quarter(year.rule())) || equals(new WeekPeriod(year.rule()));
      case Quarter quarter -> equals(new WeekPeriod(quarter.rule()));
      case WeekPeriod period -> false;
      case Month month -> false;
    };
  }

  private static boolean hasBordersOf(Repeating inner, Repeating outer) {
    var first = outer.at(LocalDate.of(2000, 1, 1)).period();
    int years = isOfWeeks(inner) || isOfWeeks(outer) ? 400 : 4;
    for (var p = first; p.start().getYear() <= 2000 + years; p = outer.at(p.end()).period()) {
      if (!inner.at(p.start()).period().start().equals(p.start())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfWeeks(Repeating window) {
    return switch (window) {
      case Month month -> false;
      case Year year -> year.rule().weeks().isPresent();
      case Quarter quarter -> quarter.rule().weeks().isPresent();
      case WeekPeriod period -> true;
    };
  }

  private static NamedPeriod containing(List<NamedPeriod> periods, LocalDate day) {
    return periods.stream().filter(p -> p.period().contains(day)).findFirst().orElseThrow();
  }

  /** The one in which all the others nest; empty if there is none. */
  static Optional<Window> longest(Collection<Window> windows) {
    return windows.stream()
        .filter(w -> windows.stream().allMatch(other -> other.nestsIn(w)))
        .findFirst();
  }
}
