package org.entente.bench;

import java.io.IOException;
import org.entente.bench.LedgerBook.Ids;

/** Prints what a statement takes beside the sums in SQL by hand. */
final class StatementTimes {
  private static final int PARTIES = 3;

  private StatementTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("Statement of 3 parties, against SQL by hand");
    int turns = all.size().turns();
    var plain = new LedgerBook(PARTIES, Ids.NONE);
    var book = all.book(plain, ledger);
    var sums = plain.sums(ledger);
    var warm =
        new Turns()
            .way("ours", () -> BulkTimes.inside("run", book))
            .way("peer", () -> Ran.inside(() -> Sql.run(sums)))
            .fastest(turns + 1);
    new Comparison("start excluded", warm.get("ours"), warm.get("peer"), "1.1 x at 10m").print();
    var cold =
        new Turns()
            .way("ours", () -> all.command("run", book))
            .way("peer", () -> all.sqlCommand(sums))
            .fastest(turns);
    new Comparison("whole command", cold.get("ours"), cold.get("peer"), "1.15 x at 100m").print();
  }
}
