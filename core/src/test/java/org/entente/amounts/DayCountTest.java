package org.entente.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.basics.date.DayCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Day counts, held against those of OpenGamma Strata. */
class DayCountTest {
  private static final int DIGITS = 12;

  /** Strata gives a binary fraction. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0000000001");

  /** The days at which day counts differ: starts, middles and ends of months, leap years too. */
  private static List<LocalDate> days() {
    var days = new TreeSet<LocalDate>();
    for (var month = LocalDate.of(2019, 1, 1);
        month.getYear() < 2026;
        month = month.plusMonths(1)) {
      for (int day : new int[] {1, 2, 15, 27, 28, 29, 30, 31}) {
        days.add(month.withDayOfMonth(Math.min(day, month.lengthOfMonth())));
      }
    }
    return List.copyOf(days);
  }

  private static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of(DayCount.ACT_360, DayCounts.ACT_360, 360),
        Arguments.of(DayCount.ACT_365_FIXED, DayCounts.ACT_365F, 365),
        Arguments.of(DayCount.THIRTY_360_US, DayCounts.THIRTY_U_360_EOM, 360),
        Arguments.of(DayCount.THIRTY_360_EUROPEAN, DayCounts.THIRTY_E_360, 360));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void daysAreThoseOfStrata(
      DayCount own, com.opengamma.strata.basics.date.DayCount other, int daysOfYear) {
    var wrong = new ArrayList<String>();
    var days = days();
    for (int i = 0; i < days.size(); i++) {
      for (int j = i; j < days.size(); j++) {
        var first = days.get(i);
        var last = days.get(j);
        var expected = Rational.of(other.days(first, last), daysOfYear);
        if (!own.fraction(first, last).equals(expected)) {
          wrong.add(first + " to " + last + ": " + own.fraction(first, last) + ", not " + expected);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void daysOfLeapYearsAreCountedByThemselvesAsByStrata() {
    var days = days();
    for (int i = 0; i < days.size(); i += 3) {
      for (int j = i; j < days.size(); j++) {
        var fraction = DayCount.ACT_ACT_ISDA.fraction(days.get(i), days.get(j));
        var expected = DayCounts.ACT_ACT_ISDA.yearFraction(days.get(i), days.get(j));
        var own = new BigDecimal(fraction.toDecimal(DIGITS).replace("...", ""));
        assertThat(own)
            .as("%s to %s", days.get(i), days.get(j))
            .isCloseTo(BigDecimal.valueOf(expected), within(TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "act/act isda, 2023-11-01, 2024-05-01, 61/365, 121/366",
    "act/act isda, 2024-02-29, 2024-02-29, 0, 0",
    "act/act isda, 2022-12-31, 2025-01-01, 1/365, 2",
    "30/360 us, 2024-02-29, 2024-03-31, 30/360, 0",
    "30/360 us, 2024-02-28, 2024-03-31, 33/360, 0",
    "30/360 us, 2023-02-28, 2024-02-29, 1, 0",
    "30/360 us, 2023-01-31, 2023-02-28, 28/360, 0",
    "30/360 us, 2023-01-29, 2023-01-31, 2/360, 0",
    "30/360 european, 2023-02-28, 2023-03-31, 32/360, 0",
    "act/365 fixed, 2024-01-01, 2025-01-01, 366/365, 0",
    "act/360, 2024-01-31, 2024-03-01, 30/360, 0"
  })
  void fractionIsTheOneWorkedOutByHand(
      String words, LocalDate first, LocalDate last, String one, String other) {
    var dayCount = DayCount.named(words).orElseThrow();
    assertThat(dayCount.fraction(first, last)).isEqualTo(sum(one, other));
  }

  private static Rational sum(String one, String other) {
    return fraction(one).plus(fraction(other));
  }

  private static Rational fraction(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.parse(text)
        : Rational.of(
            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}
