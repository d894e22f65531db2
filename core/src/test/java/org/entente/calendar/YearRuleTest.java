package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearRuleTest {
  private static YearRule rule(String starts, boolean byFirstDay) {
    return new YearRule("FY", MonthDay.parse("--" + starts), byFirstDay);
  }

  @ParameterizedTest
  @CsvSource({
    "04-01, true, 2024-04-01, FY2024, 2024-04-01 to 2025-03-31",
    "04-01, true, 2024-03-31, FY2023, 2023-04-01 to 2024-03-31",
    "04-01, false, 2024-04-01, FY2025, 2024-04-01 to 2025-03-31",
    "04-01, false, 2024-03-31, FY2024, 2023-04-01 to 2024-03-31",
    "10-01, false, 2023-10-01, FY2024, 2023-10-01 to 2024-09-30",
    "01-01, true, 2024-02-29, FY2024, 2024-01-01 to 2024-12-31",
    "01-01, false, 2024-12-31, FY2024, 2024-01-01 to 2024-12-31",
    "07-16, true, 2024-07-15, FY2023, 2023-07-16 to 2024-07-15",
    "12-31, true, 2024-12-30, FY2023, 2023-12-31 to 2024-12-30",
    "12-31, false, 2024-12-31, FY2025, 2024-12-31 to 2025-12-30",
    "03-01, true, 2024-02-29, FY2023, 2023-03-01 to 2024-02-29",
  })
  void aDayIsInOneYear(
      String starts, boolean byFirstDay, LocalDate day, String name, String period) {
    var rule = rule(starts, byFirstDay);
    assertThat(rule.yearAt(day).name()).isEqualTo(name);
    assertThat(rule.yearAt(day).period()).hasToString(period);
    assertThat(rule.year(rule.numberAt(day))).isEqualTo(rule.yearAt(day));
  }

  @ParameterizedTest
  @CsvSource({"01-01", "02-28", "03-01", "04-01", "07-16", "12-31"})
  void yearsFollowOneAnotherWithoutGapOrOverlap(String starts) {
    for (boolean byFirstDay : new boolean[] {true, false}) {
      var rule = rule(starts, byFirstDay);
      for (int n = 2019; n < 2030; n++) {
        assertThat(rule.year(n + 1).period().start()).isEqualTo(rule.year(n).period().end());
        assertThat(rule.numberAt(rule.year(n).period().start())).isEqualTo(n);
        assertThat(rule.numberAt(rule.year(n).period().lastDay())).isEqualTo(n);
      }
    }
  }

  @Test
  void aNameOfTheRuleHasFourDigits() {
    var rule = rule("04-01", true);
    assertThat(rule.numberIn("FY2024")).contains(2024);
    assertThat(rule.numberIn("FY0099")).contains(99);
    assertThat(rule.numberIn("FY24")).isEmpty();
    assertThat(rule.numberIn("FY20245")).isEmpty();
    assertThat(rule.numberIn("CY2024")).isEmpty();
    assertThat(rule.numberIn("FY202x")).isEmpty();
    assertThat(rule.numberIn("FY٢٠٢٤")).isEmpty();
    assertThat(rule.numberIn("2024")).isEmpty();
  }
}
