package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.entente.bench.LedgerBook.Ids;

/** Prints what Spark takes on this machine beside DuckDB, whole commands. */
final class SparkTimes {
  private static final int PARTIES = 3;

  private SparkTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Spark on this machine, against DuckDB, whole commands");
    if (!Files.isDirectory(all.root().resolve("spark/target/dist/jars"))) {
      System.out.println("  not measured, Spark is not built; see docs/guides/spark.md");
      return;
    }
    var book = all.book(new LedgerBook(PARTIES, Ids.NONE), ledger);
    var ran =
        new Turns()
            .way("ours", () -> all.command("run", book, "--engine", "spark"))
            .way("peer", () -> all.command("run", book, "--engine", "duckdb"))
            .fastest(turns(all));
    new Comparison("statement", ran.get("ours"), ran.get("peer"), "12 x at 10m").print();
    if (all.size() == BulkSize.ONE_MILLION || all.size() == BulkSize.TEN_MILLION) {
      printSpread(all, ledger);
    }
  }

  /** Spark starts for some seconds each time. */
  private static int turns(BulkTimes all) {
    return all.size() == BulkSize.SMALL ? 1 : Math.min(2, all.size().turns());
  }

  private static void printSpread(BulkTimes all, Ledger ledger)
      throws IOException, InterruptedException {
    var book = all.book(new LedgerBook(PARTIES, Ids.RISING), ledger);
    var ran =
        new Turns()
            .way("ours", () -> spread(all, book, "spark"))
            .way("peer", () -> spread(all, book, "duckdb"))
            .fastest(turns(all));
    new Comparison("spread", ran.get("ours"), ran.get("peer"), "").print();
  }

  private static Ran spread(BulkTimes all, String book, String engine)
      throws IOException, InterruptedException {
    var parts = all.folder().resolve("parts-" + engine + ".parquet");
    var ran = all.command("spread", book, "--engine", engine, "--output", parts.toString());
    BulkTimes.delete(parts);
    return ran;
  }
}
