package org.entente.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A line on the terminal that says what takes so long and for how many seconds; it appears after
 * the first second and goes away at the end. Nothing appears where nobody watches.
 */
public final class Progress {
  private static final int WIDTH = 79;

  private final PrintStream err;
  private final String work;
  private final Duration step;
  private final Supplier<String> state;
  private final CountDownLatch done = new CountDownLatch(1);

  Progress(PrintStream err, String work, Duration step, Supplier<String> state) {
    this.err = err;
    this.work = work;
    this.step = step;
    this.state = state;
  }

  /**
   * Does the task.
   *
   * @param work what it is called, such as {@code Running japan-2022}
   * @param state how far it is, such as {@code 1,200,000 rows}; asked each second, may be empty
   */
  public static <T> T during(
      String work, Supplier<String> state, Terminal terminal, Supplier<T> task) {
    return terminal.showsProgress()
        ? new Progress(terminal.err(), work, Duration.ofSeconds(1), state).during(task)
        : task.get();
  }

  <T> T during(Supplier<T> task) {
    var line = Thread.ofPlatform().daemon().name("progress").start(this::show);
    try {
      return task.get();
    } finally {
      done.countDown();
      join(line);
    }
  }

  private void show() {
    try {
      int steps = 0;
      while (!done.await(step.toNanos(), TimeUnit.NANOSECONDS)) {
        steps++;
        err.print("\r" + line(step.multipliedBy(steps).toSeconds()) + "\u001b[K");
        err.flush();
      }
      if (steps > 0) {
        err.print("\r\u001b[K");
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The line, cut so that it stays one on a narrow terminal. */
  private String line(long seconds) {
    var told = state.get();
    var line = work + " ... " + seconds + " s" + (told.isEmpty() ? "" : ", " + told);
    return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
  }

  private static void join(Thread line) {
    try {
      line.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
