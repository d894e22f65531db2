package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  private static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-01, 2025-03-31, 365",
    "2023-04-01, 2024-03-31, 366",
    "2024-02-29, 2024-02-29, 1",
    "2024-01-01, 2024-12-31, 366",
  })
  void bothDaysBelongToIt(String first, String last, long count) {
    var period = days(first, last);
    assertThat(period.days()).isEqualTo(count);
    assertThat(period.lastDay()).isEqualTo(LocalDate.parse(last));
    assertThat(period.contains(LocalDate.parse(first))).isTrue();
    assertThat(period.contains(LocalDate.parse(last))).isTrue();
    assertThat(period.contains(LocalDate.parse(last).plusDays(1))).isFalse();
    assertThat(period.contains(LocalDate.parse(first).minusDays(1))).isFalse();
    assertThat(period).hasToString(first + " to " + last);
  }

  @Test
  void itHasAtLeastOneDay() {
    var day = LocalDate.parse("2024-05-17");
    assertThatThrownBy(() -> new Period(day, day)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The other period against the year 2024: whether it overlaps, is contained, and what both have.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "2023-01-01, 2023-12-31, false, false, none",
        "2025-01-01, 2025-12-31, false, false, none",
        "2023-12-31, 2024-01-01, true, false, 2024-01-01 to 2024-01-01",
        "2024-12-31, 2025-01-01, true, false, 2024-12-31 to 2024-12-31",
        "2024-03-01, 2024-03-31, true, true, 2024-03-01 to 2024-03-31",
        "2024-01-01, 2024-12-31, true, true, 2024-01-01 to 2024-12-31",
        "2023-06-01, 2025-06-01, true, false, 2024-01-01 to 2024-12-31",
      })
  void periodsMeet(String first, String last, boolean overlaps, boolean contained, String both) {
    var year = days("2024-01-01", "2024-12-31");
    var other = days(first, last);
    assertThat(year.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(year)).isEqualTo(overlaps);
    assertThat(year.contains(other)).isEqualTo(contained);
    assertThat(year.intersection(other).map(Period::toString).orElse(null)).isEqualTo(both);
    assertThat(other.intersection(year)).isEqualTo(year.intersection(other));
  }

  @Test
  void periodsAreInOrderOfTheirStartsThenEnds() {
    assertThat(days("2024-01-01", "2024-01-31")).isLessThan(days("2024-01-02", "2024-01-03"));
    assertThat(days("2024-01-01", "2024-01-31")).isLessThan(days("2024-01-01", "2024-02-29"));
  }
}
