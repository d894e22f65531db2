package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
  private static final Place PLACE = Place.ofRow("costs.csv", 2, "service_date");

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-17", "2024-02-29", "2000-02-29", "1899-12-31", "2023-01-31"})
  void aDayThatExistsIsRead(String text) {
    assertThat(DayText.read(text)).contains(LocalDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2024/05/17, 2024-05-17",
    "2024.05.17, 2024-05-17",
    "2024-5-7, 2024-05-07",
    "20240517, 2024-05-17",
    "2024-05-17T00:00:00, 2024-05-17",
    "2024-05-17 00:00, 2024-05-17"
  })
  void aDayWrittenOtherwiseIsShownAsItIsExpected(String text, String expected) {
    assertThat(DayText.read(text)).isEmpty();
    assertThat(shown(DayText.problem(text, PLACE)))
        .isEqualTo(
            "costs.csv:2 [service_date] E0724 `%s` is not written as a day; year-month-day is expected. Write `%s`."
                .formatted(text, expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17/05/2024",
        "05/17/2024",
        "17.5.24",
        "May 2024",
        "45000",
        "2024-13-01",
        "２０２４-05-17",
        "-"
      })
  void whatIsNoDayIsRefusedWithoutAGuess(String text) {
    assertThat(DayText.read(text)).isEmpty();
    assertThat(shown(DayText.problem(text, PLACE)))
        .isEqualTo(
            ("costs.csv:2 [service_date] E0725 `%s` is not a day; year-month-day is expected, such"
                    + " as `2024-05-17`. Write four digits of the year, two of the month and two of"
                    + " the day, with `-` between them.")
                .formatted(text));
  }

  @Test
  void aDayThatDoesNotExistIsRefusedWithTheLastOfItsMonth() {
    assertThat(DayText.read("2023-02-30")).isEmpty();
    assertThat(shown(DayText.problem("2023-02-30", PLACE)))
        .isEqualTo(
            "costs.csv:2 [service_date] E0726 The day `2023-02-30` does not exist. Write a day that"
                + " exists; the last one of that month is `2023-02-28`.");
  }

  private static String shown(Problem problem) {
    var place = problem.place();
    return "%s [%s] %s %s %s"
        .formatted(
            place.address(), place.clause(), problem.code(), problem.sentence(), problem.remedy());
  }
}
