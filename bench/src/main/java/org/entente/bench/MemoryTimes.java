package org.entente.bench;

import java.io.IOException;
import java.util.Optional;
import org.entente.bench.LedgerBook.Ids;

/** Prints how memory and the time of a line grow from a million lines on, whole commands. */
record MemoryTimes(BulkTimes all, Optional<Confinement> confinement) {
  private static final int PARTIES = 3;
  private static final long FEW = 1_000_000;
  private static final long BYTES = 4L << 30;

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    var confinement = Confinement.to(BYTES);
    try {
      System.out.printf(
          "%-56s %9s %12s %10s   %s%n",
          "Whole commands " + (confinement.isPresent() ? "within 4 GiB" : "with all memory"),
          "time",
          "per line",
          "peak",
          "target");
      var times = new MemoryTimes(all, confinement);
      if (ledger.lines() > FEW) {
        var few = Ledger.write(all.folder().resolve("few"), FEW);
        times.row(few, Ids.NONE, "");
        times.row(few, Ids.UNORDERED, "");
      }
      times.row(ledger, Ids.NONE, "at 100m a line 1.1 x, memory flat");
      times.row(ledger, Ids.UNORDERED, "at 100m 2,048 MB");
    } finally {
      if (confinement.isPresent()) {
        confinement.get().close();
      }
    }
  }

  private void row(Ledger ledger, Ids ids, String target) throws IOException, InterruptedException {
    var book = all.book(new LedgerBook(PARTIES, ids), ledger);
    var command = all.entente("run", book);
    var confined = confinement.map(within -> within.of(command)).orElse(command);
    var ran =
        new Turns()
            .way("ours", () -> Ran.watched(confined, all.root()))
            .fastest(Math.min(2, all.size().turns()))
            .get("ours");
    System.out.printf(
        "  %-54s %7.2f s %9.0f ns %7d MB   %s%n",
        "%,d lines, %s".formatted(ledger.lines(), ids == Ids.NONE ? "no ids" : "ids in no order"),
        ran.seconds(),
        ran.nanoseconds() / (double) ledger.lines(),
        ran.peakKilobytes() / 1024,
        target);
  }
}
