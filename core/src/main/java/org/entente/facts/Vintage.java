package org.entente.facts;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.YearRule;

/**
 * Which published value of an input counts when a period has several.
 *
 * <p>Example: the Korean consumer prices of 2010 were first published as 3.0% and later as 2.9%.
 * {@link First} takes 3.0%; {@link LastKnownBy} the end of 2011 takes 2.9%.
 */
public sealed interface Vintage {
  /** The value published first. */
  record First() implements Vintage {}

  /** The newest value known; a later one restates the figures that rest on it. */
  record Newest() implements Vintage {}

  /**
   * The newest value known on that day of the year that many years after the value's own.
   *
   * @param offset years from the year in which the value's period starts
   */
  record LastKnownBy(MonthDay day, int offset, YearRule year) implements Vintage {}

  /** The day after which later values no longer count, where there is one. */
  default Optional<LocalDate> pin(NamedPeriod period) {
    return switch (this) {
      case First first -> Optional.empty();
      case Newest newest -> Optional.empty();
      case LastKnownBy pinned -> {
        int year = pinned.year().numberAt(period.period().start()) + pinned.offset();
        var start = pinned.year().year(year).period().start();
        var day = pinned.day().atYear(start.getYear());
        yield Optional.of(day.isBefore(start) ? pinned.day().atYear(start.getYear() + 1) : day);
      }
    };
  }
}
