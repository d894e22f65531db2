package org.entente.data.intake;

import java.util.List;

/**
 * One row of values as text, of a CSV file or of another source.
 *
 * @param line the line on which it starts, from 1
 * @param cells the values, a value that is too long as ""
 * @param size how many characters it has in all
 * @param longCell the position of the first value that is too long, or -1
 */
public record CsvRow(int line, List<String> cells, long size, int longCell) {
  /** The most characters of one row. */
  static final int SIZE_MOST = 1 << 20;

  /** The most characters of one value. */
  static final int CELL_MOST = 1 << 16;

  /** A row whose values are short enough. */
  public static CsvRow of(int line, List<String> cells) {
    return new CsvRow(line, cells, 0, -1);
  }

  boolean isTooLarge() {
    return size > SIZE_MOST;
  }
}
