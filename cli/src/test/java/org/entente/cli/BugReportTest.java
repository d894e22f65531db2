package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.problems.BugException;
import org.junit.jupiter.api.Test;

/** What is printed when Entente breaks a promise of its own. */
final class BugReportTest {
  @Test
  void reportHasTheCommandAndTheWholeTrace() {
    var bug = new BugException("no slot 7", new IllegalStateException("empty"));
    var report = BugReport.of(bug, new String[] {"run", "office"});
    assertThat(report)
        .startsWith("This is a mistake in Entente, not in your input. Please report it")
        .contains("\nentente run office\n")
        .contains("\norg.entente.problems.BugException: no slot 7\n    at org.entente.cli.")
        .contains("\nCaused by: java.lang.IllegalStateException: empty\n");
  }
}
