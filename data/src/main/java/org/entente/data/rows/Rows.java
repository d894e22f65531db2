package org.entente.data.rows;

import java.io.IOException;
import java.util.Optional;
import org.entente.problems.Problem;

/**
 * The rows of one source, one after the other, the headings first.
 *
 * <p>When the rows end before the source does, {@link #problem} says why.
 */
public interface Rows extends AutoCloseable {
  /** The next row, empty at the end. */
  Optional<CsvRow> next();

  /** Why the rows ended before the source did, if so. */
  Optional<Problem> problem();

  /** How much of the source was read, to tell how much is left; 0 where that is not known. */
  long charactersRead();

  @Override
  void close() throws IOException;
}
