package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A run of days, from the first to the day before the end; it has at least one day.
 *
 * <p>Example: the Japanese fiscal year 2024 starts on 2024-04-01 and its end is 2025-04-01, so its
 * last day is 2025-03-31 and it has 365 days. Agreements write both days of a period, so {@code
 * term 2022-04-01 to 2027-03-31} is read by {@link #ofDays}.
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {
  public Period {
    requireNonNull(start, "start is null");
    requireNonNull(end, "end is null");
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a period has at least one day");
    }
  }

  /** The period from the first day to the last, both included. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(first, last.plusDays(1));
  }

  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The days that both have, if any. */
  public Optional<Period> intersection(Period other) {
    var from = start.isAfter(other.start) ? start : other.start;
    var to = end.isBefore(other.end) ? end : other.end;
    return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  /** Both days as an agreement writes them: {@code 2022-04-01 to 2027-03-31}. */
  @Override
  public String toString() {
    return start + " to " + lastDay();
  }
}
