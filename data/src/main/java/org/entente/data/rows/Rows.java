package org.entente.data.rows;

import java.io.IOException;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * The rows of one source, one after the other, the headings first.
 *
 * <p>When the rows end before the source does, {@link #problem} says why.
 */
public interface Rows extends AutoCloseable {
  /** The next row, empty at the end. */
  Optional<CsvRow> next();

  /** The first row; that there is none is a problem of the file of that name. */
  default Outcome<CsvRow> headings(String file) {
    var first = next();
    if (problem().isPresent() || first.isEmpty()) {
      return Outcome.failed(
          problem().orElseGet(() -> Problem.of("E0760", Place.ofFile(file), file)));
    }
    return first.get().flaw().map(Outcome::<CsvRow>failed).orElseGet(() -> Outcome.of(first.get()));
  }

  /** Why the rows ended before the source did, if so. */
  Optional<Problem> problem();

  /** How much of the source was read, to tell how much is left; 0 where that is not known. */
  long charactersRead();

  @Override
  void close() throws IOException;
}
