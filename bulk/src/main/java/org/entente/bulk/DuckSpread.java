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
    var groups = groupsOfRows();
    long count = groups.stream().mapToLong(RowGroups::count).sum();
    boolean isSorted = groups.isEmpty() || count * places.starts().length > TOTALS_MOST;
    Parties.keep(database, cells, all);
    places.keep(database, files, isSorted);
    var totals = isSorted ? Optional.<RunningTotals>empty() : Optional.of(totals(places, groups));
    var parts = new PartOf(cells);
    database.register("part_of", 4, parts);
    try {
      database.run(PartsFile.copy(parts(totals.isPresent(), places.hasSingles()), target));
    } catch (SQLException e) {
      if (parts.isTooLarge() || totals.map(RunningTotals::isTooLarge).orElse(false)) {
        return false;
      }
      throw e;
    }
    PartsCheck.check(database, new Query("read_parquet(?)", List.of(target.toString())), cells);
    return true;
  }

  /** The groups of rows of all files, if their rows come in order of id; empty if not. */
  private List<RowGroups> groupsOfRows() throws SQLException {
    if (!ids.areRising() && (ids.several().isEmpty() || !Ids.othersRise(database, all))) {
      return List.of();
    }
    var groups = new ArrayList<RowGroups>();
    for (var file : files) {
      RowGroups.of(database, queries(file).numbered().orElseThrow().file()).ifPresent(groups::add);
    }
    return groups.size() == files.size() ? groups : List.of();
  }

  /** The totals with which each group of rows starts. */
  private RunningTotals totals(Places places, List<RowGroups> groups) throws SQLException {
    var totals = new RunningTotals(places.starts());
    for (int f = 0; f < files.size(); f++) {
      var sums = queries(files.get(f)).sumsOfRowGroups(f, groups.get(f).rows(), hasSeveral());
      totals.add(database, sums, groups.get(f));
    }
    database.register("running_total", 4, totals);
    return totals;
  }

  private boolean hasSeveral() {
    return !ids.several().isEmpty();
  }

  /** The rows of the file: each line with each party that has a part of it. */
  private Query parts(boolean hasTotals, boolean hasSingles) {
    var lines =
        hasTotals && hasSingles
            ? inOrder().then("UNION ALL").then(sorted())
            : hasTotals ? inOrder() : sorted();
    return PartsQueries.parts(lines, Dialect.DUCKDB);
  }

  /** The lines of days whose rows are in order, each with the running total. */
  private Query inOrder() {
    return Query.of(
            "SELECT cell, day, id, file, \"row\", entry, amount, units,"
                + " running_total(source, file_row_number, day_number, units) AS total FROM (")
        .then(placed(false))
        .then(")");
  }

  /** The lines of the other days, each with the running total. */
  private Query sorted() {
    return PartsQueries.sorted(placed(true), Dialect.DUCKDB);
  }

  private Query placed(boolean isSorted) {
    return PartsQueries.placed(files, hasSeveral(), isSorted);
  }
}
