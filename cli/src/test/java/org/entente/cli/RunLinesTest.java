package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements with lines, from the command line. */
final class RunLinesTest {
  private static final String HALL = "../cases/sharing/statement-with-lines";

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "html"})
  void everyEvaluatorAndEngineShowsTheSameLines(String format) {
    var expected = Called.with("run", HALL, "--lines", "--format", format);
    assertThat(expected.exit()).isZero();
    assertThat(expected.out()).contains("L6");
    for (var choice : new String[] {"--evaluator=reference", "--engine=core", "--engine=duckdb"}) {
      assertThat(Called.with("run", HALL, "--lines", "--format", format, choice).out())
          .isEqualTo(expected.out());
    }
  }

  @Test
  void theStatementAboveTheLinesIsTheSame() {
    var lines = Called.with("run", HALL, "--lines").out();
    var without = Called.with("run", HALL).out();
    assertThat(lines).startsWith(without).isNotEqualTo(without);
  }

  @Test
  void linesLeftOutAreListedAndTheOthersAreShown(@TempDir Path folder) throws IOException {
    for (var file : new String[] {"book.yaml", "hall.entente", "fees.csv"}) {
      Files.copy(Path.of(HALL, file), folder.resolve(file));
    }
    var costs = Files.readString(Path.of(HALL, "costs.csv"));
    Files.writeString(folder.resolve("costs.csv"), costs + "L7,2024-07-01,power,much\n");

    assertThat(Called.with("run", folder.toString(), "--lines").exit()).isEqualTo(1);
    var called = Called.with("run", folder.toString(), "--lines", "--allow-rejected");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).contains("1 ROW OF FACTS WAS LEFT OUT", "2024-07-01  L6");
  }
}
