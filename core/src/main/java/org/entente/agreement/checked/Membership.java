package org.entente.agreement.checked;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.calendar.Period;

/**
 * The days on which a party is a party. Outside of them it has no weight in a key and no equal
 * part.
 *
 * <p>Example: from 2024-07-01 without a last day, a party shares nothing of a line of 2024-06-30.
 *
 * @param first absent if it is a party from the start
 * @param last itself included; absent if it stays one
 */
public record Membership(Optional<LocalDate> first, Optional<LocalDate> last) {
  /** On every day. */
  public static final Membership ALWAYS = new Membership(Optional.empty(), Optional.empty());

  public Membership {
    requireNonNull(first, "first is null");
    requireNonNull(last, "last is null");
  }

  /** Whether the party is one on that day. */
  public boolean includes(LocalDate day) {
    return !first.filter(day::isBefore).isPresent() && !last.filter(day::isAfter).isPresent();
  }

  /** Whether the party is one on at least one day of the period. */
  public boolean touches(Period period) {
    return !first.filter(f -> f.isAfter(period.lastDay())).isPresent()
        && !last.filter(l -> l.isBefore(period.start())).isPresent();
  }

  /** The first days on which it is otherwise than on the day before, within a term. */
  public SortedSet<LocalDate> changes(Period term) {
    var days = new TreeSet<LocalDate>();
    first.ifPresent(days::add);
    last.map(day -> day.plusDays(1)).ifPresent(days::add);
    days.removeIf(day -> !day.isAfter(term.start()) || !day.isBefore(term.end()));
    return days;
  }

  /** From when, and to when, in words; empty for every day. */
  public String words() {
    var from = first.map(day -> "from " + day).orElse("");
    var to = last.map(day -> "to " + day).orElse("");
    return (from + " " + to).strip();
  }
}
