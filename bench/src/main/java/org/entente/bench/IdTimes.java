package org.entente.bench;

import java.io.IOException;
import org.entente.bench.LedgerBook.Ids;

/** Prints what it takes to find that no id of a line stands twice, beside SQL by hand. */
final class IdTimes {
  private static final int PARTIES = 3;

  private IdTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    Comparison.heading("The same with ids that must differ, against two queries");
    print(all, ledger, new LedgerBook(PARTIES, Ids.RISING), "ids rise from line to line");
    print(all, ledger, new LedgerBook(PARTIES, Ids.UNORDERED), "ids in no order");
  }

  /** The statement with ids to be different, beside the sums and the question for ids in SQL. */
  private static void print(BulkTimes all, Ledger ledger, LedgerBook terms, String word)
      throws IOException, InterruptedException {
    var book = all.book(terms, ledger);
    var warm =
        new Turns()
            .way("ours", () -> BulkTimes.inside("run", book))
            .way(
                "peer",
                () ->
                    Ran.inside(() -> {
                      Sql.run(terms.severalOf(ledger));
                      Sql.run(terms.sums(ledger));
                    }))
            .fastest(all.size().turns());
    new Comparison("start excluded, " + word, warm.get("ours"), warm.get("peer"), "").print();
  }
}
