package org.entente.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeSet;

/**
 * The lines of a {@link Ledger} as entries of plain-text accounting: one posting for the part of
 * each of three parties, in an account of its category, class and party, and one for what is owed.
 *
 * @param journal as hledger and ledger read it
 * @param beancount the same, with its accounts opened
 */
record Entries(Path journal, Path beancount) {
  private static final BigDecimal PARTIES = BigDecimal.valueOf(3);
  private static final String OWED = "Liabilities:Owed";

  static Entries write(Path folder, Ledger ledger) throws IOException {
    var entries =
        new Entries(folder.resolve("entries.journal"), folder.resolve("entries.beancount"));
    var accounts = new TreeSet<String>();
    try (var journal = Files.newBufferedWriter(entries.journal);
        var beancount = Files.newBufferedWriter(entries.beancount)) {
      beancount.write("2020-01-01 open " + OWED + "\n");
      Sql.each(
          "FROM " + ledger.relation(),
          row -> {
            var account = account(row);
            if (accounts.add(account)) {
              open(beancount, account);
            }
            var postings = postings(account, row.getBigDecimal("amount"));
            var head = row.getString("service_date") + " * ";
            write(journal, head + row.getString("id") + "\n" + postings);
            write(beancount, head + "\"" + row.getString("id") + "\"\n" + postings);
          });
    }
    return entries;
  }

  /** {@code Expenses:SpareParts:Direct}. */
  private static String account(ResultSet row) throws SQLException {
    var account = new StringBuilder("Expenses");
    for (var word : (row.getString("category") + ":" + row.getString("class")).split(":")) {
      account.append(':');
      for (var part : word.split(" ")) {
        account.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return account.toString();
  }

  private static void open(BufferedWriter beancount, String account) {
    for (int number = 1; number <= PARTIES.intValue(); number++) {
      write(beancount, "2020-01-01 open " + account + ":" + LedgerBook.party(number) + "\n");
    }
  }

  private static String postings(String account, BigDecimal amount) {
    var part = amount.divide(PARTIES, 2, RoundingMode.HALF_EVEN);
    var rest = amount.subtract(part).subtract(part);
    return "  %1$s:P01  %2$s USD\n  %1$s:P02  %2$s USD\n  %1$s:P03  %3$s USD\n  %4$s  %5$s USD\n\n"
        .formatted(account, part, rest, OWED, amount.negate());
  }

  private static void write(BufferedWriter file, String text) {
    try {
      file.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
