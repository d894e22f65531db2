package org.entente.data.intake;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

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

  /** What is wrong with the row as such, before any value of it is read. */
  Optional<Problem> problem(Place place, int columns) {
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
