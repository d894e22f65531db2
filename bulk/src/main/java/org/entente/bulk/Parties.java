package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.spread.LineParts.Entry;
import org.entente.spread.Spread.Cell;

/**
 * The table {@code parties}: who has a part of the lines of an interval, counted through over all
 * intervals, and what stands in the columns of the part that is the same for all of those lines.
 *
 * <p>Of a column with few different texts DuckDB keeps and writes numbers: 20,000,000 parts are
 * written in half of the time.
 */
final class Parties {
  private static final List<String> TEXTS =
      List.of("agreement", "pool", "currency", "party", "unit", "figure");

  private Parties() {}

  /**
   * Makes the table, and for each column {@code c} of texts a type {@code c_text}.
   *
   * @param files the names of all files of lines
   */
  static void keep(DuckDb database, List<Cell> cells, List<String> files, Money money)
      throws SQLException {
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE parties_text(number BIGINT, step VARCHAR, "
                + String.join(" VARCHAR, ", TEXTS)
                + " VARCHAR)"));
    database.appendRows("parties_text", rows(cells));
    keepNumbers(database, cells);
    var columns = new ArrayList<String>();
    for (var column : TEXTS) {
      keepType(database, column, "SELECT DISTINCT " + column + " AS text FROM parties_text");
      columns.add("CAST(" + column + " AS " + column + "_text) AS " + column);
    }
    keepTexts(database, "file", new TreeSet<>(files));
    keepTexts(database, "entry", List.of(Entry.LINE.word(), Entry.TAKEN_BACK.word()));
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE parties AS SELECT number, CAST(step AS "
                + money.step()
                + ") AS step, "
                + String.join(", ", columns)
                + " FROM parties_text"));
  }

  /** By interval, the number of its first party. */
  static int[] firstNumbers(List<Cell> cells) {
    var first = new int[cells.size()];
    for (int c = 1; c < first.length; c++) {
      first[c] = first[c - 1] + cells.get(c - 1).pool().parties().size();
    }
    return first;
  }

  private static List<List<Object>> rows(List<Cell> cells) {
    var rows = new ArrayList<List<Object>>();
    for (var cell : cells) {
      var pool = cell.pool();
      for (int p = 0; p < pool.parties().size(); p++) {
        rows.add(
            List.of(
                (long) rows.size(),
                cell.pieces().unit().toString(),
                pool.agreement(),
                pool.subject(),
                cell.lines().currency(cell.its().getFirst()).code(),
                pool.parties().get(p),
                pool.currency().code(),
                cell.figures().get(p)));
      }
    }
    return rows;
  }

  /** Makes the table {@code cells}: of each interval, the numbers of its parties. */
  private static void keepNumbers(DuckDb database, List<Cell> cells) throws SQLException {
    database.run(
        Query.of("CREATE OR REPLACE TABLE cells_numbers(cell BIGINT, first BIGINT, size BIGINT)"));
    var first = firstNumbers(cells);
    var rows = new ArrayList<List<Object>>();
    for (int c = 0; c < first.length; c++) {
      rows.add(List.of((long) c, (long) first[c], (long) cells.get(c).pool().parties().size()));
    }
    database.appendRows("cells_numbers", rows);
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE cells AS SELECT cell, range(first, first + size) AS numbers"
                + " FROM cells_numbers"));
  }

  private static void keepTexts(DuckDb database, String column, Iterable<String> texts)
      throws SQLException {
    var rows = new ArrayList<List<String>>();
    texts.forEach(text -> rows.add(List.of(text)));
    var table = column + "_texts";
    database.keep(table, List.of("text"), rows);
    keepType(database, column, "SELECT text FROM " + table);
  }

  /** Makes the type of a column: a number for each text, if there are few. */
  private static void keepType(DuckDb database, String column, String texts) throws SQLException {
    long count = database.count(Query.of("SELECT count(*) FROM (" + texts + ")"));
    var type = count <= PartsFile.DICTIONARY_MOST ? "ENUM (" + texts + ")" : "VARCHAR";
    database.run(Query.of("CREATE TYPE " + column + "_text AS " + type));
  }
}
