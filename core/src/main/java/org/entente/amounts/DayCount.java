package org.entente.amounts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * What part of a year lies between two days, for interest: the first day counts, the last does not.
 *
 * <p>Example: from 2024-01-31 to 2024-03-01 there are 30 days; {@code act/360} says 30/360, {@code
 * act/365 fixed} 30/365, {@code act/act isda} 30/366, {@code 30/360 us} and {@code 30/360 european}
 * 31/360. Source: 2006 ISDA Definitions, section 4.16; for the rule of {@code 30/360 us} on the end
 * of February, SIFMA Standard Securities Calculation Methods, "30/360".
 */
public enum DayCount {
  /** Actual days over 360. */
  ACT_360("act/360"),
  /** Actual days over 365, leap years too. */
  ACT_365_FIXED("act/365 fixed"),
  /** Days of leap years over 366, days of other years over 365. */
  ACT_ACT_ISDA("act/act isda"),
  /**
   * Months of 30 days. The last day of February is the 30th, as first day, and as last day if the
   * first is one too; a first day of 31 is the 30th; a last day of 31 is the 30th if the first day
   * is the 30th or 31st.
   */
  THIRTY_360_US("30/360 us"),
  /** Months of 30 days; the 31st is the 30th. Also called 30E/360. */
  THIRTY_360_EUROPEAN("30/360 european");

  private static final Rational YEAR_OF_360 = Rational.of(360);
  private static final Rational YEAR_OF_365 = Rational.of(365);

  private final String words;

  DayCount(String words) {
    this.words = words;
  }

  /** As agreements write it. */
  public String words() {
    return words;
  }

  /** The day count that is written so. */
  public static Optional<DayCount> named(String words) {
    return Arrays.stream(values()).filter(d -> d.words.equals(words)).findFirst();
  }

  /** The part of a year from the first day to the last, which is not before it. */
  public Rational fraction(LocalDate first, LocalDate last) {
    return switch (this) {
      case ACT_360 -> actual(first, last).dividedBy(YEAR_OF_360);
      case ACT_365_FIXED -> actual(first, last).dividedBy(YEAR_OF_365);
      case ACT_ACT_ISDA -> byYears(first, last);
      case THIRTY_360_US -> us(first, last);
      case THIRTY_360_EUROPEAN ->
          thirty(
              first, last, Math.min(first.getDayOfMonth(), 30), Math.min(last.getDayOfMonth(), 30));
    };
  }

  private static Rational actual(LocalDate first, LocalDate last) {
    return Rational.of(ChronoUnit.DAYS.between(first, last));
  }

  private static Rational byYears(LocalDate first, LocalDate last) {
    var sum = Rational.ZERO;
    var day = first;
    while (day.isBefore(last)) {
      var newYear = LocalDate.of(day.getYear() + 1, 1, 1);
      var end = newYear.isBefore(last) ? newYear : last;
      sum = sum.plus(actual(day, end).dividedBy(Rational.of(day.lengthOfYear())));
      day = end;
    }
    return sum;
  }

  private static Rational us(LocalDate first, LocalDate last) {
    int d1 = first.getDayOfMonth();
    int d2 = last.getDayOfMonth();
    if (isEndOfFebruary(first)) {
      d2 = isEndOfFebruary(last) ? 30 : d2;
      d1 = 30;
    }
    d2 = d2 == 31 && d1 >= 30 ? 30 : d2;
    return thirty(first, last, Math.min(d1, 30), d2);
  }

  private static boolean isEndOfFebruary(LocalDate day) {
    return day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth();
  }

  private static Rational thirty(LocalDate first, LocalDate last, int d1, int d2) {
    int months =
        (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue();
    return Rational.of(months * 30L + d2 - d1).dividedBy(YEAR_OF_360);
  }
}
