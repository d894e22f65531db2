package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private static Calendar calendar(String first, String last) {
    return new Calendar(
        new YearRule("JFY", MonthDay.of(4, 1), true),
        Period.ofDays(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-01, 2027-03-31, JFY2022, JFY2026, 5, 2022-04, 2027-03, 60",
    "2022-08-10, 2022-08-10, JFY2022, JFY2022, 1, 2022-08, 2022-08, 1",
    "2022-03-31, 2022-04-01, JFY2021, JFY2022, 2, 2022-03, 2022-04, 2",
    "2022-01-31, 2022-03-01, JFY2021, JFY2021, 1, 2022-01, 2022-03, 3",
  })
  void windowsAreThoseThatTheTermTouches(
      String first,
      String last,
      String firstYear,
      String lastYear,
      int years,
      String firstMonth,
      String lastMonth,
      int months) {
    var calendar = calendar(first, last);
    assertThat(calendar.years()).hasSize(years);
    assertThat(calendar.years().getFirst().name()).isEqualTo(firstYear);
    assertThat(calendar.years().getLast().name()).isEqualTo(lastYear);
    assertThat(calendar.months()).hasSize(months);
    assertThat(calendar.months().getFirst().name()).isEqualTo(firstMonth);
    assertThat(calendar.months().getLast().name()).isEqualTo(lastMonth);
    assertThat(calendar.windows(Window.TERM)).containsExactly(calendar.termPeriod());
  }

  @Test
  void everyDayLiesInTheWindowsAtIt() {
    var calendar = calendar("2023-05-17", "2024-06-02");
    var day = calendar.term().start();
    while (day.isBefore(calendar.term().end())) {
      for (var window : List.of(Window.MONTH, calendar.yearly(), Window.TERM)) {
        var at = calendar.windowAt(window, day);
        assertThat(at.period().contains(day)).isTrue();
        assertThat(calendar.windows(window)).contains(at);
      }
      day = day.plusDays(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "term, 2022-04-01 to 2027-03-31",
    "JFY2024, 2024-04-01 to 2025-03-31",
    "JFY1999, 1999-04-01 to 2000-03-31",
    "2024-02, 2024-02-01 to 2024-02-29",
    "2023-12, 2023-12-01 to 2023-12-31",
    "2024-05-17, 2024-05-17 to 2024-05-17",
  })
  void periodsHaveNames(String name, String period) {
    var named = calendar("2022-04-01", "2027-03-31").named(name).orElseThrow();
    assertThat(named.name()).isEqualTo(name);
    assertThat(named.period()).hasToString(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Term",
        "CY2024",
        "JFY24",
        "2024",
        "2024-13",
        "2023-02-29",
        "24-05-17",
        "2024/05",
        "2024-5-1",
        "+024-05"
      })
  void otherNamesAreNone(String name) {
    assertThat(calendar("2022-04-01", "2027-03-31").named(name)).isEmpty();
  }
}
