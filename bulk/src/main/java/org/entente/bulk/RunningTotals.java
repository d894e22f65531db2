package org.entente.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;

/**
 * The running total of each day, for each group of rows from where the groups before it end. One
 * thread reads a group of rows from its first row to its last; groups may be read at the same time,
 * and in any order. So all rows are read twice: {@link #sums} adds up each group of rows by day,
 * and {@link #running} then tells the total with each line.
 *
 * <p>Example: a day starts at 1200, and the first group of rows adds 1000 to it. The first line of
 * the second group, of -300, has the total 1900.
 *
 * <p>Both are functions of DuckDB, of the number of the row, the slot and the line's units; of rows
 * that count nowhere they give 0.
 */
final class RunningTotals {
  private final Slots slots;
  private final long[] starts;
  private final int[] firstOfFile;
  private final long[] rowsOfFile;

  /** By group of rows and day: what the group adds, and then what it starts with. */
  private final List<long[]> totals = new ArrayList<>();

  private final long[] last;
  private volatile boolean isTooLarge;
  private volatile boolean isOutOfOrder;

  /**
   * @param starts by day, the total of the days before
   * @param files the groups of rows of each file, in the order of ids
   */
  RunningTotals(Slots slots, long[] starts, List<RowGroups> files) {
    this.slots = slots;
    this.starts = starts.clone();
    firstOfFile = new int[files.size()];
    rowsOfFile = new long[files.size()];
    for (int f = 0; f < files.size(); f++) {
      firstOfFile[f] = totals.size();
      rowsOfFile[f] = files.get(f).rows();
      for (int g = 0; g < files.get(f).count(); g++) {
        totals.add(new long[starts.length]);
      }
    }
    last = new long[totals.size()];
  }

  /** Whether a total did not fit 64 bits, so that a query failed. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Whether rows did not come in their order, so that a query failed. */
  boolean isOutOfOrder() {
    return isOutOfOrder;
  }

  /** Adds up each group of rows by day. */
  DuckDBScalarFunction sums() {
    Arrays.fill(last, -1);
    return this::add;
  }

  /** Tells the total with each line, once all groups are added up. */
  DuckDBScalarFunction running() {
    Arrays.fill(last, -1);
    var next = starts.clone();
    for (var group : totals) {
      for (int day = 0; day < next.length; day++) {
        long sum = group[day];
        group[day] = next[day];
        next[day] = plus(next[day], sum);
      }
    }
    return this::add;
  }

  private void add(DuckDBDataChunkReader chunk, DuckDBWritableVector running) {
    var number = chunk.vector(0);
    var slot = chunk.vector(1);
    var units = chunk.vector(2);
    long rows = chunk.rowCount();
    for (long row = 0; row < rows; row++) {
      long its = slot.getLong(row);
      int day = slots.day(its);
      long total = 0;
      if (day >= 0) {
        var of = totals.get(group(slots.file(its), number.getLong(row)));
        total = plus(of[day], units.getLong(row));
        of[day] = total;
      }
      running.setLong(row, total);
    }
  }

  private int group(int file, long row) {
    int group = firstOfFile[file] + (int) (row / rowsOfFile[file]);
    if (row < last[group]) {
      isOutOfOrder = true;
      throw new IllegalStateException("rows of a file were not read in order");
    }
    last[group] = row;
    return group;
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
