package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Utf8Reader;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * The text of an agreement that the command line names: a file, or {@code -} for standard input.
 */
final class AgreementText {
  static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = 1 << 20;

  private AgreementText() {}

  static Outcome<SourceText> read(String name, InputStream in) {
    return name.equals(STANDARD_INPUT)
        ? standardInput(in)
        : new NamedFile(Path.of(name), name, Place.ofFile(name)).text(MAX_BYTES);
  }

  private static Outcome<SourceText> standardInput(InputStream in) {
    try {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      var place = Place.ofFile(STANDARD_INPUT);
      return bytes.length > MAX_BYTES
          ? Outcome.failed(Problem.of("E0704", place, STANDARD_INPUT, "1 MiB"))
          : decoded(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<SourceText> decoded(byte[] bytes) throws IOException {
    try (var reader = new Utf8Reader(new ByteArrayInputStream(bytes), STANDARD_INPUT)) {
      var text = reader.readAllAsString();
      return reader
          .problem()
          .map(Outcome::<SourceText>failed)
          .orElseGet(() -> Outcome.of(new SourceText(STANDARD_INPUT, text)));
    }
  }
}
