package org.entente.data.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * One row of a source as text, as a CSV file would have it.
 *
 * @param line the line on which it starts, from 1; of a sheet or a table the row
 * @param cells the values, a value that is too long as ""
 * @param size how many characters it has in all
 * @param longCell the position of the first value that is too long, or -1
 * @param flaw what keeps the row from being text at all, such as a cell that says {@code #REF!}
 */
public record CsvRow(
    int line, List<String> cells, long size, int longCell, Optional<Problem> flaw) {
  /** The most characters of one row. */
  public static final int SIZE_MOST = 1 << 20;

  /** The most characters of one value. */
  public static final int CELL_MOST = 1 << 16;

  public CsvRow {
    requireNonNull(cells, "cells is null");
    requireNonNull(flaw, "flaw is null");
  }

  /** A row in which every cell is text. */
  public CsvRow(int line, List<String> cells, long size, int longCell) {
    this(line, cells, size, longCell, Optional.empty());
  }

  /** The row of these cells, its size counted. */
  public static CsvRow of(int line, List<String> cells, Optional<Problem> flaw) {
    long size = Math.max(0, cells.size() - 1);
    int longCell = -1;
    for (int i = 0; i < cells.size(); i++) {
      int length = cells.get(i).length();
      size += length;
      if (length > CELL_MOST && longCell < 0) {
        longCell = i;
      }
    }
    return new CsvRow(line, cells, size, longCell, flaw);
  }

  /** A row whose values are short enough and all text. */
  public static CsvRow of(int line, List<String> cells) {
    return new CsvRow(line, cells, 0, -1);
  }

  /** What is wrong with the row as such, before any value of it is read. */
  public Optional<Problem> problem(Place place, int columns) {
    if (flaw.isPresent()) {
      return flaw;
    }
    if (size > SIZE_MOST) {
      return Optional.of(Problem.of("E0769", place, "1,048,576"));
    }
    if (cells.size() != columns) {
      return Optional.of(Problem.of("E0768", place, cells.size(), columns));
    }
    return longCell >= 0
        ? Optional.of(Problem.of("E0770", place, longCell + 1, "65,536"))
        : Optional.empty();
  }
}
