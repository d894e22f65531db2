package org.entente.data.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Utf8Reader;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * A CSV file (RFC 4180, UTF-8 with or without its mark) read row by row, so that a file of any size
 * needs little memory. Blank lines are no rows.
 *
 * <p>When a row cannot be told from the next one, the rows end and {@link #problem} says why.
 */
public final class CsvFile implements Rows {
  /** The most bytes of a file. */
  public static final long SIZE_MOST = 64L << 30;

  /** How far the parser may have read beyond the row that it hands out. */
  private static final int READ_AHEAD = 1 << 14;

  private static final int MARK = '\uFEFF';

  private final String file;
  private final Utf8Reader text;
  private final CsvRowHandler handler = new CsvRowHandler();
  private final CloseableIterator<CsvRow> rows;
  private long charactersBeforeRow;
  private Optional<Problem> problem = Optional.empty();

  private CsvFile(String file, Utf8Reader text, Reader content) {
    this.file = file;
    this.text = text;
    this.rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(CsvRow.SIZE_MOST)
            .build(handler, content)
            .iterator();
  }

  /** Opens a file that nothing keeps from being read. */
  public static CsvFile open(NamedFile named) throws IOException {
    return open(Files.newInputStream(named.path()), named.file());
  }

  private static CsvFile open(InputStream bytes, String file) throws IOException {
    var text = new Utf8Reader(bytes, file);
    var content = new PushbackReader(text);
    int first = content.read();
    if (first >= 0 && first != MARK) {
      content.unread(first);
    }
    return new CsvFile(file, text, content);
  }

  /** The first row; that there is none is a problem of the file. */
  public Outcome<CsvRow> headings() {
    return headings(file);
  }

  /** The next row, empty at the end. */
  @Override
  public Optional<CsvRow> next() {
    if (problem.isPresent()) {
      return Optional.empty();
    }
    charactersBeforeRow = text.charactersRead();
    try {
      if (rows.hasNext()) {
        var row = rows.next();
        if (!isCutOff()) {
          return Optional.of(row);
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      problem = Optional.of(unreadable());
    }
    problem = text.problem().or(() -> problem);
    return Optional.empty();
  }

  /** Whether the row just read is the rest before bytes that are no text. */
  private boolean isCutOff() {
    return text.problem().isPresent() && !rows.hasNext();
  }

  /** Why the rows ended before the file did, if so. */
  @Override
  public Optional<Problem> problem() {
    return problem;
  }

  @Override
  public long charactersRead() {
    return text.charactersRead();
  }

  private Problem unreadable() {
    var place = Place.ofRow(file, handler.line(), "");
    return text.charactersRead() - charactersBeforeRow > CsvRow.SIZE_MOST - READ_AHEAD
        ? Problem.of("E0769", place, "1,048,576")
        : Problem.of("E0767", place);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
