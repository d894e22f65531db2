package org.entente.bench;

import java.io.IOException;
import org.entente.bench.LedgerBook.Ids;

/** Prints what a statement takes with Spark on two threads beside DuckDB, whole commands. */
final class SparkTimes {
  private static final int PARTIES = 3;

  private SparkTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Statement with Spark local[2], against DuckDB");
    if (!BulkTimes.helps("run", "spark")) {
      System.out.println("  not measured, there is no --engine spark");
      return;
    }
    var book = all.book(new LedgerBook(PARTIES, Ids.NONE), ledger);
    var ran =
        new Turns()
            .way("ours", () -> all.command("run", book, "--engine", "spark"))
            .way("peer", () -> all.command("run", book, "--engine", "duckdb"))
            .fastest(Math.min(2, all.size().turns()));
    new Comparison("whole command", ran.get("ours"), ran.get("peer"), "12 x at 10m").print();
  }
}
