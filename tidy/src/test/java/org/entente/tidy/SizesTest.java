package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SizesTest {
  @Test
  void fileMayHave500Lines() {
    assertThat(Sizes.longFile(new SourceFile("A.java", "\n".repeat(500)))).isEmpty();
  }

  @Test
  void fileOf501LinesIsFound() {
    assertThat(Sizes.longFile(new SourceFile("A.java", "\n".repeat(501))).orElseThrow())
        .hasToString(
            "A.java:501: error: the file has 501 lines, use at most 500: split it by construct or"
                + " by step");
  }

  @Test
  void methodMayHave70Lines() {
    assertThat(Sizes.longMethods(methodOf(70))).isEmpty();
  }

  @Test
  void methodOf71LinesIsFoundWhereItStarts() {
    assertThat(Sizes.longMethods(methodOf(71)))
        .extracting(Finding::toString)
        .containsExactly(
            "A.java:3: error: method m has 71 lines, use at most 70: name its steps and call them");
  }

  private static SourceFile methodOf(int lines) {
    return new SourceFile(
        "A.java", "class A {\n\n  void m() {" + "\n".repeat(lines - 1) + "  }\n}\n");
  }
}
