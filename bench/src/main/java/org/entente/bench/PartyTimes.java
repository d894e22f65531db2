package org.entente.bench;

import java.io.IOException;
import org.entente.bench.LedgerBook.Ids;

/**
 * Prints what a statement of 20 parties takes beside SQL that makes a row of each line and party.
 */
final class PartyTimes {
  private static final int PARTIES = 20;

  private PartyTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Statement of 20 parties, against lines x parties added");
    var terms = new LedgerBook(PARTIES, Ids.NONE);
    var book = all.book(terms, ledger);
    var parts = terms.partsAdded(ledger);
    var warm =
        new Turns()
            .way("ours", () -> BulkTimes.inside("run", book))
            .way("peer", () -> Ran.inside(() -> Sql.run(parts)))
            .fastest(Math.min(2, all.size().turns()));
    new Comparison("start excluded", warm.get("ours"), warm.get("peer"), "0.2 x").print();
  }
}
