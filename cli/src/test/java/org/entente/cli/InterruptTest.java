package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.entente.book.Entente;
import org.entente.bulk.EngineLines;
import org.entente.data.intake.Intake;
import org.entente.problems.Problem;
import org.entente.report.statements.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** A run that the user stops, in a process of its own. */
final class InterruptTest {
  private static final int ROWS = 3_000_000;

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS) // has no such signal
  void stoppedRunEndsWithinASecondAndLeavesNothing() throws Exception {
    writeBook();
    var process = start();
    awaitAside();
    long start = System.nanoTime();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(names()).containsExactly("book");
  }

  private void writeBook() throws IOException {
    var book = Files.createDirectory(folder.resolve("book"));
    Files.writeString(
        book.resolve("rent.entente"),
        """
        entente 1

        agreement rent
          parties A, B
          signed 2024-12-01
          term 2025-01-01 to 2025-12-31
          year CY starts 01-01, named by first day
          currency EUR
          round per pool per CY to 0.01 EUR, largest fraction, ties by id
          lines costs: amount EUR, dated day, late lines restate
          pool cost = costs
            all bear all equally
          others of costs: problem
        """);
    Files.writeString(
        book.resolve("book.yaml"),
        """
        entente: 1
        name: rent
        agreements: [rent.entente]
        facts:
          - file: costs.csv
            lines: costs
            kind: actual
            known: 2026-01-31
            covers: [{from: 2025-01-01, to: 2025-12-31, known: 2026-01-31}]
        """);
    try (var out = Files.newBufferedWriter(book.resolve("costs.csv"))) {
      out.write("day,amount\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("2025-03-01,12.345\n");
      }
    }
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-cp",
            classPath(),
            Main.class.getName(),
            "run",
            folder.resolve("book").toString(),
            "--rejects",
            folder.resolve("left-out.csv").toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Where the classes are that a run needs, however this test itself was started. */
  private static String classPath() {
    return Stream.of(
            Main.class,
            CommandLine.class,
            Statement.class,
            Entente.class,
            EngineLines.class,
            DuckDBDriver.class,
            Intake.class,
            Problem.class,
            CsvReader.class,
            LoadSettings.class)
        .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()))
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits until the file is being written, for a minute at most. */
  private void awaitAside() throws IOException, InterruptedException {
    for (int i = 0; i < 6_000 && names().size() < 2; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(names()).anyMatch(name -> name.endsWith(".aside"));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
