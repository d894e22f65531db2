package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.agreement.text.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days taken out of timestamps. */
final class DayRuleTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-01, 2024-05-01, 2024-05-01",
    "2024-05-01T00:00:00Z, 2024-05-01, 2024-05-01",
    "2024-05-01T23:30:00-02:00, 2024-05-02, 2024-05-01",
    "2024-01-01T00:30:00+0100, 2023-12-31, 2024-01-01",
    "2024-05-01 01:30:00+02, 2024-04-30, 2024-05-01",
    "2024-05-01T23:59:59.999999Z, 2024-05-01, 2024-05-01",
    "2024-05-01T23:59, none, 2024-05-01",
    "2024-02-30T00:00:00Z, none, none",
    "2024-05-01T24:00:00Z, none, none",
    "2024-05-01T00:00:00+25:00, none, none",
    "2024-05-01x, none, none",
    "01.05.2024, none, none"
  })
  void theDayIsThatOfTheRule(String text, String inUtc, String asWritten) {
    assertThat(DayRule.IN_UTC.read(text).map(LocalDate::toString).orElse("none")).isEqualTo(inUtc);
    assertThat(DayRule.AS_WRITTEN.read(text).map(LocalDate::toString).orElse("none"))
        .isEqualTo(asWritten);
  }

  @Test
  void withoutARuleOnlyADayIsADay() {
    assertThat(DayRule.DAYS.read("2024-05-01")).contains(LocalDate.of(2024, 5, 1));
    assertThat(DayRule.DAYS.read("2024-05-01T00:00:00Z")).isEmpty();
  }

  @Test
  void aRuleIsStatedInWords() {
    assertThat(DayRule.of("from timestamps in UTC")).contains(DayRule.IN_UTC);
    assertThat(DayRule.of("from timestamps as written")).contains(DayRule.AS_WRITTEN);
    assertThat(DayRule.of("")).isEmpty();
  }

  @Test
  void aClockWithoutItsDistanceIsToldOfOnlyWhereItCounts() {
    var place = Place.ofFile("costs.csv");
    assertThat(DayRule.IN_UTC.problem("2024-05-01T00:00", place).code()).isEqualTo("E0985");
    assertThat(DayRule.IN_UTC.problem("2024/05/01", place).code()).isEqualTo("E0724");
  }
}
