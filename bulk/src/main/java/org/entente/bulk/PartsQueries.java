package org.entente.bulk;

import java.util.ArrayList;
import java.util.List;
import org.entente.spread.SmallShares;

/**
 * The steps by which engines split lines: where each line counts, the running total with it, and
 * the part of each party.
 *
 * <p>They read the tables of {@link Places} and {@link Parties}, and the function {@code part_of}.
 */
final class PartsQueries {
  private PartsQueries() {}

  /** The rows of all parts: each line, of which the running total is known, with each party. */
  static Query parts(Query lines, Dialect dialect) {
    return Query.of(
            """
            SELECT agreement, pool, id AS line, file, %s, day, entry, amount, currency, party,
              CAST(CAST(part AS DECIMAL(19, 0)) * step AS %s) AS part, unit, figure
            FROM (SELECT *, part_of(cell, total, units, number) AS part FROM (\
            """
                .formatted(dialect.named("row"), PartsFile.MONEY))
        .then(lines)
        .then(") AS lines JOIN parties USING (cell)) WHERE part <> 0");
  }

  /** Lines in whatever order, each with the running total of its day in order of id. */
  static Query sorted(Query placed, Dialect dialect) {
    var window = "PARTITION BY day_number ORDER BY id, version ROWS UNBOUNDED PRECEDING";
    return Query.of(
            "SELECT cell, day, id, file, %s, entry, amount, units, coalesce(%s, %d) AS total FROM ("
                .formatted(
                    dialect.named("row"),
                    dialect.runningTotal("start", "units", window),
                    SmallShares.NO_TOTAL))
        .then(placed)
        .then("UNION ALL SELECT * FROM singles)");
  }

  /**
   * The rows that were added up, of all files, each with where it belongs.
   *
   * @param files those that the engine added up
   * @param isSorted whether of the days whose lines are sorted, or of the others
   */
  static Query placed(List<LinesFile> files, boolean hasSeveral, boolean isSorted) {
    var all = new ArrayList<Query>();
    for (int f = 0; f < files.size(); f++) {
      var file = files.get(f);
      var queries = file.columns().orElseThrow().queries();
      all.add(queries.placed(f, file.file().file(), hasSeveral, isSorted));
    }
    return all.stream()
        .reduce((before, next) -> before.then("UNION ALL").then(next))
        .orElseGet(() -> Query.of("SELECT * FROM singles WHERE false"));
  }
}
