package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsInTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# TODO later",
        "// FIXME",
        "// XXX why",
        "see /home/me/entente",
        "/Users/me/entente"
      })
  void wordsThatDoNotBelongAreFound(String line) {
    assertThat(WordsInText.in(new SourceFile("README.md", line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the code \"XXX\" stands for no currency",
        "docs/home/plan",
        "mastodon, todo",
        "at home"
      })
  void othersAreNot(String line) {
    assertThat(WordsInText.in(new SourceFile("README.md", line))).isEmpty();
  }

  @Test
  void dataMayNameTheCurrencyXxx() {
    assertThat(WordsInText.in(new SourceFile("currencies.csv", "XXX,no currency"))).isEmpty();
  }
}
