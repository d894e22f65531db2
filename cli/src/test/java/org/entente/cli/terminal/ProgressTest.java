package org.entente.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The line that says that work goes on. */
final class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void lineAppearsWhileTheWorkLastsAndGoesAway() {
    var shown = new CountDownLatch(1);
    var err =
        new PrintStream(bytes, false, UTF_8) {
          @Override
          public void flush() {
            super.flush();
            shown.countDown();
          }
        };
    var result =
        new Progress(err, "Running office", Duration.ofMillis(1), () -> "")
            .during(() -> {
              await(shown);
              return 7;
            });
    assertThat(result).isEqualTo(7);
    assertThat(bytes.toString(UTF_8)).startsWith("\rRunning office ... 0 s").endsWith("\r\u001b[K");
  }

  @Test
  void shortWorkShowsNothing() {
    var err = new PrintStream(bytes, true, UTF_8);
    assertThat(new Progress(err, "Running office", Duration.ofDays(1), () -> "").during(() -> 7))
        .isEqualTo(7);
    assertThat(bytes.size()).isZero();
  }

  @Test
  void failureOfTheWorkEndsTheLine() {
    var err = new PrintStream(bytes, true, UTF_8);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new Progress(err, "Running office", Duration.ofDays(1), () -> "")
                .during(() -> {
                  throw new IllegalStateException("no");
                }));
    assertThat(bytes.size()).isZero();
  }

  @Test
  void nothingIsShownWhereNobodyWatches() {
    var err = new PrintStream(bytes, true, UTF_8);
    var terminal = Terminal.plain(InputStream.nullInputStream(), err, err);
    assertThat(Progress.during("Running office", () -> "", terminal, () -> 7)).isEqualTo(7);
    assertThat(bytes.size()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
