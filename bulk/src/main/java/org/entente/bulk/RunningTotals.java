package org.entente.bulk;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.entente.problems.BugException;

/**
 * The running total of each day, for each group of rows from where the groups before it end, as a
 * function of DuckDB: of the file, the number of the row, the day and the line's units. One thread
 * reads a group of rows from its first row to its last; groups may be read at the same time, and in
 * any order.
 *
 * <p>Example: a day starts at 1200, and the first group of rows adds 1000 to it. The first line of
 * the second group, of -300, has the total 1900.
 */
final class RunningTotals implements DuckDBScalarFunction {
  private final long[] next;
  private final List<long[]> totals = new ArrayList<>();
  private final List<Integer> firstOfFile = new ArrayList<>();
  private final List<Long> rowsOfFile = new ArrayList<>();
  private long[] last = new long[0];
  private volatile boolean isTooLarge;

  /**
   * @param starts by day, the total of the days before
   */
  RunningTotals(long[] starts) {
    next = starts.clone();
  }

  /** What the lines of a day in a group of rows add. */
  private record Sum(int day, BigInteger units) {}

  /** The sum of two numbers; something else, and a note of it, if it does not fit. */
  private long plus(long total, BigInteger units) {
    var sum = BigInteger.valueOf(total).add(units);
    isTooLarge |= sum.bitLength() >= Long.SIZE;
    return sum.longValue();
  }

  /** Whether a total did not fit 64 bits. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  int groups() {
    return totals.size();
  }

  /**
   * Adds the groups of rows of the next file.
   *
   * @param sumsOfGroups asks for the sum of units by group of rows and day
   */
  void add(DuckDb database, Query sumsOfGroups, RowGroups groups) throws SQLException {
    int first = totals.size();
    firstOfFile.add(first);
    rowsOfFile.add(groups.rows());
    var sums = new ArrayList<List<Sum>>();
    for (int g = 0; g < groups.count(); g++) {
      sums.add(new ArrayList<>());
    }
    database.each(
        sumsOfGroups,
        row ->
            sums.get((int) row.number(1))
                .add(new Sum((int) row.number(2), row.amount(3).toBigIntegerExact())));
    for (var its : sums) {
      totals.add(next.clone());
      for (var sum : its) {
        next[sum.day()] = plus(next[sum.day()], sum.units());
      }
    }
    last = new long[totals.size()];
    Arrays.fill(last, -1);
  }

  @Override
  public void apply(DuckDBDataChunkReader chunk, DuckDBWritableVector running) {
    var file = chunk.vector(0);
    var number = chunk.vector(1);
    var day = chunk.vector(2);
    var units = chunk.vector(3);
    long rows = chunk.rowCount();
    for (long row = 0; row < rows; row++) {
      int f = (int) file.getLong(row);
      long n = number.getLong(row);
      int group = firstOfFile.get(f) + (int) (n / rowsOfFile.get(f));
      if (n < last[group]) {
        throw new BugException("rows of a file were not read in order");
      }
      last[group] = n;
      var total = totals.get(group);
      int d = (int) day.getLong(row);
      total[d] = plus(total[d], units.getLong(row));
      running.setLong(row, total[d]);
    }
  }

  private long plus(long total, long units) {
    try {
      return Math.addExact(total, units);
    } catch (ArithmeticException e) {
      isTooLarge = true;
      throw e;
    }
  }
}
