package org.entente.bulk;

import java.util.ArrayList;
import java.util.List;
import org.entente.problems.BugException;
import org.entente.spread.SmallShares;

/**
 * The steps by which engines split lines: where each line counts, the running total with it, and
 * the part of each party.
 *
 * <p>They read the tables of {@link Places} and {@link Parties}, and the function {@code part_of}.
 *
 * @param money the type of amounts and parts
 */
record PartsQueries(Dialect dialect, Money money) {
  /** The rows of all parts: each line, of which the running total is known, with each party. */
  Query parts(Query lines) {
    return Query.of(
            """
            SELECT agreement, pool, id AS line, file, %s, day, entry, amount, currency, party,
              CAST(part AS %s) * step AS part, unit, figure
            FROM (\
            """
                .formatted(dialect.named("row"), money.units()))
        .then(withParts(lines))
        .then("WHERE part <> 0");
  }

  /**
   * The parties of a line one behind the other. A join in DuckDB gives the first party of many
   * lines, then the second, so that a list is unfolded there.
   */
  private Query withParts(Query lines) {
    return switch (dialect) {
      case DUCKDB ->
          Query.of("SELECT *, part_of(day_number, total, units, share) AS part")
              .then("FROM (SELECT *, unnest(shares) AS share FROM (")
              .then(lines)
              .then(") JOIN cells USING (cell))) JOIN parties USING (share)");
      case SPARK ->
          Query.of("SELECT *, part_of(cell, total, units, number) AS part FROM (")
              .then(lines)
              .then(") AS lines JOIN parties USING (cell))");
    };
  }

  /** Lines in whatever order, each with the running total of its day in order of id. */
  Query sorted(List<LinesFile> files, boolean hasSeveral) {
    var window = "PARTITION BY day_number ORDER BY id, version ROWS UNBOUNDED PRECEDING";
    return Query.of(
            "SELECT cell, day_number, day, id, file, %s, entry, amount, units, coalesce(%s, %d) AS total FROM ("
                .formatted(
                    dialect.named("row"),
                    dialect.runningTotal("start", "units", window),
                    SmallShares.NO_TOTAL))
        .then(placed(files, hasSeveral))
        .then(")");
  }

  /** The rows that were added up, of all files, and the lines that were not, with their places. */
  private Query placed(List<LinesFile> files, boolean hasSeveral) {
    var all = new ArrayList<Query>();
    for (int f = 0; f < files.size(); f++) {
      var file = files.get(f);
      var queries = file.columns().orElseThrow().queries();
      all.add(queries.placed(f, file.file().file(), hasSeveral, money));
    }
    all.add(Query.of("SELECT * FROM singles"));
    return union(all);
  }

  static Query union(List<Query> queries) {
    return queries.stream()
        .reduce((before, next) -> before.then("UNION ALL").then(next))
        .orElseThrow(() -> new BugException("there are no lines"));
  }
}
