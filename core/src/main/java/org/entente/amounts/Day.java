package org.entente.amounts;

import java.time.LocalDate;

/**
 * What a value says that is a day: the count of days since 1970-01-01, so that a later day is the
 * greater value.
 *
 * <p>Example: 2024-07-01 is 19,905; 60 days later, 19,965, is 2024-08-30.
 */
public record Day() implements Unit {
  public static final Day DAY = new Day();

  @Override
  public String code() {
    return "date";
  }

  @Override
  public String text(Rational value) {
    return of(value).toString();
  }

  /** The value that stands for a day. */
  public static Rational value(LocalDate day) {
    return Rational.of(day.toEpochDay());
  }

  /** The day that a value stands for. */
  public static LocalDate of(Rational value) {
    return LocalDate.ofEpochDay(value.numerator().longValueExact());
  }
}
