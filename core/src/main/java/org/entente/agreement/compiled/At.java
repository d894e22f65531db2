package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * For what an expression is evaluated: a period, the day that decides dated schedules, and the
 * members at hand by their sets.
 *
 * @param window what kind of period it is; MONTH stands for any period shorter than a year
 */
record At(NamedPeriod period, Window window, LocalDate day, SequencedMap<String, String> members) {
  static At year(NamedPeriod year, SequencedMap<String, String> members) {
    return new At(year, Window.YEAR, year.period().start(), members);
  }

  /**
   * For the bound of a limit or floor in one of its windows: the window's first day in the term
   * decides, and the year around that day.
   */
  static At window(
      Calendar calendar, Window kind, NamedPeriod window, SequencedMap<String, String> members) {
    var day = window.period().intersection(calendar.term()).orElse(window.period()).start();
    return kind == Window.TERM
        ? new At(window, Window.TERM, day, members)
        : year(calendar.year().yearAt(day), members).on(day);
  }

  static SequencedMap<String, String> nobody() {
    return new TreeMap<>();
  }

  At on(LocalDate newDay) {
    return new At(period, window, newDay, members);
  }
}
