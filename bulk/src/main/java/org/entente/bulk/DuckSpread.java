package org.entente.bulk;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;
import org.entente.spread.Spread.Cell;

/**
 * Splits lines among the parties without holding them, and, where it can, without sorting them.
 *
 * <p>Lines count in order of day and id. Where ids rise from row to row, as ledgers write them, the
 * rows of one day are in that order already, so that a running total for each interval and day is
 * all that is needed: it starts with the days before, and every row adds to it. Files are read in
 * groups of rows at once; the total of a group starts with the sums of the groups before it, which
 * one query gives. Where ids do not rise, and on days with lines that were corrected, the rows of
 * the day are sorted by id.
 *
 * <p>What a party bears at a running total is computed by {@link org.entente.spread.SmallShares},
 * as for lines that are read one by one.
 */
final class DuckSpread {
  /** How many running totals there are at most, 8 bytes each. */
  private static final long TOTALS_MOST = 40_000_000;

  private final DuckDb database;
  private final List<LinesFile> all;

  /** Those that the engine added up. */
  private final List<LinesFile> files;

  private final Ids.Found ids;
  private final List<Cell> cells;

  private DuckSpread(DuckDb database, LinesOfFiles lines, List<Cell> cells) {
    this.database = database;
    all = lines.files();
    files = all.stream().filter(file -> file.columns().isPresent()).toList();
    ids = lines.ids();
    this.cells = cells;
  }

  /**
   * Writes the parts of all lines to a file.
   *
   * @param lines all lines of the cells
   * @return whether it could; if not, the lines must be split one by one
   */
  static boolean write(DuckDb database, LinesOfFiles lines, List<Cell> cells, Path target)
      throws SQLException {
    var places = new Places(cells);
    var spread = new DuckSpread(database, lines, cells);
    return spread.haveNumbers() && !places.isTooLarge() && spread.write(places, target);
  }

  private boolean haveNumbers() {
    return files.stream().allMatch(file -> queries(file).numbered().isPresent());
  }

  private static LineQueries queries(LinesFile file) {
    return file.columns().orElseThrow().queries();
  }

  private boolean write(Places places, Path target) throws SQLException {
    var money = places.money();
    var order = order(places);
    while (true) {
      var parts = new PartOf(cells, places.cellsOfDays(), money);
      var totals = order.map(its -> new RunningTotals(its.slots(), places.starts(), its.groups()));
      try {
        keep(places, order, money);
        var lines = new ArrayList<Query>();
        if (order.isPresent()) {
          lines.add(inOrder(totals.orElseThrow(), slotted(order.get().slots(), money)));
        }
        if (order.isEmpty() || places.hasSingles()) {
          lines.add(sorted(money));
        }
        database.register("part_of", 4, parts);
        database.run(PartsFile.copy(parts(union(lines), money), target));
        check(target);
        return true;
      } catch (SQLException e) {
        if (parts.isTooNarrow()) {
          money = Money.WIDE;
        } else if (totals.map(RunningTotals::isOutOfOrder).orElse(false)) {
          order = Optional.empty();
        } else if (parts.isTooLarge() || totals.map(RunningTotals::isTooLarge).orElse(false)) {
          return false;
        } else {
          throw e;
        }
      }
    }
  }

  /** How rows in order of id are read: by slot, and in groups. */
  private record Order(Slots slots, List<RowGroups> groups) {}

  /** How the rows of all files are read, if they come in order of id; empty if not. */
  private Optional<Order> order(Places places) throws SQLException {
    if (!ids.areRising() && (ids.several().isEmpty() || !Ids.othersRise(database, all))) {
      return Optional.empty();
    }
    var slots = Slots.of(files, places);
    var groups = new ArrayList<RowGroups>();
    for (var file : files) {
      RowGroups.of(database, queries(file).numbered().orElseThrow().parquet())
          .ifPresent(groups::add);
    }
    long totals = places.starts().length * groups.stream().mapToLong(RowGroups::count).sum();
    return slots.isPresent() && groups.size() == files.size() && totals <= TOTALS_MOST
        ? Optional.of(new Order(slots.get(), groups))
        : Optional.empty();
  }

  private void keep(Places places, Optional<Order> order, Money money) throws SQLException {
    Parties.keep(database, cells, all.stream().map(file -> file.file().file()).toList(), money);
    places.keep(database, files, order.isEmpty(), money);
    if (order.isPresent()) {
      order.get().slots().keep(database);
    }
  }

  /** The rows of the file: each line with each party that has a part of it. */
  private static Query parts(Query lines, Money money) {
    return Query.of(
            """
            SELECT agreement, pool, id AS line, file, "row", day, entry, amount, currency, party,
              CAST(part AS %s) * step AS part, unit, figure
            FROM (
              SELECT *, part_of(day_number, total, units, number) AS part
              FROM (SELECT *, unnest(numbers) AS number FROM (\
            """
                .formatted(money.units()))
        .then(lines)
        .then(") JOIN cells USING (cell))) JOIN parties USING (number) WHERE part <> 0");
  }

  /** The lines of days whose rows are in order, each with the running total. */
  private Query inOrder(RunningTotals totals, Query slotted) throws SQLException {
    database.register("sum_of_day", 3, totals.sums());
    database.count(
        Query.of(
                "SELECT max(sum_of_day(file_row_number, slot, units))"
                    + " FROM (SELECT file_row_number, slot, units FROM (")
            .then(slotted)
            .then("))"));
    database.register("running_total", 3, totals.running());
    return Query.of(
            """
            SELECT cell, day_number, day, id, file, "row", entry, amount, units, total FROM (
              SELECT *, running_total(file_row_number, slot, units) AS total FROM (\
            """)
        .then(slotted)
        .then(")) JOIN slots USING (slot)");
  }

  /** The rows of all files in their order, each with its slots. */
  private Query slotted(Slots slots, Money money) {
    var all = new ArrayList<Query>();
    for (int f = 0; f < files.size(); f++) {
      var file = files.get(f);
      for (var slot : slots.of(f)) {
        all.add(queries(file).slotted(file.file().file(), slot, hasSeveral(), money));
      }
    }
    return union(all);
  }

  /** The lines of the other days, each with the running total. */
  private Query sorted(Money money) {
    var placed = new ArrayList<Query>();
    for (int f = 0; f < files.size(); f++) {
      placed.add(queries(files.get(f)).placed(f, files.get(f).file().file(), hasSeveral(), money));
    }
    placed.add(Query.of("SELECT * FROM singles"));
    return Query.of(
            """
            SELECT cell, day_number, day, id, file, "row", entry, amount, units,
              coalesce(TRY_CAST(start + sum(units) OVER (PARTITION BY day_number
                ORDER BY id, version ROWS UNBOUNDED PRECEDING) AS BIGINT), %d) AS total
            FROM (\
            """
                .formatted(PartOf.NO_TOTAL))
        .then(union(placed))
        .then(")");
  }

  private boolean hasSeveral() {
    return !ids.several().isEmpty();
  }

  private static Query union(List<Query> queries) {
    return queries.stream()
        .reduce((before, next) -> before.then("UNION ALL").then(next))
        .orElseThrow(() -> new BugException("there are no lines"));
  }

  /** What was written must add up to what the parties bear; anything else is a mistake of ours. */
  private void check(Path target) throws SQLException {
    var sums = new TreeMap<String, Rational>();
    database.each(
        new Query(
            "SELECT agreement, figure, sum(part) FROM read_parquet(?) GROUP BY ALL",
            List.of(target.toString())),
        row -> sums.put(row.text(1) + " " + row.text(2), Rational.of(row.amount(3))));
    var expected = new TreeMap<String, Rational>();
    for (var cell : cells) {
      for (int p = 0; p < cell.grown().size(); p++) {
        var figure = cell.pool().agreement() + " " + cell.figures().get(p);
        expected.merge(figure, cell.grown().get(p), Rational::plus);
      }
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    expected.values().removeIf(sum -> sum.signum() == 0);
    if (!sums.equals(expected)) {
      throw new BugException("the parts of lines do not add up to the figures");
    }
  }
}
