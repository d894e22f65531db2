package org.entente.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.cli.Main;

/**
 * Measures lines in bulk, each way against its peer.
 *
 * @param root of the source tree, with everything built
 * @param folder for what is measured; it goes when all is done
 */
record BulkTimes(Path root, Path folder, BulkSize size) {
  static void print(Path root, BulkSize size) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("entente-bench");
    try {
      var all = new BulkTimes(root, folder, size);
      var ledger = Ledger.write(folder.resolve("ledger"), size.lines());
      System.out.printf(
          "%,d lines in %d files of Parquet, the fastest of %d in turns; DuckDB %s%n",
          ledger.lines(), ledger.parquet().size(), size.turns(), Sql.version());
      StatementTimes.print(all, ledger);
      if (size != BulkSize.HUNDRED_MILLION) {
        IdTimes.print(all, ledger);
        PartyTimes.print(all, ledger);
        SpreadTimes.print(all, ledger);
      }
      SparkTimes.print(all, ledger);
      MemoryTimes.print(all, ledger);
      if (size.entries() > 0) {
        AccountingTimes.print(all, Ledger.write(folder.resolve("entries"), size.entries()));
      }
    } finally {
      delete(folder);
    }
  }

  /** The book over the ledger, in a folder of its own. */
  String book(LedgerBook book, Ledger ledger) throws IOException {
    var name = "%d-%s-%d".formatted(book.parties(), book.ids(), ledger.lines());
    var written = folder.resolve(name);
    return Files.exists(written)
        ? written.toString()
        : book.write(written, ledger.parquet()).toString();
  }

  /** A whole command of Entente, its start included. */
  Ran command(String... arguments) throws IOException, InterruptedException {
    return Ran.watched(entente(arguments), root);
  }

  List<String> entente(String... arguments) {
    var command = new ArrayList<>(List.of(root.resolve("entente").toString()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** The same query as a whole command of Java and DuckDB. */
  Ran sqlCommand(String query) throws IOException, InterruptedException {
    var java = ProcessHandle.current().info().command().orElse("java");
    return Ran.watched(
        List.of(
            java,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.entente.bench.Sql",
            query),
        root);
  }

  /** A command of Entente inside this process, its start excluded. */
  static Ran inside(String... arguments) {
    var said = new ByteArrayOutputStream();
    return Ran.inside(() -> {
      int code =
          Main.run(
              arguments,
              InputStream.nullInputStream(),
              new PrintStream(OutputStream.nullOutputStream()),
              new PrintStream(said));
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", arguments) + ": " + said);
      }
    });
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
