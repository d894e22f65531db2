package org.entente.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.bench.LedgerBook.Ids;

/** Prints what each line's parts take, written to Parquet, beside SQL that is not exact. */
final class SpreadTimes {
  private static final int PARTIES = 3;

  private SpreadTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Parts of lines to Parquet, against each part rounded");
    var terms = new LedgerBook(PARTIES, Ids.RISING);
    var book = all.book(terms, ledger);
    var file = all.folder().resolve("parts.parquet");
    boolean spreads = BulkTimes.helps("spread", "parquet");
    var ways =
        new Turns()
            .way("rounded", () -> Ran.inside(() -> Sql.run(written(terms.partsRounded(ledger), file))))
            .way(
                "exact",
                () -> Ran.inside(() -> Sql.run(written(terms.partsOfRunningTotals(ledger), file))));
    if (spreads) {
      ways.way("ours", () -> BulkTimes.inside("spread", book, "--output", file.toString()));
    }
    var ran = ways.fastest(Math.min(2, all.size().turns()));
    new Comparison("SQL by window functions", ran.get("exact"), ran.get("rounded"), "").print();
    if (spreads) {
      new Comparison("spread", ran.get("ours"), ran.get("rounded"), "1.5 x at 10m").print();
    } else {
      System.out.println("  spread: not measured, it does not write Parquet");
    }
  }

  private static String written(String query, Path file) {
    return "COPY (" + query + ") TO '" + file + "' (FORMAT parquet)";
  }
}
