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
  private final PrintStream err;
  private final String work;
  private final Duration step;
  private final CountDownLatch done = new CountDownLatch(1);

  Progress(PrintStream err, String work, Duration step) {
    this.err = err;
    this.work = work;
    this.step = step;
  }

  /** Does the task; the work is called by words such as {@code Running japan-2022}. */
  public static <T> T during(String work, Terminal terminal, Supplier<T> task) {
    return terminal.showsProgress()
        ? new Progress(terminal.err(), work, Duration.ofSeconds(1)).during(task)
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
        err.print("\r" + work + " ... " + step.multipliedBy(steps).toSeconds() + " s");
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

  private static void join(Thread line) {
    try {
      line.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
