package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemCodesTest {
  private static final SourceFile TEXTS =
      new SourceFile(
          ProblemCodes.TEXTS,
          """
          # Texts
          E0101.sentence = A.
          E0101.remedy = B.
          E0402.sentence = C.
          """);

  @Test
  void codesWithTextAndCaseMatch() {
    assertThat(ProblemCodes.unmatched(TEXTS, List.of("E0101", "E0402"))).isEmpty();
  }

  @Test
  void codeWithoutCaseAndCaseWithoutTextAreFound() {
    assertThat(ProblemCodes.unmatched(TEXTS, List.of("E0101", "E0999")))
        .extracting(Finding::toString)
        .containsExactly(
            ProblemCodes.TEXTS
                + ":4: error: E0402 has no case, use the smallest agreement that raises it in"
                + " cases/problems/E0402/",
            "cases/problems/E0999:1: error: E0999 has no text, use E0999.sentence and E0999.remedy"
                + " in "
                + ProblemCodes.TEXTS);
  }
}
