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
  private static final long AT_ONCE = 12_500_000;

  private Ids() {}

  /**
   * What is found of the ids of all sources of some lines.
   *
   * @param several those that need a closer look
   * @param areRising whether each of them is above the one before it, in the order of the files
   */
  record Found(List<String> several, boolean areRising) {
    Found {
      several = List.copyOf(several);
    }
  }

  /** Looks at the ids; those of several rows are also in the table {@code several}. */
  static Found in(Engine engine, List<LinesFile> files) throws SQLException {
    var several = new ArrayList<String>();
    addRead(engine, files);
    var ids = ids(files);
    boolean areRising = engine.dialect().isOfOneMachine() && eachRises(engine, ids);
    if (!areRising) {
      for (var part : parts(engine, ids)) {
        engine.each(part, row -> several.add(row.text(1)));
      }
    }
    engine.keep("several", List.of("id"), several.stream().map(List::of).toList());
    return new Found(several, areRising);
  }

  /** Whether the ids that stand on one row rise in the order of the files. */
  static boolean othersRise(Engine engine, List<LinesFile> files) throws SQLException {
    return engine.count(
            notRising(
                Query.of("SELECT id FROM (")
                    .then(ids(files))
                    .then(") WHERE id NOT IN (SELECT id FROM several)")))
        == 0;
  }

  /**
   * The ids with several rows or not plain. A cluster counts them at once; one machine in parts by
   * the hash of the id, each of a size that fits.
   */
  private static List<Query> parts(Engine engine, Query ids) throws SQLException {
    var plain = LineQueries.isPlainText("id", engine.dialect());
    long parts =
        engine.dialect().isOfOneMachine()
            ? 1 + engine.count(Query.of("SELECT count(*) FROM (").then(ids).then(")")) / AT_ONCE
            : 1;
    var queries = new ArrayList<Query>();
    for (long part = 0; part < parts; part++) {
      var ofPart = parts == 1 ? "" : " WHERE hash(id) % " + parts + " = " + part;
      queries.add(
          Query.of("SELECT id FROM (")
              .then(ids)
              .then(")" + ofPart + " GROUP BY id HAVING count(*) > 1 OR NOT " + plain));
    }
    return queries;
  }

  /** The ids of rows that were read one by one. */
  private static void addRead(Engine engine, List<LinesFile> files) throws SQLException {
    var read = new ArrayList<List<String>>();
    for (var file : files) {
      if (file.rows().isPresent()) {
        var rows = file.rows().get();
        for (int row = 0; row < rows.size(); row++) {
          read.add(List.of(rows.id(row)));
        }
      }
    }
    engine.keep("ids_read", List.of("id"), read);
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
  private static boolean eachRises(Engine engine, Query ids) throws SQLException {
    var first = ids.then("LIMIT " + Dictionaries.ROWS_LOOKED_AT);
    return engine.count(notRising(first)) == 0
        && engine.count(notRising(ids)) == 0
        && engine.count(notPlain(ids)) == 0;
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
        .then(") WHERE NOT " + LineQueries.isPlainText("id", Dialect.DUCKDB));
  }
}
