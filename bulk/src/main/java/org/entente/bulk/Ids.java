package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds the ids of lines that need a closer look: they have several rows, or are not plain. */
final class Ids {
  /**
   * How many ids are counted at once at most: what DuckDB keeps of them cannot all spill, and
   * 100,000,000 at once do not fit in its memory.
   */
  private static final long COUNTED_AT_ONCE = 12_500_000;

  private Ids() {}

  /** Those ids; they are also in the table {@code several} of the database. */
  static List<String> several(DuckDb database, List<LinesFile> files) throws SQLException {
    var found = new ArrayList<String>();
    database.run(Query.of("CREATE OR REPLACE TABLE several(id VARCHAR)"));
    addRead(database, files);
    var ids = ids(files);
    if (!eachRises(database, ids)) {
      count(database, ids);
      database.each(Query.of("SELECT id FROM several"), row -> found.add(row.getString(1)));
    }
    return found;
  }

  /** Counts the rows of each id, in parts by the hash of the id, each of a size that fits. */
  private static void count(DuckDb database, Query ids) throws SQLException {
    long rows = database.count(Query.of("SELECT count(*) FROM (").then(ids).then(")"));
    long parts = 1 + rows / COUNTED_AT_ONCE;
    for (long part = 0; part < parts; part++) {
      var ofPart = parts == 1 ? "" : " WHERE hash(id) % " + parts + " = " + part;
      database.run(
          Query.of("INSERT INTO several SELECT id FROM (")
              .then(ids)
              .then(")" + ofPart + " GROUP BY id HAVING count(*) > 1 OR NOT ")
              .then(LineQueries.isPlainText("id")));
    }
  }

  /** The ids of rows that were read one by one. */
  private static void addRead(DuckDb database, List<LinesFile> files) throws SQLException {
    database.run(Query.of("CREATE OR REPLACE TABLE ids_read(id VARCHAR)"));
    var read = new ArrayList<String>();
    for (var file : files) {
      if (file.rows().isPresent()) {
        var rows = file.rows().get();
        for (int row = 0; row < rows.size(); row++) {
          read.add(rows.id(row));
        }
      }
    }
    database.append("ids_read", read);
  }

  /** Whether each id is above the one before it, over all files in their order. */
  static boolean eachRises(DuckDb database, List<LinesFile> files) throws SQLException {
    return eachRises(database, ids(files));
  }

  private static Query ids(List<LinesFile> files) {
    var all = new ArrayList<Query>();
    for (var file : files) {
      file.columns().ifPresent(columns -> all.add(columns.queries().ids()));
    }
    if (files.stream().anyMatch(file -> file.rows().isPresent())) {
      all.add(Query.of("SELECT id FROM ids_read"));
    }
    return all.stream()
        .reduce((before, next) -> before.then("UNION ALL").then(next))
        .orElseGet(() -> Query.of("SELECT id FROM ids_read"));
  }

  /**
   * Whether each id is above the one before it, so that none stands twice and no list of them is
   * needed; files that a ledger writes are mostly like this. The first rows are looked at first.
   */
  private static boolean eachRises(DuckDb database, Query ids) throws SQLException {
    var first = ids.then("LIMIT " + Dictionaries.ROWS_LOOKED_AT);
    return database.count(notRising(first)) == 0
        && database.count(notRising(ids)) == 0
        && database.count(notPlain(ids)) == 0;
  }

  private static Query notRising(Query ids) {
    return Query.of("SELECT count(*) FROM (SELECT id, lag(id, 1, '') OVER () AS before FROM (")
        .then(ids)
        .then(")) WHERE NOT id > before");
  }

  /** Asked apart, for it needs no order of rows, so that all processors take part. */
  private static Query notPlain(Query ids) {
    return Query.of("SELECT count(*) FROM (")
        .then(ids)
        .then(") WHERE NOT " + LineQueries.isPlainText("id"));
  }
}
