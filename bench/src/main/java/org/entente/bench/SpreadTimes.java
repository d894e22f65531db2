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
    boolean spreads = BulkTimes.helps("spread", "Parquet");
    var ways =
        new Turns()
            .way("peer", () -> inside(terms.partsRounded(ledger), file))
            .way("SQL by window functions", () -> inside(terms.partsOfRunningTotals(ledger), file));
    if (spreads) {
      ways.way("spread", () -> BulkTimes.inside("spread", book, "--output", file.toString()));
    }
    var ran = ways.fastest(Math.min(2, all.size().turns()));
    var peer = ran.pollFirstEntry().getValue();
    ran.forEach((name, ours) -> new Comparison(name, ours, peer, "1.5 x at 10m").print());
    if (!spreads) {
      System.out.println("  spread: not measured, it does not write Parquet");
    }
  }

  private static Ran inside(String query, Path file) {
    return Ran.inside(() -> Sql.run("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)"));
  }
}
