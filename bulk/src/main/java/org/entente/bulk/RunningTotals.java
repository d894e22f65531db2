package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.entente.problems.BugException;

/**
 * The running total of each interval and day, for each group of rows from where the groups before
 * it end. One thread reads a group of rows from its first row to its last; groups may be read at
 * the same time, and in any order.
 */
final class RunningTotals implements DuckDBScalarFunction {
  private final long[] next;
  private final List<long[]> totals = new ArrayList<>();
  private final List<Integer> firstOfFile = new ArrayList<>();
  private final List<Long> rowsOfFile = new ArrayList<>();
  private long[] last = new long[0];

  /**
   * @param starts by day, the total of the days before
   */
  RunningTotals(long[] starts) {
    next = starts.clone();
  }

  int groups() {
    return totals.size();
  }

  /** Adds the groups of rows of the next file. */
  void add(DuckDb database, LineQueries queries, int file, RowGroups groups) throws SQLException {
    int first = totals.size();
    firstOfFile.add(first);
    rowsOfFile.add(groups.rows());
    var sums = new ArrayList<List<long[]>>();
    for (int g = 0; g < groups.count(); g++) {
      sums.add(new ArrayList<>());
    }
    database.each(
        queries.sumsOfRowGroups(file, groups.rows()),
        row ->
            sums.get((int) row.number(1))
                .add(new long[] {row.number(2), row.amount(3).longValueExact()}));
    for (var its : sums) {
      totals.add(next.clone());
      for (var sum : its) {
        int day = (int) sum[0];
        next[day] = Math.addExact(next[day], sum[1]);
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
      total[d] = Math.addExact(total[d], units.getLong(row));
      running.setLong(row, total[d]);
    }
  }
}
