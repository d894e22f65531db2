package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The script by which a shell completes words. */
final class CompletionCommandTest {
  @Test
  void scriptNamesCommandsAndOptions() {
    var called = Called.with("completion", "bash");
    assertThat(called.exit()).isZero();
    assertThat(called.err()).isEmpty();
    assertThat(called.out())
        .startsWith("#!/usr/bin/env bash\n")
        .contains(
            "run spread figure explain check format convert test verify diff new problem completion help")
        .contains("'--known-on'")
        .doesNotContain("\r");
  }

  @Test
  void wordsOfAnOptionAreThoseThatAreTyped() {
    assertThat(Called.with("completion", "bash").out())
        .contains("(\"text\" \"json\" \"csv\" \"html\")")
        .doesNotContain("TEXT");
  }

  @Test
  void zshStartsBashcompinit() {
    var called = Called.with("completion", "ZSH");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).contains("autoload -U +X bashcompinit && bashcompinit");
  }
}
