package org.entente.data.database;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What a book asks of a database: rows with a heading for each column.
 *
 * <p>Example: {@code select id, paid_on, amount from ledger where year = 2024} of {@code erp}.
 *
 * @param database the name by which the book calls it; where it is, only its reader knows
 * @param text one SELECT
 */
public record Query(String database, String text) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern SELECT =
      Pattern.compile("\\s*(?:select|with|table|values)\\b[^;]*;?\\s*", Pattern.CASE_INSENSITIVE);

  public Query {
    requireNonNull(database, "database is null");
    requireNonNull(text, "text is null");
  }

  /** The query for all of a table, {@code ledger} or {@code finance.ledger}. */
  public static Query ofTable(String database, String table) {
    var quoted = "\"" + table.replace("\"", "\"\"").replace(".", "\".\"") + "\"";
    return new Query(database, "select * from " + quoted);
  }

  /** Whether the text can be the name of a database in a book. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether the text asks one question and tells the database to do nothing. */
  public boolean isOneSelect() {
    return SELECT.matcher(text).matches();
  }

  /** The text as the database gets it. */
  String asked() {
    var asked = text.strip();
    return asked.endsWith(";") ? asked.substring(0, asked.length() - 1) : asked;
  }
}
