package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * For what an expression is evaluated: a period, the day that decides dated schedules, and the
 * members at hand by their sets.
 *
 * @param window what kind of period it is; empty for single days
 * @param within the window of a limit or floor whose bound it is, where there is one
 */
record At(
    NamedPeriod period,
    Optional<Window> window,
    Optional<Window> within,
    LocalDate day,
    SequencedMap<String, String> members) {
  /** For a year of the agreement's own. */
  static At year(Calendar calendar, NamedPeriod year, SequencedMap<String, String> members) {
    return new At(
        year, Optional.of(calendar.yearly()), Optional.empty(), year.period().start(), members);
  }

  /** For a period that is wanted. */
  static At period(Calendar calendar, NamedPeriod period) {
    return new At(
        period, calendar.windowOf(period), Optional.empty(), period.period().start(), nobody());
  }

  /**
   * For the bound of a limit or floor in one of its windows: the window's first day in the term
   * decides, and the year around that day where the window lies in one.
   */
  static At window(
      Calendar calendar, Window kind, NamedPeriod window, SequencedMap<String, String> members) {
    var day = window.period().intersection(calendar.term()).orElse(window.period()).start();
    var whole = new At(window, Optional.of(kind), Optional.of(kind), day, members);
    return kind.nestsIn(calendar.yearly())
        ? whole.in(calendar, calendar.year().yearAt(day))
        : whole;
  }

  /** For a day of a year of the agreement's own: inputs by month have the value of its month. */
  static At onDay(
      Calendar calendar, NamedPeriod year, LocalDate day, SequencedMap<String, String> members) {
    return new At(year, Optional.of(calendar.yearly()), Optional.of(Window.MONTH), day, members);
  }

  static SequencedMap<String, String> nobody() {
    return new TreeMap<>();
  }

  private At in(Calendar calendar, NamedPeriod year) {
    return new At(year, Optional.of(calendar.yearly()), within, day, members);
  }

  boolean isIn(Window kind) {
    return window.isPresent() && window.get().equals(kind);
  }

  /** The same, with a member of one more set at hand. */
  At with(String set, String member) {
    var more = new TreeMap<>(members);
    more.put(set, member);
    return new At(period, window, within, day, more);
  }

  /** The members that an expression means, some of them those at hand. */
  List<String> chosen(List<MemberChoice> choices) {
    var chosen = new ArrayList<String>();
    for (var choice : choices) {
      chosen.add(
          switch (choice) {
            case MemberChoice.AtHand atHand ->
                Optional.ofNullable(members.get(atHand.set())).orElseThrow();
            case MemberChoice.Fixed fixed -> fixed.member();
          });
    }
    return chosen;
  }

  /** The period that an expression means, perhaps some years from the one at hand. */
  NamedPeriod chosen(PeriodChoice choice, Calendar calendar) {
    return switch (choice) {
      case PeriodChoice.Named named -> named.period();
      case PeriodChoice.Timeless timeless -> period;
      case PeriodChoice.Fixed fixed -> calendar.year().year(fixed.year());
      case PeriodChoice.Moved moved ->
          moved.years() == 0 ? period : yearsAway(moved.years(), calendar);
    };
  }

  /** The year of the agreement some years after the one at hand; before it, if below zero. */
  NamedPeriod yearsAway(int years, Calendar calendar) {
    var rule = calendar.year();
    return rule.year(rule.numberAt(period.period().start()) + years);
  }

  At on(LocalDate newDay) {
    return new At(period, window, within, newDay, members);
  }
}
