package org.entente.bulk;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.entente.spread.SmallShares;
import org.entente.spread.Spread.Cell;

/**
 * What a party's rounded share grows by with one line, as a function of DuckDB: of the number of
 * the day, the running total with the line, the line's units and the share of the party.
 *
 * <p>The parties of a line come one behind the other, and the line before it on the same day came
 * shortly before in the same thread; so what all parties of the last line grow by is kept, and what
 * they bear with the last line of each day.
 */
final class PartOf implements DuckDBScalarFunction {
  /** How many shares of parties, of all days, a thread keeps at most. */
  private static final long KEPT_MOST = 2_000_000;

  private final List<Cell> cells;
  private final int[] firstShare;
  private final int[] cellOfDay;
  private final Money money;
  private final boolean keepsDays;

  /** For the threads of DuckDB, each of which is a new one of Java's at each call. */
  private final Deque<Lines> free = new ConcurrentLinkedDeque<>();

  private volatile boolean isTooLarge;
  private volatile boolean isTooNarrow;

  /**
   * @param cellOfDay by the number of a day, the number of its interval
   * @param money what units must fit
   */
  PartOf(List<Cell> cells, int[] cellOfDay, Money money) {
    this.cells = List.copyOf(cells);
    firstShare = Parties.firstShares(cells);
    this.cellOfDay = cellOfDay.clone();
    this.money = money;
    int most = cells.stream().mapToInt(cell -> cell.pool().parties().size()).max().orElse(0);
    keepsDays = (long) most * cellOfDay.length <= KEPT_MOST;
  }

  /** Whether a share did not fit 64 bits, so that the query failed. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Whether a line or a part did not fit the type of money, so that the query failed. */
  boolean isTooNarrow() {
    return isTooNarrow;
  }

  @Override
  public void apply(DuckDBDataChunkReader in, DuckDBWritableVector parts) {
    var lines = Optional.ofNullable(free.poll()).orElseGet(Lines::new);
    var day = in.vector(0);
    var total = in.vector(1);
    var units = in.vector(2);
    var share = in.vector(3);
    int rows = Math.toIntExact(in.rowCount());
    for (int row = 0; row < rows; row++) {
      int its = (int) day.getLong(row);
      var of = lines.parts(its, total.getLong(row), units.getLong(row));
      parts.setLong(row, of[(int) share.getLong(row) - firstShare[cellOfDay[its]]]);
    }
    free.push(lines);
  }

  private void requireNarrow(long units) {
    if (money == Money.NARROW && (units >= Money.NARROW_MOST || units <= -Money.NARROW_MOST)) {
      isTooNarrow = true;
      throw new ArithmeticException("an amount does not fit the narrow type");
    }
  }

  /** The lines that one thread at a time met. */
  private final class Lines {
    private static final int NO_DAY = -1;

    private final SmallShares[] shares =
        cells.stream().map(cell -> new SmallShares(cell.pieces())).toArray(SmallShares[]::new);

    /** By day, the total with its last line, and what each party bears of it. */
    private final long[] totals = new long[cellOfDay.length];

    private final long[][] borne = new long[cellOfDay.length][0];

    private int lastDay = NO_DAY;
    private long lastTotal;
    private long lastUnits;
    private long[] lastParts = {};

    /** The parts of all parties in a line. */
    long[] parts(int day, long total, long units) {
      if (lastDay != day || lastTotal != total || lastUnits != units) {
        lastParts = grown(day, total, units);
        lastDay = day;
        lastTotal = total;
        lastUnits = units;
      }
      return lastParts;
    }

    private long[] grown(int day, long total, long units) {
      try {
        var before = before(day, Math.subtractExact(total, units));
        var after = shares(day, total);
        if (keepsDays) {
          totals[day] = total;
          borne[day] = after;
        }
        var parts = new long[after.length];
        requireNarrow(units);
        for (int p = 0; p < parts.length; p++) {
          parts[p] = Math.subtractExact(after[p], before[p]);
          requireNarrow(parts[p]);
        }
        return parts;
      } catch (ArithmeticException e) {
        isTooLarge = true;
        throw e;
      }
    }

    private long[] before(int day, long total) {
      return totals[day] == total && borne[day].length > 0 ? borne[day] : shares(day, total);
    }

    private long[] shares(int day, long total) {
      if (total == SmallShares.NO_TOTAL) {
        throw new ArithmeticException("a running total does not fit 64 bits");
      }
      return shares[cellOfDay[day]]
          .at(total)
          .orElseThrow(() -> new ArithmeticException("a share does not fit 64 bits"));
    }
  }
}
