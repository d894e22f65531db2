package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksTest {
  private static YearRule rule(
      String starts, boolean nearest, boolean namedByFirstDay, Integer... ofQuarter) {
    var weeks = new Weeks(DayOfWeek.SATURDAY, nearest, List.of(ofQuarter));
    return new YearRule("RY", MonthDay.parse("--" + starts), namedByFirstDay, Optional.of(weeks));
  }

  /** The 4-5-4 calendar of the National Retail Federation: 2012, 2017 and 2023 have 53 weeks. */
  @ParameterizedTest
  @CsvSource({
    "2012, 2012-01-29 to 2013-02-02, 53",
    "2016, 2016-01-31 to 2017-01-28, 52",
    "2017, 2017-01-29 to 2018-02-03, 53",
    "2018, 2018-02-04 to 2019-02-02, 52",
    "2022, 2022-01-30 to 2023-01-28, 52",
    "2023, 2023-01-29 to 2024-02-03, 53",
    "2024, 2024-02-04 to 2025-02-01, 52",
    "2025, 2025-02-02 to 2026-01-31, 52",
  })
  void theNearestSaturdayEndsTheYear(int number, String period, int weeks) {
    var year = rule("02-01", true, true).year(number);
    assertThat(year.period()).hasToString(period);
    assertThat(year.period().days()).isEqualTo(weeks * 7L);
  }

  /**
   * Apple's years end on the last Saturday of September; those of 2012, 2017, 2023 had 53 weeks.
   */
  @ParameterizedTest
  @CsvSource({
    "2011, 2010-09-26 to 2011-09-24, 52",
    "2012, 2011-09-25 to 2012-09-29, 53",
    "2017, 2016-09-25 to 2017-09-30, 53",
    "2018, 2017-10-01 to 2018-09-29, 52",
    "2022, 2021-09-26 to 2022-09-24, 52",
    "2023, 2022-09-25 to 2023-09-30, 53",
    "2024, 2023-10-01 to 2024-09-28, 52",
  })
  void theLastSaturdayEndsTheYear(int number, String period, int weeks) {
    var year = rule("10-01", false, false).year(number);
    assertThat(year.period()).hasToString(period);
    assertThat(year.period().days()).isEqualTo(weeks * 7L);
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2019-12-29 to 2021-01-02",
    "2021, 2021-01-03 to 2022-01-01",
    "2022, 2022-01-02 to 2022-12-31",
  })
  void aBorderThatMovesOverNewYearLeavesTheNumbersInOrder(int number, String period) {
    assertThat(rule("01-01", true, false).year(number).period()).hasToString(period);
    assertThat(rule("01-01", true, true).year(number).period()).hasToString(period);
  }

  @Test
  void theOddWeekIsInTheLastPeriod() {
    var rule = rule("02-01", true, true, 4, 5, 4);
    assertThat(rule.quarters(2023).stream().map(q -> q.period().days()))
        .containsExactly(91L, 91L, 91L, 98L);
    assertThat(rule.periods(2023).stream().map(p -> p.period().days() / 7))
        .containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 5L);
    assertThat(rule.periods(2023).getLast().name()).isEqualTo("RY2023P12");
    assertThat(rule.periods(2024).stream().mapToLong(p -> p.period().days()).sum()).isEqualTo(364L);
  }

  @ParameterizedTest
  @CsvSource({
    "02-01, true, true",
    "10-01, false, false",
    "01-01, true, true",
    "01-01, false, false",
    "03-01, false, true",
    "07-16, true, false"
  })
  void everyDayIsInOneYear(String starts, boolean nearest, boolean byFirstDay) {
    var rule = rule(starts, nearest, byFirstDay);
    for (var day = LocalDate.of(1999, 1, 1);
        day.isBefore(LocalDate.of(2031, 1, 1));
        day = day.plusDays(1)) {
      int number = rule.numberAt(day);
      assertThat(rule.year(number).period().contains(day)).isTrue();
      assertThat(rule.year(number + 1).period().start())
          .isEqualTo(rule.year(number).period().end());
      assertThat(rule.year(number).period().lastDay().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }
  }
}
