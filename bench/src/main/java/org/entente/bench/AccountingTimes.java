package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.bench.LedgerBook.Ids;

/**
 * Prints what the statement of a CSV file takes beside the programs of plain-text accounting, which
 * are given the parties' parts of each line as postings and add them up by account and year.
 */
final class AccountingTimes {
  private static final int PARTIES = 3;

  private AccountingTimes() {}

  /** A program, how it is called, and the ratio that is aimed at. */
  private record Peer(String program, List<String> command, String target) {}

  static void print(BulkTimes all, Ledger ledger) throws IOException, InterruptedException {
    var entries = Entries.write(all.folder(), ledger);
    var csv = ledger.csv(all.folder().resolve("costs.csv"));
    var book = new LedgerBook(PARTIES, Ids.RISING).write(all.folder().resolve("csv"), List.of(csv));
    Comparison.heading("%,d lines of CSV to statement".formatted(ledger.lines()));
    var ours =
        new Turns()
            .way("ours", () -> all.command("run", book.toString()))
            .fastest(all.size().turns())
            .get("ours");
    for (var peer : peers(entries)) {
      if (isInstalled(peer.program())) {
        var ran = Ran.watched(peer.command(), all.root());
        new Comparison(peer.program(), ours, ran, peer.target()).print();
        System.out.printf(
            "  %-54s %34d MB%n",
            "  memory of " + peer.program() + ", at its peak", ran.peakKilobytes() / 1024);
      } else {
        System.out.printf("  %s: not measured, it is not installed%n", peer.program());
      }
    }
  }

  private static List<Peer> peers(Entries entries) {
    var journal = entries.journal().toString();
    return List.of(
        new Peer(
            "hledger",
            List.of("hledger", "-f", journal, "balance", "--yearly", "Expenses"),
            "1/50 at 1m"),
        new Peer(
            "ledger",
            List.of("ledger", "-f", journal, "register", "--yearly", "Expenses"),
            "1/10 at 1m"),
        new Peer(
            "bean-query",
            List.of(
                "env",
                "BEANCOUNT_DISABLE_LOAD_CACHE=1",
                "bean-query",
                entries.beancount().toString(),
                "SELECT account, year, sum(position) WHERE account ~ 'Expenses' GROUP BY account,"
                    + " year"),
            "1/100 at 1m"));
  }

  private static boolean isInstalled(String program) {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Arrays.stream(path.split(":")))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
