package org.entente.bulk;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** How many lines in no group are handed to the database at most. */
  private static final int SINGLES_MOST = 1_000_000;

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
    return spread.haveNumbers()
        && !places.isTooLarge()
        && places.singles() <= SINGLES_MOST
        && spread.write(places, target);
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
    var names = places.filesOfSingles();
    files.forEach(file -> names.add(file.file().file()));
    Parties.keepTexts(database, cells, names);
    while (true) {
      var parts = new PartOf(cells, places.cellsOfDays(), money);
      var totals = order.map(its -> new RunningTotals(its.slots(), places.starts(), its.groups()));
      try {
        keep(places, order, money);
        var queries = new PartsQueries(Dialect.DUCKDB, money);
        var lines = new ArrayList<Query>();
        if (order.isPresent()) {
          lines.add(inOrder(totals.orElseThrow(), slotted(order.get().slots(), money)));
        }
        if (order.isEmpty() || places.singles() > 0) {
          lines.add(queries.sorted(files, hasSeveral()));
        }
        database.register("part_of", 4, parts);
        database.run(PartsFile.copy(queries.parts(PartsQueries.union(lines)), target));
        PartsCheck.check(database, new Query("read_parquet(?)", List.of(target.toString())), cells);
        return true;
      } catch (SQLException | ArithmeticException e) {
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
      var parquet = queries(file).numbered().orElseThrow().parquet().orElseThrow();
      RowGroups.of(database, parquet).ifPresent(groups::add);
    }
    long totals = places.starts().length * groups.stream().mapToLong(RowGroups::count).sum();
    return slots.isPresent() && groups.size() == files.size() && totals <= TOTALS_MOST
        ? Optional.of(new Order(slots.get(), groups))
        : Optional.empty();
  }

  private void keep(Places places, Optional<Order> order, Money money) throws SQLException {
    Parties.keep(database, money);
    Parties.keepCells(database);
    places.keep(database, files, order.isEmpty(), money);
    if (order.isPresent()) {
      order.get().slots().keep(database);
    }
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
      all.add(queries(file).slotted(file.file().file(), slots.of(f), hasSeveral(), money));
    }
    return PartsQueries.union(all);
  }

  private boolean hasSeveral() {
    return !ids.several().isEmpty();
  }
}
