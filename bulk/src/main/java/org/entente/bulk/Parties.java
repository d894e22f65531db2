package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.spread.LineParts.Entry;
import org.entente.spread.Spread.Cell;

/**
 * The table {@code parties}: who has a part of the lines of which interval, and what stands in the
 * columns of the part that is the same for all of those lines. Parties are counted twice: in their
 * interval, as {@code number}, and over all intervals, as {@code share}.
 *
 * <p>Of a column with few different texts DuckDB keeps and writes numbers: 20,000,000 parts are
 * written in half of the time.
 */
final class Parties {
  private static final List<String> TEXTS =
      List.of("agreement", "pool", "currency", "party", "unit", "figure");

  private Parties() {}

  /**
   * Keeps the texts that stand in the columns.
   *
   * @param files the names of all files of lines
   */
  static void keepTexts(Engine engine, List<Cell> cells, Set<String> files) throws SQLException {
    var columns = new ArrayList<>(List.of("cell", "number", "share", "step"));
    columns.addAll(TEXTS);
    engine.keep("parties_text", columns, rows(cells));
    switch (engine) {
      case DuckDb database -> keepTypes(database, files);
      case SparkEngine spark -> {} // has no such types
    }
  }

  /**
   * Makes the table of the texts, and {@code cells}: of each interval the shares of its parties.
   */
  static void keep(Engine engine, Money money) throws SQLException {
    var typed = new ArrayList<String>();
    for (var column : TEXTS) {
      var type = engine.dialect().textType(column);
      typed.add("CAST(" + column + " AS " + type + ") AS " + column);
    }
    engine.run(
        Query.of(engine.dialect().table("parties"))
            .then(
                "SELECT CAST(cell AS BIGINT) AS cell, CAST(number AS BIGINT) AS number,"
                    + " CAST(share AS BIGINT) AS share, CAST(step AS "
                    + money.step()
                    + ") AS step, "
                    + String.join(", ", typed)
                    + " FROM parties_text"));
  }

  /** Makes the table {@code cells}: of each interval the shares of its parties. */
  static void keepCells(DuckDb database) throws SQLException {
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE cells AS SELECT cell, list(share ORDER BY share) AS shares"
                + " FROM parties GROUP BY cell"));
  }

  /** By interval, the share of its first party. */
  static int[] firstShares(List<Cell> cells) {
    var first = new int[cells.size()];
    for (int c = 1; c < first.length; c++) {
      first[c] = first[c - 1] + cells.get(c - 1).pool().parties().size();
    }
    return first;
  }

  private static List<List<String>> rows(List<Cell> cells) {
    var rows = new ArrayList<List<String>>();
    for (int c = 0; c < cells.size(); c++) {
      var cell = cells.get(c);
      var pool = cell.pool();
      for (int p = 0; p < pool.parties().size(); p++) {
        rows.add(
            List.of(
                Integer.toString(c),
                Integer.toString(p),
                Integer.toString(rows.size()),
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

  /** Makes for each column {@code c} of texts a type {@code c_text}. */
  private static void keepTypes(DuckDb database, Set<String> files) throws SQLException {
    for (var column : TEXTS) {
      keepType(database, column, "SELECT DISTINCT " + column + " AS text FROM parties_text");
    }
    keepColumn(database, "file", files);
    keepColumn(database, "entry", List.of(Entry.LINE.word(), Entry.TAKEN_BACK.word()));
  }

  private static void keepColumn(DuckDb database, String column, Iterable<String> texts)
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
