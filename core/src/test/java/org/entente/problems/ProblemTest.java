package org.entente.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.agreement.text.Place;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Place PLACE = Place.ofRow("costs.csv", 12, "");

  @Test
  void theTextsAreFilledWithWhatWasFound() {
    var problem = Problem.of("E0203", PLACE, "JPN", "Did you mean `JP`?");
    assertThat(problem.sentence()).isEqualTo("Unknown party `JPN`.");
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place()).isEqualTo(PLACE);
  }

  @Test
  void whatWasFoundIsNotFilledAgain() {
    assertThat(Problem.of("E0203", PLACE, "{0}", "{1}").sentence())
        .isEqualTo("Unknown party `{0}`.");
    assertThat(Problem.of("E0203", PLACE, "a{b}c$\\", "").sentence())
        .isEqualTo("Unknown party `a{b}c$\\`.");
  }

  @Test
  void bracketsWithoutANumberStay() {
    for (var code : ProblemText.codes()) {
      var arguments = new Object[] {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
      var problem = Problem.of(code, PLACE, arguments);
      assertThat(problem.sentence()).as(code).doesNotContainPattern("\\{\\d\\}");
      assertThat(problem.remedy()).as(code).doesNotContainPattern("\\{\\d\\}");
    }
  }

  @Test
  void aCodeWithoutATextIsABug() {
    assertThatThrownBy(() -> Problem.of("E9999", PLACE)).isInstanceOf(BugException.class);
  }

  @Test
  void problemsAreInOrderOfTheirPlaces() {
    var first = Problem.of("E0203", Place.ofRow("a.csv", 9, ""), "x", "");
    var second = Problem.of("E0203", Place.ofRow("a.csv", 10, ""), "x", "");
    var third = Problem.of("E0203", Place.ofRow("b.csv", 1, ""), "x", "");
    var outcome = Outcome.failed(List.of(third, second, first, second));
    assertThat(outcome.problems()).containsExactly(first, second, third);
    assertThat(outcome.succeeded()).isFalse();
  }
}
