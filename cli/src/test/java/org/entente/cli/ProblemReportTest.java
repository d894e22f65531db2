package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.agreement.text.Place;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Problem;
import org.entente.problems.Severity;
import org.junit.jupiter.api.Test;

/** Problems as they are printed. */
final class ProblemReportTest {
  private static List<Problem> problems(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line ->
            new Problem(
                "E0601",
                Severity.ERROR,
                Place.ofRow("costs.csv", line, ""),
                "The day is missing.",
                ""))
        .toList();
  }

  private static String printed(List<Problem> problems) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, UTF_8);
    ProblemReport.print(problems, Terminal.plain(InputStream.nullInputStream(), stream, stream));
    return err.toString(UTF_8);
  }

  @Test
  void problemsAreCounted() {
    assertThat(printed(problems(2)))
        .isEqualTo(
            """
            costs.csv:1: error E0601
            The day is missing.

            costs.csv:2: error E0601
            The day is missing.

            2 problems
            """);
  }

  @Test
  void afterFiftyTheRestIsCounted() {
    var printed = printed(problems(62));
    assertThat(printed).contains("costs.csv:50:").doesNotContain("costs.csv:51:");
    assertThat(printed).endsWith("\n... and 12 more.\n\n62 problems\n");
  }

  @Test
  void noProblemsAreNoWords() {
    assertThat(printed(List.of())).isEmpty();
  }
}
