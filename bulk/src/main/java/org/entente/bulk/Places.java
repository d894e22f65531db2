package org.entente.bulk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final List<String> SINGLE =
      List.of(
          "cell",
          "day_number",
          "start",
          "day",
          "version",
          "id",
          "file",
          "line",
          "entry",
          "amount",
          "units");

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
   * Gives the engine what its queries need: {@code places}, which groups of which file belong
   * where, of the days whose lines are sorted, and {@code singles}, the lines that are in no group.
   *
   * @param files those that the engine added up
   * @param isSorted whether the lines of every day are to be sorted; if not, of those days alone on
   *     which there are lines in no group
   */
  void keep(Engine engine, List<LinesFile> files, boolean isSorted, Money money)
      throws SQLException {
    int keys =
        files.stream()
            .mapToInt(file -> file.columns().orElseThrow().queries().shared().size())
            .max()
            .orElse(0);
    var columns = new ArrayList<>(List.of("file"));
    var typed = new StringBuilder("SELECT CAST(file AS BIGINT) AS file");
    for (int k = 0; k < keys; k++) {
      columns.add("k" + k);
      typed.append(", k%d, try_cast(k%d AS DATE) AS d%d".formatted(k, k, k));
    }
    columns.addAll(List.of("cell", "day_number", "start", "day"));
    typed.append(
        """
        , CAST(cell AS BIGINT) AS cell, CAST(day_number AS BIGINT) AS day_number,
          CAST(start AS BIGINT) AS start, CAST(day AS DATE) AS day
        FROM places_text\
        """);
    engine.keep("places_text", columns, rows(files, keys, isSorted));
    engine.run(Query.of(engine.dialect().table("places")).then(typed.toString()));
    keepSingles(engine, money);
  }

  /** Groups of no value and of an empty one look alike, and are placed once. */
  private List<List<String>> rows(List<LinesFile> files, int keys, boolean isSorted) {
    var rows = new LinkedHashSet<List<String>>();
    for (int f = 0; f < files.size(); f++) {
      for (var group : files.get(f).added()) {
        for (var place : sorted(group.row(), isSorted)) {
          var row = new ArrayList<String>();
          row.add(Integer.toString(f));
          row.addAll(group.key());
          row.addAll(Collections.nCopies(keys - group.key().size(), ""));
          row.add(Integer.toString(place.cell()));
          row.add(Integer.toString(place.number()));
          row.add(starts.get(place.number()).toString());
          row.add(place.day().toString());
          rows.add(row);
        }
      }
    }
    return List.copyOf(rows);
  }

  private List<Place> sorted(int row, boolean isSorted) {
    return ofGroups.getOrDefault(row, List.of()).stream()
        .filter(place -> isSorted || daysOfSingles.contains(place.number()))
        .toList();
  }

  private void keepSingles(Engine engine, Money money) throws SQLException {
    var rows = new ArrayList<List<String>>();
    for (var single : singles) {
      var lines = cells.get(single.place().cell()).lines();
      var place = lines.place(single.line());
      rows.add(
          List.of(
              Integer.toString(single.place().cell()),
              Integer.toString(single.place().number()),
              starts.get(single.place().number()).toString(),
              single.place().day().toString(),
              Integer.toString(single.line()),
              lines.id(single.line()),
              place.file(),
              Integer.toString(place.line()),
              (lines.isTakenBack(single.line()) ? Entry.TAKEN_BACK : Entry.LINE).word(),
              lines.amount(single.line()).toString(),
              Long.toString(single.units())));
    }
    engine.keep("singles_text", SINGLE, rows);
    var dialect = engine.dialect();
    engine.run(
        Query.of(dialect.table("singles"))
            .then(
                """
                SELECT CAST(cell AS BIGINT) AS cell, CAST(day_number AS BIGINT) AS day_number,
                  CAST(start AS BIGINT) AS start, CAST(day AS DATE) AS day,
                  CAST(version AS BIGINT) AS version, id, CAST(file AS %s) AS file,
                  CAST(line AS BIGINT) AS %s, CAST(entry AS %s) AS entry,
                  CAST(amount AS %s) AS amount, CAST(units AS BIGINT) AS units
                FROM singles_text\
                """
                    .formatted(
                        dialect.textType("file"),
                        dialect.named("row"),
                        dialect.textType("entry"),
                        money.type())));
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

  /** How many lines there are that are in no group. */
  int singles() {
    return singles.size();
  }

  /** The files in which lines stand that are in no group. */
  Set<String> filesOfSingles() {
    var files = new TreeSet<String>();
    for (var single : singles) {
      files.add(cells.get(single.place().cell()).lines().place(single.line()).file());
    }
    return files;
  }
}
