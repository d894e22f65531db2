package org.entente.bulk;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;
import org.entente.spread.SmallShares;
import org.entente.spread.Spread.Cell;

/**
 * Splits lines among the parties without holding or sorting them.
 *
 * <p>Lines count in order of day and id. Where ids rise from row to row, as ledgers write them, the
 * rows of one day are in that order already, so that a running total for each interval and day is
 * all that is needed: it starts with the days before, and every row adds to it. Files are read in
 * groups of rows at once; the total of a group starts with the sums of the groups before it, which
 * one query gives.
 *
 * <p>What a party bears at a running total is computed by {@link SmallShares}, as for lines that
 * are read one by one.
 */
final class DuckSpread {
  /** How many running totals there are at most, 8 bytes each. */
  private static final long TOTALS_MOST = 40_000_000;

  private final DuckDb database;
  private final List<LinesFile> files;
  private final List<Cell> cells;
  private final List<Long> startOfDay = new ArrayList<>();

  private DuckSpread(DuckDb database, List<LinesFile> files, List<Cell> cells) {
    this.database = database;
    this.files = files;
    this.cells = cells;
  }

  /**
   * Writes the parts of all lines to a file.
   *
   * @param files all sources of the lines, which must be of one name
   * @return whether it could; if not, nothing is written and the lines must be split one by one
   */
  static boolean write(DuckDb database, List<LinesFile> files, List<Cell> cells, Path target)
      throws SQLException {
    var spread = new DuckSpread(database, files, cells);
    return spread.canBeSplit() && spread.write(target);
  }

  private boolean canBeSplit() throws SQLException {
    boolean plain = files.stream().allMatch(file -> file.columns().isPresent() && !file.isText());
    boolean grouped =
        cells.stream()
            .allMatch(cell ->
                cell.its().stream()
                    .allMatch(line -> cell.lines().table().isGroup(cell.lines().row(line))));
    return plain && grouped && Ids.eachRises(database, files);
  }

  /** What the rows of a group of a file are part of. */
  private record Place(int cell, int day, LocalDate on) {}

  private boolean write(Path target) throws SQLException {
    var places = places();
    writePlaces(places);
    var totals = totals();
    if (totals.isEmpty()) {
      return false;
    }
    database.register("running_total", 4, totals.get());
    database.register("part_of", 4, new Parts(cells));
    database.run(copy(target));
    check(target);
    return true;
  }

  /** By row of the table of lines, the intervals and days in which its lines count. */
  private SequencedMap<Integer, List<Place>> places() {
    var places = new TreeMap<Integer, List<Place>>();
    for (int c = 0; c < cells.size(); c++) {
      var cell = cells.get(c);
      var unit = cell.pieces().costUnit();
      var running = Rational.ZERO;
      Optional<LocalDate> before = Optional.empty();
      for (int line : cell.its()) {
        var day = cell.lines().day(line);
        if (!before.equals(Optional.of(day))) {
          before = Optional.of(day);
          startOfDay.add(running.dividedBy(unit).numerator().longValueExact());
        }
        running = running.plus(cell.lines().added(line));
        places
            .computeIfAbsent(cell.lines().row(line), row -> new ArrayList<>())
            .add(new Place(c, startOfDay.size() - 1, day));
      }
    }
    return places;
  }

  /** Puts into the database which groups of which file belong where, and who the parties are. */
  private void writePlaces(SequencedMap<Integer, List<Place>> places) throws SQLException {
    int columns = files.getFirst().columns().orElseThrow().queries().shared().size();
    var keys = new StringBuilder("CREATE OR REPLACE TABLE places_text(file BIGINT");
    for (int k = 0; k < columns; k++) {
      keys.append(", k").append(k).append(" VARCHAR");
    }
    database.run(Query.of(keys + ", cell BIGINT, day_number BIGINT, day VARCHAR)"));
    database.appendRows("places_text", rowsOf(places));
    database.run(placesWithDays(columns));
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE parties(cell BIGINT, agreement VARCHAR, pool VARCHAR, "
                + "unit VARCHAR, party_number BIGINT, party VARCHAR, figure VARCHAR)"));
    var parties = new ArrayList<List<Object>>();
    for (int c = 0; c < cells.size(); c++) {
      var cell = cells.get(c);
      for (int p = 0; p < cell.pool().parties().size(); p++) {
        parties.add(
            List.of(
                (long) c,
                cell.pool().agreement(),
                cell.pool().subject(),
                cell.pool().currency().code(),
                (long) p,
                cell.pool().parties().get(p),
                cell.figures().get(p)));
      }
    }
    database.appendRows("parties", parties);
  }

  /** The same with each key as a day too, so that days are compared as numbers. */
  private static Query placesWithDays(int columns) {
    var days = new StringBuilder("CREATE OR REPLACE TABLE places AS SELECT *");
    for (int k = 0; k < columns; k++) {
      days.append(", try_cast(k").append(k).append(" AS DATE) AS d").append(k);
    }
    return Query.of(days + " FROM places_text");
  }

  private List<List<Object>> rowsOf(SequencedMap<Integer, List<Place>> places) {
    var rows = new ArrayList<List<Object>>();
    for (int f = 0; f < files.size(); f++) {
      for (var group : files.get(f).added()) {
        for (var place : places.getOrDefault(group.row(), List.of())) {
          var row = new ArrayList<Object>();
          row.add((long) f);
          row.addAll(group.key());
          row.add((long) place.cell());
          row.add((long) place.day());
          row.add(place.on().toString());
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** The rows of all files, each with where it belongs. */
  private Query lines() {
    Optional<Query> all = Optional.empty();
    for (int f = 0; f < files.size(); f++) {
      var lines =
          files.get(f).columns().orElseThrow().queries().placed(f, files.get(f).file().file());
      all = Optional.of(all.map(before -> before.then("UNION ALL").then(lines)).orElse(lines));
    }
    return all.orElseThrow();
  }

  /** The totals with which each group of rows starts; empty if they are too many. */
  private Optional<RunningTotals> totals() throws SQLException {
    var starts = startOfDay.stream().mapToLong(Long::longValue).toArray();
    var totals = new RunningTotals(starts);
    for (int f = 0; f < files.size(); f++) {
      var sizes = RowGroups.of(database, files.get(f).file().path());
      if (sizes.isEmpty()
          || (totals.groups() + sizes.get().count()) * starts.length > TOTALS_MOST) {
        return Optional.empty();
      }
      totals.add(database, files.get(f).columns().orElseThrow().queries(), f, sizes.get());
    }
    return Optional.of(totals);
  }

  /** The query that writes every part to the file. */
  private Query copy(Path target) {
    var unit = cells.getFirst().pieces().unit();
    return Query.of(
            "COPY (SELECT agreement, pool, id AS line, place, CAST(day AS DATE) AS day, 'line' AS"
                + " entry, CAST(amount AS "
                + PartsFile.MONEY
                + ") AS amount, currency, party, CAST(CAST(part AS DECIMAL(30, 0)) * "
                + decimal(unit)
                + " AS "
                + PartsFile.MONEY
                + ") AS part, unit, figure FROM (SELECT *, part_of(cell, total, units,"
                + " party_number) AS part FROM (SELECT lines.*, parties.* EXCLUDE (cell) FROM"
                + " (SELECT *, running_total(file, row_number, day_number, units) AS total FROM (")
        .then(lines())
        .then(
            ")) AS lines JOIN parties USING (cell))) WHERE part <> 0) TO "
                + DuckDb.text(target.toString())
                + " (FORMAT parquet)");
  }

  private static String decimal(Rational unit) {
    return "CAST(" + unit + " AS DECIMAL(8, " + digits(unit) + "))";
  }

  private static int digits(Rational unit) {
    int digits = 0;
    var ten = Rational.of(10);
    for (var scaled = unit; !scaled.isWhole(); scaled = scaled.times(ten)) {
      digits++;
    }
    return digits;
  }

  /** What was written must add up to what the parties bear; anything else is a mistake of ours. */
  private void check(Path target) throws SQLException {
    var sums = new TreeMap<String, Rational>();
    database.each(
        new Query(
            "SELECT figure, party, pool, agreement, sum(part) FROM read_parquet(?) GROUP BY ALL",
            List.of(target.toString())),
        row ->
            sums.put(
                row.text(4) + " " + row.text(3) + " " + row.text(1) + " " + row.text(2),
                Rational.of(row.amount(5))));
    var expected = new TreeMap<String, Rational>();
    for (var cell : cells) {
      for (int p = 0; p < cell.grown().size(); p++) {
        if (cell.grown().get(p).signum() != 0) {
          var key =
              cell.pool().agreement()
                  + " "
                  + cell.pool().subject()
                  + " "
                  + cell.figures().get(p)
                  + " "
                  + cell.pool().parties().get(p);
          expected.merge(key, cell.grown().get(p), Rational::plus);
        }
      }
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    expected.values().removeIf(sum -> sum.signum() == 0);
    if (!sums.equals(expected)) {
      throw new BugException("the parts of lines do not add up to the figures");
    }
  }

  /** What a party's rounded share grows by with one line. */
  private static final class Parts implements DuckDBScalarFunction {
    private final ThreadLocal<SmallShares[]> shares;

    Parts(List<Cell> cells) {
      shares =
          ThreadLocal.withInitial(() ->
              cells.stream()
                  .map(cell -> new SmallShares(cell.pieces()))
                  .toArray(SmallShares[]::new));
    }

    @Override
    public void apply(DuckDBDataChunkReader chunk, DuckDBWritableVector parts) {
      var of = shares.get();
      var cell = chunk.vector(0);
      var total = chunk.vector(1);
      var units = chunk.vector(2);
      var party = chunk.vector(3);
      long rows = chunk.rowCount();
      for (long row = 0; row < rows; row++) {
        long after = total.getLong(row);
        var share = of[(int) cell.getLong(row)];
        int p = (int) party.getLong(row);
        parts.setLong(
            row, at(share, after)[p] - at(share, Math.subtractExact(after, units.getLong(row)))[p]);
      }
    }

    private static long[] at(SmallShares shares, long total) {
      return shares
          .at(total)
          .orElseThrow(() ->
              new ArithmeticException("a share at " + BigInteger.valueOf(total) + " does not fit"));
    }
  }
}
