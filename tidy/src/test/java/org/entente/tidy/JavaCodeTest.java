package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaCodeTest {
  @Test
  void commentsAreBlanked() {
    assertThat(codeOf("a // double\nb /* x\ny */ c")).isEqualTo("a          \nb     \n     c");
  }

  @Test
  void literalsAreBlanked() {
    assertThat(codeOf("f(\"a\\\"b\", '\\'', 1)")).isEqualTo("f(      ,     , 1)");
  }

  @Test
  void textBlocksAreBlanked() {
    assertThat(codeOf("f(\"\"\"\n  \"x\" // y\n  \"\"\");"))
        .isEqualTo("f(   \n          \n     );");
  }

  @Test
  void whatDoesNotCloseIsBlankedToTheEnd() {
    assertThat(codeOf("a /* b")).isEqualTo("a     ");
  }

  private static String codeOf(String text) {
    return JavaCode.only(new SourceFile("A.java", text)).text();
  }
}
