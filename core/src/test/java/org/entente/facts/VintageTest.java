package org.entente.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.YearRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VintageTest {
  private static NamedPeriod period(String first, String last) {
    return new NamedPeriod("period", Period.ofDays(LocalDate.parse(first), LocalDate.parse(last)));
  }

  /** The pin of {@code last known by DAY of YEAR + OFFSET} for a period. */
  @ParameterizedTest
  @CsvSource({
    "01-01, true, 12-31, 1, 2010-01-01, 2010-12-31, 2011-12-31",
    "01-01, true, 12-31, 0, 2010-01-01, 2010-12-31, 2010-12-31",
    "01-01, true, 12-31, -1, 2010-01-01, 2010-12-31, 2009-12-31",
    "01-01, true, 01-01, 1, 2010-01-01, 2010-12-31, 2011-01-01",
    "04-01, true, 12-31, 0, 2022-04-01, 2023-03-31, 2022-12-31",
    "04-01, true, 03-31, 0, 2022-04-01, 2023-03-31, 2023-03-31",
    "04-01, true, 04-01, 0, 2022-04-01, 2023-03-31, 2022-04-01",
    "04-01, false, 03-31, 0, 2022-04-01, 2023-03-31, 2023-03-31",
    "04-01, false, 06-30, 1, 2022-04-01, 2023-03-31, 2023-06-30",
    "04-01, true, 12-31, 0, 2023-02-01, 2023-02-28, 2022-12-31",
    "01-01, true, 02-29, 0, 2023-01-01, 2023-12-31, 2023-02-28",
    "01-01, true, 02-29, 1, 2023-01-01, 2023-12-31, 2024-02-29",
    "01-01, true, 12-31, 2, 2022-01-01, 2024-12-31, 2024-12-31",
  })
  void thePinIsTheDayInTheYearOfThePeriod(
      String starts,
      boolean namedByFirstDay,
      String day,
      int offset,
      String first,
      String last,
      LocalDate pin) {
    var rule = new YearRule("FY", MonthDay.parse("--" + starts), namedByFirstDay);
    var vintage = new Vintage.LastKnownBy(MonthDay.parse("--" + day), offset, rule);
    assertThat(vintage.pin(period(first, last))).contains(pin);
  }

  @Test
  void theFirstAndTheNewestHaveNoPin() {
    assertThat(new Vintage.First().pin(period("2010-01-01", "2010-12-31"))).isEmpty();
    assertThat(new Vintage.Newest().pin(period("2010-01-01", "2010-12-31"))).isEmpty();
  }
}
