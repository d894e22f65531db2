package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  private static final Window JFY = yearFrom("JFY", "04-01");
  private static final Window USFY = yearFrom("USFY", "10-01");

  private static Window yearFrom(String name, String starts) {
    return new Window.Year(new YearRule(name, MonthDay.parse("--" + starts), true));
  }

  @Test
  void monthsNestInYearsAndYearsInTheTerm() {
    assertThat(Window.MONTH.nestsIn(JFY)).isTrue();
    assertThat(JFY.nestsIn(Window.TERM)).isTrue();
    assertThat(Window.MONTH.nestsIn(Window.TERM)).isTrue();
    assertThat(JFY.nestsIn(Window.MONTH)).isFalse();
    assertThat(Window.TERM.nestsIn(JFY)).isFalse();
    for (var window : List.of(Window.MONTH, JFY, USFY, Window.TERM)) {
      assertThat(window.nestsIn(window)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"01-01, true", "10-01, true", "07-16, false", "12-31, false", "02-28, false"})
  void monthsNestOnlyInYearsThatStartWithOne(String starts, boolean nest) {
    assertThat(Window.MONTH.nestsIn(yearFrom("FY", starts))).isEqualTo(nest);
  }

  @Test
  void yearsThatOverlapDoNotNest() {
    assertThat(JFY.nestsIn(USFY)).isFalse();
    assertThat(USFY.nestsIn(JFY)).isFalse();
    assertThat(JFY.nestsIn(yearFrom("FY", "04-01"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"01-01, 10-01, true", "04-01, 10-01, true", "01-01, 02-01, false"})
  void quartersNestInYearsThatStartWithOne(String of, String starts, boolean nest) {
    var quarter = new Window.Quarter(new YearRule("FY", MonthDay.parse("--" + of), true));
    assertThat(quarter.nestsIn(yearFrom("USFY", starts))).isEqualTo(nest);
    assertThat(Window.MONTH.nestsIn(quarter)).isTrue();
    assertThat(yearFrom("USFY", starts).nestsIn(quarter)).isFalse();
  }

  @Test
  void windowsOfWeeksNestInThoseOfTheirOwnYearsAlone() {
    var weeks = new Weeks(DayOfWeek.SATURDAY, false, List.of(4, 4, 5));
    var rule = new YearRule("RY", MonthDay.of(2, 1), true, Optional.of(weeks));
    var period = new Window.WeekPeriod(rule);
    assertThat(period.nestsIn(new Window.Quarter(rule))).isTrue();
    assertThat(period.nestsIn(new Window.Year(rule))).isTrue();
    assertThat(new Window.Quarter(rule).nestsIn(period)).isFalse();
    assertThat(Window.MONTH.nestsIn(new Window.Year(rule))).isFalse();
    assertThat(period.nestsIn(Window.MONTH)).isFalse();
    assertThat(period.nestsIn(JFY)).isFalse();
    assertThat(period.nestsIn(Window.TERM)).isTrue();
  }

  @Test
  void theLongestIsTheOneInWhichAllOthersNest() {
    assertThat(Window.longest(List.of(Window.MONTH, Window.TERM, JFY))).contains(Window.TERM);
    assertThat(Window.longest(List.of(Window.MONTH, JFY))).contains(JFY);
    assertThat(Window.longest(List.of(USFY, JFY))).isEmpty();
    assertThat(Window.longest(List.of())).isEmpty();
  }
}
