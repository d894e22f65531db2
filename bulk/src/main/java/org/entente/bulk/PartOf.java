package org.entente.bulk;

import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBWritableVector;
import org.entente.spread.SmallShares;
import org.entente.spread.Spread.Cell;

/**
 * What a party's rounded share grows by with one line, as a function of DuckDB: of the interval,
 * the running total with the line, the line's units and the number of the party.
 *
 * <p>The parties of a line mostly come in the next chunks of the same thread, so that what all of
 * them bear is kept for one chunk.
 */
final class PartOf implements DuckDBScalarFunction {
  private final ThreadLocal<Chunk> chunks;
  private volatile boolean isTooLarge;

  PartOf(List<Cell> cells) {
    chunks = ThreadLocal.withInitial(() -> new Chunk(cells));
  }

  /** Whether a share did not fit 64 bits, so that the query failed. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  @Override
  public void apply(DuckDBDataChunkReader in, DuckDBWritableVector parts) {
    var chunk = chunks.get();
    var cell = in.vector(0);
    var total = in.vector(1);
    var units = in.vector(2);
    var party = in.vector(3);
    int rows = Math.toIntExact(in.rowCount());
    chunk.makeRoom(rows);
    for (int row = 0; row < rows; row++) {
      var of = chunk.parts(row, (int) cell.getLong(row), total.getLong(row), units.getLong(row));
      if (of.length == 0) {
        isTooLarge = true;
        throw new ArithmeticException("a share does not fit 64 bits");
      }
      parts.setLong(row, of[(int) party.getLong(row)]);
    }
  }

  /** The lines of the last chunk of a thread, each with the parts of all parties. */
  private static final class Chunk {
    private static final long[] TOO_LARGE = {};
    private static final int NO_CELL = -1;

    private final SmallShares[] shares;
    private int[] cells = {};
    private long[] totals = {};
    private long[] units = {};
    private long[][] parts = {};

    Chunk(List<Cell> cells) {
      shares =
          cells.stream().map(cell -> new SmallShares(cell.pieces())).toArray(SmallShares[]::new);
    }

    void makeRoom(int rows) {
      if (rows > parts.length) {
        cells = new int[rows];
        totals = new long[rows];
        units = new long[rows];
        parts = new long[rows][];
        Arrays.fill(cells, NO_CELL);
      }
    }

    /** The parts of all parties; none if a number does not fit. */
    long[] parts(int row, int cell, long total, long its) {
      if (cells[row] != cell || totals[row] != total || units[row] != its) {
        cells[row] = cell;
        totals[row] = total;
        units[row] = its;
        parts[row] = shares[cell].parts(total, its).orElse(TOO_LARGE);
      }
      return parts[row];
    }
  }
}
