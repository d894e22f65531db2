package org.entente.bench;

import java.io.IOException;
import org.entente.bench.LedgerBook.Ids;

/** Prints how memory and the time of a line grow from a million lines on, whole commands. */
final class MemoryTimes {
  private static final int PARTIES = 3;
  private static final long FEW = 1_000_000;

  private MemoryTimes() {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    System.out.printf(
        "%-48s %10s %12s %10s   %s%n", "Size, whole commands", "time", "per line", "peak", "target");
    if (ledger.lines() > FEW) {
      var few = Ledger.write(all.folder().resolve("few"), FEW);
      row(all, few, Ids.NONE, "");
      row(all, few, Ids.UNORDERED, "");
    }
    row(all, ledger, Ids.NONE, "time of a line 1.1 x, memory flat, at 100m");
    row(all, ledger, Ids.UNORDERED, "2,048 MB at 100m");
  }

  private static void row(BulkTimes all, Ledger ledger, Ids ids, String target)
      throws IOException, InterruptedException {
    var book = all.book(new LedgerBook(PARTIES, ids), ledger);
    var ran =
        new Turns()
            .way("ours", () -> all.command("run", book))
            .fastest(Math.min(2, all.size().turns()));
    var ours = ran.get("ours");
    System.out.printf(
        "  %-46s %8.2f s %9.0f ns %7d MB   %s%n",
        "%,d lines, %s".formatted(ledger.lines(), ids == Ids.NONE ? "no ids" : "ids in no order"),
        ours.seconds(),
        ours.nanoseconds() / (double) ledger.lines(),
        ours.peakKilobytes() / 1024,
        target);
  }
}
