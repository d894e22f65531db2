package org.entente.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.bench.LedgerBook.Ids;

/** Prints what each line's parts take, written to Parquet, beside SQL that is not exact. */
final class SpreadTimes {
  private static final int PARTIES = 3;

  private SpreadTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Parts of lines to Parquet, against each part rounded, all columns");
    var terms = new LedgerBook(PARTIES, Ids.RISING);
    var book = all.book(terms, ledger);
    var file = all.folder().resolve("parts.parquet");
    var unordered = all.book(new LedgerBook(PARTIES, Ids.UNORDERED), ledger);
    var ran =
        new Turns()
            .way("peer", () -> inside(terms.partsToldInFull(ledger), file))
            .way("peer, five columns alone", () -> inside(terms.partsRounded(ledger), file))
            .way("spread, ids rising", () -> spread(book, file))
            .way("spread, ids in no order", () -> spread(unordered, file))
            .way(
                "SQL by window functions, five columns",
                () -> inside(terms.partsOfRunningTotals(ledger), file))
            .fastest(Math.min(2, all.size().turns()));
    var peer = ran.pollFirstEntry().getValue();
    ran.forEach((name, ours) -> new Comparison(name, ours, peer, "1.5 x at 10m").print());
  }

  private static Ran spread(String book, Path file) {
    return BulkTimes.inside("spread", book, "--output", file.toString());
  }

  private static Ran inside(String query, Path file) {
    return Ran.inside(() -> Sql.run("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)"));
  }
}
