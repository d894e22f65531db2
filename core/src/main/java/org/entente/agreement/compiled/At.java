package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
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

  static SequencedMap<String, String> nobody() {
    return new TreeMap<>();
  }

  private At in(Calendar calendar, NamedPeriod year) {
    return new At(year, Optional.of(calendar.yearly()), within, day, members);
  }

  boolean isIn(Window kind) {
    return window.isPresent() && window.get().equals(kind);
  }

  At on(LocalDate newDay) {
    return new At(period, window, within, newDay, members);
  }
}
