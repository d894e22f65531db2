package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Something that was run to its end: mostly a command, its output thrown away.
 *
 * @param nanoseconds from start to end
 * @param cpu its processor time with all its threads, of commands in steps of 10 ms; zero where the
 *     system does not say
 * @param peakKilobytes the most memory that it held; 0 where the system does not say
 */
record Ran(long nanoseconds, Duration cpu, long peakKilobytes) {
  private static final int LOOK_MILLISECONDS = 20;

  /** How Linux counts processor time. */
  private static final int TICK_MILLISECONDS = 10;

  double milliseconds() {
    return nanoseconds / 1e6;
  }

  double seconds() {
    return nanoseconds / 1e9;
  }

  /** Runs something inside this process, whose memory at its peak says nothing. */
  static Ran inside(Runnable task) {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    task.run();
    long time = System.nanoTime() - start;
    return new Ran(time, Duration.ofNanos(system.getProcessCpuTime() - cpu), 0);
  }

  /** Runs the command without looking at it. */
  static Ran timed(List<String> command, Path folder) throws IOException, InterruptedException {
    var cpu = cpuOfChildren();
    long start = System.nanoTime();
    expectSuccess(start(command, folder).waitFor(), command);
    return new Ran(System.nanoTime() - start, cpuOfChildren().minus(cpu), 0);
  }

  /** Runs the command and looks at its memory now and then. */
  static Ran watched(List<String> command, Path folder) throws IOException, InterruptedException {
    var cpu = cpuOfChildren();
    long start = System.nanoTime();
    var process = start(command, folder);
    long peak = 0;
    while (!process.waitFor(Duration.ofMillis(LOOK_MILLISECONDS))) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
    }
    expectSuccess(process.exitValue(), command);
    return new Ran(System.nanoTime() - start, cpuOfChildren().minus(cpu), peak);
  }

  private static Process start(List<String> command, Path folder) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("ENTENTE_JAVA_OPTS", "-Xmx768m");
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void expectSuccess(int code, List<String> command) {
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + " of " + String.join(" ", command));
    }
  }

  /** The processor time of all that this process started and that has ended. */
  private static Duration cpuOfChildren() throws IOException {
    var stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Duration.ZERO;
    }
    var text = Files.readString(stat);
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    return Duration.ofMillis(ticks * TICK_MILLISECONDS);
  }

  /** What Linux calls the high water mark of the resident set. */
  private static long peakKilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }
}
