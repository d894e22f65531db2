package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A place that a problem or an explanation points to: file, line, column, and the clause it lies
 * in.
 *
 * <p>Example: {@code sma_draft.entente:24:19}, clause {@code pool training / JP}. Facts have places
 * too: the file and line of a row, with the column's name as the clause.
 *
 * @param line from 1; 0 if the place is the file as a whole
 * @param column from 1; 0 if the place is a line as a whole
 * @param length how many characters are meant, for the marks below the line
 * @param clause the address of the clause, or empty
 * @param excerpt the line itself, or empty
 */
public record Place(String file, int line, int column, int length, String clause, String excerpt)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::line)
          .thenComparing(Place::column)
          .thenComparing(Place::length)
          .thenComparing(Place::clause);

  public Place {
    requireNonNull(file, "file is null");
    requireNonNull(clause, "clause is null");
    requireNonNull(excerpt, "excerpt is null");
  }

  /** The place of a whole file. */
  public static Place ofFile(String file) {
    return new Place(file, 0, 0, 0, "", "");
  }

  /** The place of a row of a file of facts. */
  public static Place ofRow(String file, int line, String column) {
    return new Place(file, line, 0, 0, column, "");
  }

  /** File, line and column as they are printed: {@code costs.csv:12}. */
  public String address() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
