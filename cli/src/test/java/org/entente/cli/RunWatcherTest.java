package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.cli.terminal.Terminal;
import org.entente.data.intake.IntakeWatcher.LeftOut;
import org.entente.problems.Problem;
import org.entente.problems.Severity;
import org.junit.jupiter.api.Test;

/** What is told of facts being read. */
final class RunWatcherTest {
  private static final long SECOND = 1_000_000_000;

  private final RunWatcher watcher = new RunWatcher(Optional.empty());

  @Test
  void rowsRateAndTimeLeftAreOfAllSources() {
    watcher.plan(4_000_000);
    watcher.begin("a.csv");
    watcher.at(20_000, 800_000);
    watcher.begin("b.csv");
    watcher.at(5_000, 200_000);
    assertThat(watcher.state(2 * SECOND)).isEqualTo("25,000 rows, 12,500 rows/s, 6 s left");
  }

  @Test
  void noTimeIsLeftToTellWhereTheSizeIsNotKnown() {
    watcher.begin("a.xlsx");
    assertThat(watcher.state(SECOND)).isEqualTo("a.xlsx");
    watcher.at(5_000, 0);
    assertThat(watcher.state(SECOND)).isEqualTo("5,000 rows, 5,000 rows/s");
  }

  @Test
  void manyRowsLeftOutAreCountedByReasonTheMostFrequentFirst() {
    leaveOut(1_200, "E0738");
    leaveOut(1, "E0737");
    assertThat(printed())
        .isEqualTo(
            """

            Rows left out: 1,201, by reason:
                1,200  E0738  first at costs.csv:1: Sentence of E0738.
                    1  E0737  first at costs.csv:1: Sentence of E0737.
            """);
  }

  @Test
  void fewRowsAreNotCountedSinceEachIsToldOf() {
    leaveOut(50, "E0738");
    assertThat(printed()).isEmpty();
  }

  private void leaveOut(int count, String code) {
    for (int line = 1; line <= count; line++) {
      var place = Place.ofRow("costs.csv", line, "");
      var sentence = "Sentence of " + code + ".";
      var problem = new Problem(code, Severity.ERROR, place, sentence, "");
      watcher.leaveOut(new LeftOut(problem, List.of()));
    }
  }

  private String printed() {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, UTF_8);
    watcher.leftOut().print(Terminal.plain(InputStream.nullInputStream(), stream, stream));
    return err.toString(UTF_8);
  }
}
