package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.problems.ProblemText;
import org.junit.jupiter.api.Test;

/** What is said of a problem's code. */
final class ProblemCommandTest {
  @Test
  void codeIsExplained() {
    assertThat(Called.with("problem", "E0216"))
        .isEqualTo(
            new Called(
                0,
                """
                error E0216
                There is no figure `[...]`.

                [...]
                """,
                ""));
  }

  @Test
  void smallLettersWillDo() {
    assertThat(Called.with("problem", "e0216")).isEqualTo(Called.with("problem", "E0216"));
  }

  @Test
  void nearCodesAreListed() {
    var called = Called.with("problem", "E216");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).startsWith("error: There is no problem `E216`. Did you mean `E0216`?");
  }

  @Test
  void allAreListed() {
    var called = Called.with("problem");
    assertThat(called.exit()).isZero();
    assertThat(called.out().lines()).hasSize(ProblemText.codes().size());
    assertThat(called.out()).contains("E0217  The reference `[...]` names no period.\n");
  }

  @Test
  void everyCodeHasAPage() {
    for (var code : ProblemText.codes()) {
      assertThat(Called.with("problem", code).out()).contains(code).doesNotContain("{0}");
    }
  }
}
