package org.entente.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  /** What was written, what is known, and which of these are near, nearest first. */
  @ParameterizedTest
  @CsvSource({
    "headcont, headcount floor_area, headcount",
    "head_count, headcount floor_area, headcount",
    "haedcount, headcount floor_area, headcount",
    "HEADCOUNT, headcount floor_area, headcount",
    "volume, headcount floor_area, ''",
    "JPN, JP US, JP",
    "KR, JP US, ''",
    "UK, US UN KU JP, KU UN US",
    "cost, costs coast lost most post, coast costs lost",
    "x, y z, ''",
    "abcdefgh, abcdefghijk, ''",
    "costs, costs, costs",
  })
  void namesWithinFewEditsAreNear(String name, String known, String near) {
    assertThat(String.join(" ", NearNames.of(name, List.of(known.split(" "))))).isEqualTo(near);
  }

  @Test
  void theHintNamesWhatIsNearElseAllThereIs() {
    var known = List.of("headcount", "floor_area", "headcount");
    assertThat(NearNames.hint("headcont", known, "inputs")).isEqualTo("Did you mean `headcount`?");
    assertThat(NearNames.hint("volume", known, "inputs"))
        .isEqualTo("There are: `floor_area`, `headcount`.");
    assertThat(NearNames.hint("volume", List.of(), "inputs")).isEqualTo("There are no inputs yet.");
  }

  @Test
  void theHintSaysHowManyItDoesNotName() {
    var known = IntStream.rangeClosed(2010, 2022).mapToObj(year -> "CY" + year).toList();
    assertThat(NearNames.hint("term", known, "periods"))
        .startsWith("There are: `CY2010`, ")
        .endsWith(", `CY2021` and 1 more.");
    assertThat(NearNames.hint("term", known.subList(0, 12), "periods")).endsWith(", `CY2021`.");
  }

  @Test
  void theHintDoesNotDependOnTheOrderOfNames() {
    assertThat(NearNames.hint("cost", List.of("post", "lost", "coast"), "lines"))
        .isEqualTo(NearNames.hint("cost", List.of("coast", "post", "lost"), "lines"));
  }
}
