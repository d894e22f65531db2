package org.entente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Measures start-up, many parties, a row, reading and a million lines, each against its peer, one
 * by one.
 */
public final class SideBySide {
  private static final int STARTS = 15;
  private static final int PASSES = 3;
  private static final int LINES = 1_000_000;

  private final Path root;
  private final String java = ProcessHandle.current().info().command().orElse("java");

  private SideBySide(Path root) {
    this.root = root;
  }

  /**
   * The root of the source tree, with everything built, then {@code --size} and a size of {@link
   * BulkTimes} to measure nothing else.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var root = Path.of(args[0]).toAbsolutePath();
    var all = new SideBySide(root);
    all.machine();
    switch (args.length) {
      case 1 -> {
        all.startUp();
        all.manyParties();
        RowTimes.main(args);
        ReadingTimes.main(args);
        all.lines();
        BulkTimes.print(root, BulkSize.SMALL);
      }
      case 3 -> BulkTimes.print(root, BulkSize.of(args[2]));
      default -> throw new IllegalArgumentException("expected --size and a size");
    }
    all.machine();
  }

  private void machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "Java %s, %s %s, %d processors, load %.1f%n",
        Runtime.version(),
        system.getName(),
        system.getArch(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage());
  }

  private void startUp() throws IOException, InterruptedException {
    var entente = root.resolve("entente").toString();
    var commands = new LinkedHashMap<String, List<String>>();
    commands.put("java -version", List.of(java, "-version"));
    commands.put("entente --version", List.of(entente, "--version"));
    commands.put("entente run japan-2022", run("examples/japan-2022"));
    System.out.printf(
        "Start-up, new processes, %d each in turns; the peer is java -version%n", STARTS);
    inTurns(commands);
    var run = Ran.watched(commands.lastEntry().getValue(), root);
    System.out.printf("  memory of the run, at its peak: %d MB%n", run.peakKilobytes() / 1024);
  }

  /** 193 parties over 3 years against 2 parties over 5 years with lines. */
  private void manyParties() throws IOException, InterruptedException {
    var commands = new LinkedHashMap<String, List<String>>();
    commands.put("run japan-2022", run("examples/japan-2022"));
    commands.put("run un-regular-2019", run("examples/un-regular-2019"));
    System.out.printf(
        "193 parties over 3 years, new processes, %d each in turns; the peer is japan-2022%n",
        STARTS);
    inTurns(commands);
  }

  private List<String> run(String book) {
    return List.of(root.resolve("entente").toString(), "run", book);
  }

  /** Prints the times of each command beside those of the first. */
  private void inTurns(SequencedMap<String, List<String>> commands)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<String, List<Ran>>();
    for (int i = 0; i < STARTS; i++) {
      for (var command : commands.sequencedEntrySet()) {
        all.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
            .add(Ran.timed(command.getValue(), root));
      }
    }
    var peer = all.firstEntry().getValue();
    all.forEach((name, ran) ->
        System.out.printf(
            "  %-24s least %5.0f ms %5.1f x   median %5.0f ms %5.1f x   mean CPU %5.0f ms %5.1f"
                + " x%n",
            name,
            wall(ran, 0),
            wall(ran, 0) / wall(peer, 0),
            wall(ran, STARTS / 2),
            wall(ran, STARTS / 2) / wall(peer, STARTS / 2),
            meanCpu(ran),
            meanCpu(ran) / meanCpu(peer)));
  }

  private static double wall(List<Ran> all, int position) {
    return all.stream().mapToDouble(Ran::milliseconds).sorted().toArray()[position];
  }

  private static double meanCpu(List<Ran> all) {
    return all.stream().mapToLong(ran -> ran.cpu().toMillis()).average().orElse(0);
  }

  private void lines() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("entente-bench");
    try {
      GeneratedLines.write(folder, LINES);
      System.out.printf(
          "%,d lines of CSV, %d MB, new processes, the fastest of %d in turns%n",
          LINES, Files.size(folder.resolve("costs.csv")) >> 20, PASSES);
      commands(folder.toString())
          .fastest(PASSES)
          .forEach((name, ran) ->
              System.out.printf(
                  "  %-24s %7.2f s %,12.0f lines/s   CPU %6.2f s   peak %5d MB%n",
                  name,
                  ran.milliseconds() / 1000,
                  LINES / (ran.milliseconds() / 1000),
                  ran.cpu().toMillis() / 1000.0,
                  ran.peakKilobytes() / 1024));
    } finally {
      BulkTimes.delete(folder);
    }
  }

  private Turns commands(String folder) {
    var classes = root.resolve("bench/target/classes").toString();
    var csv = folder + "/costs.csv";
    return new Turns()
        .way("wc -l", () -> watched("wc", "-l", csv))
        .way("awk, one sum", () -> watched("awk", "-F,", "{s += $3} END {print s}", csv))
        .way(
            "plain Java, 2,880 sums",
            () -> watched(java, "-XX:+UseSerialGC", "-cp", classes, PlainSum.class.getName(), csv))
        .way("entente run", () -> Ran.watched(run(folder), root));
  }

  private Ran watched(String... command) throws IOException, InterruptedException {
    return Ran.watched(List.of(command), root);
  }
}
