package org.entente.bulk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.amounts.Rational;
import org.entente.spread.LineParts.Entry;
import org.entente.spread.Spread.Cell;

/**
 * Where lines count: in which interval of which pool, and on which of its days. The days of all
 * intervals are counted through, each with the running total of the days before it.
 *
 * <p>Example: of lines of 12.00 on 10 February and of 10.00 and -3.00 on 5 March, day 0 starts at 0
 * and day 1 at 1200.
 */
final class Places {
  /** What shares and totals are computed in. */
  private static final int BITS = Long.SIZE - 1;

  private final List<Cell> cells;
  private final List<Long> starts = new ArrayList<>();
  private final List<Integer> cellsOfDays = new ArrayList<>();
  private final SequencedMap<Integer, List<Place>> ofGroups = new TreeMap<>();
  private final List<Single> singles = new ArrayList<>();
  private final Set<Integer> daysOfSingles = new HashSet<>();
  private boolean isTooLarge;

  /** What the lines of a group are part of. */
  record Place(int cell, int number, LocalDate day) {}

  /** A line that is in no group, such as one that was corrected. */
  private record Single(Place place, int line, long units) {}

  Places(List<Cell> cells) {
    this.cells = cells;
    for (int c = 0; c < cells.size(); c++) {
      add(c, cells.get(c));
    }
  }

  private void add(int number, Cell cell) {
    var running = Rational.ZERO;
    Optional<LocalDate> before = Optional.empty();
    for (int line : cell.its()) {
      var day = cell.lines().day(line);
      if (!before.equals(Optional.of(day))) {
        before = Optional.of(day);
        starts.add(units(cell, running));
        cellsOfDays.add(number);
      }
      var added = cell.lines().added(line);
      running = running.plus(added);
      var place = new Place(number, starts.size() - 1, day);
      int row = cell.lines().row(line);
      if (cell.lines().table().isGroup(row)) {
        ofGroups.computeIfAbsent(row, its -> new ArrayList<>()).add(place);
      } else {
        singles.add(new Single(place, line, units(cell, added)));
        daysOfSingles.add(place.number());
      }
    }
  }

  private long units(Cell cell, Rational amount) {
    var units = amount.dividedBy(cell.pieces().costUnit());
    boolean fits = units.isWhole() && units.numerator().bitLength() < BITS;
    isTooLarge |= !fits;
    return fits ? units.numerator().longValueExact() : 0;
  }

  /** Whether a number does not fit 64 bits, so that they are not for this kind of splitting. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** By day, the total of the days of its interval before. */
  long[] starts() {
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  /** By day, the number of its interval. */
  int[] cellsOfDays() {
    return cellsOfDays.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where a group counts, of the days on which all lines are in groups. */
  List<Place> inOrder(int row) {
    return ofGroups.getOrDefault(row, List.of()).stream()
        .filter(place -> !daysOfSingles.contains(place.number()))
        .toList();
  }

  /**
   * Puts into the database what its queries need: {@code places}, which groups of which file belong
   * where, of the days whose lines are sorted, and {@code singles}, the lines that are in no group.
   *
   * @param files those that the engine added up
   * @param isSorted whether the lines of every day are to be sorted; if not, of those days alone on
   *     which there are lines in no group
   */
  void keep(DuckDb database, List<LinesFile> files, boolean isSorted, Money money)
      throws SQLException {
    int keys =
        files.stream()
            .mapToInt(file -> file.columns().orElseThrow().queries().shared().size())
            .max()
            .orElse(0);
    var texts = new StringBuilder("CREATE OR REPLACE TABLE places_text(file BIGINT");
    var days = new StringBuilder("CREATE OR REPLACE TABLE places AS SELECT DISTINCT *");
    for (int k = 0; k < keys; k++) {
      texts.append(", k").append(k).append(" VARCHAR");
      days.append(", try_cast(k").append(k).append(" AS DATE) AS d").append(k);
    }
    database.run(
        Query.of(texts + ", cell BIGINT, day_number BIGINT, start BIGINT, day_text VARCHAR)"));
    database.appendRows("places_text", rows(files, keys, isSorted));
    database.run(Query.of(days + ", CAST(day_text AS DATE) AS day FROM places_text"));
    keepSingles(database, money);
  }

  private List<List<Object>> rows(List<LinesFile> files, int keys, boolean isSorted) {
    var rows = new ArrayList<List<Object>>();
    for (int f = 0; f < files.size(); f++) {
      for (var group : files.get(f).added()) {
        for (var place : sorted(group.row(), isSorted)) {
          var row = new ArrayList<Object>();
          row.add((long) f);
          row.addAll(group.key());
          row.addAll(Collections.nCopies(keys - group.key().size(), ""));
          row.add((long) place.cell());
          row.add((long) place.number());
          row.add(starts.get(place.number()));
          row.add(place.day().toString());
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private List<Place> sorted(int row, boolean isSorted) {
    return ofGroups.getOrDefault(row, List.of()).stream()
        .filter(place -> isSorted || daysOfSingles.contains(place.number()))
        .toList();
  }

  private void keepSingles(DuckDb database, Money money) throws SQLException {
    database.run(
        Query.of(
            """
            CREATE OR REPLACE TABLE singles_text(cell BIGINT, day_number BIGINT, start BIGINT,
              day VARCHAR, version BIGINT, id VARCHAR, file VARCHAR, "row" BIGINT, entry VARCHAR,
              amount VARCHAR, units BIGINT)\
            """));
    var rows = new ArrayList<List<Object>>();
    for (var single : singles) {
      var lines = cells.get(single.place().cell()).lines();
      var place = lines.place(single.line());
      rows.add(
          List.of(
              (long) single.place().cell(),
              (long) single.place().number(),
              starts.get(single.place().number()),
              single.place().day().toString(),
              (long) single.line(),
              lines.id(single.line()),
              place.file(),
              (long) place.line(),
              (lines.isTakenBack(single.line()) ? Entry.TAKEN_BACK : Entry.LINE).word(),
              lines.amount(single.line()).toString(),
              single.units()));
    }
    database.appendRows("singles_text", rows);
    database.run(
        Query.of(
            """
            CREATE OR REPLACE TABLE singles AS SELECT * REPLACE (CAST(day AS DATE) AS day,
              CAST(file AS file_text) AS file, CAST(entry AS entry_text) AS entry,
              CAST(amount AS %s) AS amount) FROM singles_text\
            """
                .formatted(money.type())));
  }

  /** What the amounts of the lines that are in no group need. */
  Money money() {
    var money = Money.NARROW;
    for (var single : singles) {
      var lines = cells.get(single.place().cell()).lines();
      money = money.or(Money.of(lines.amount(single.line()), lines.currency(single.line())));
    }
    return money;
  }

  /** Whether there are lines that are in no group. */
  boolean hasSingles() {
    return !singles.isEmpty();
  }
}
