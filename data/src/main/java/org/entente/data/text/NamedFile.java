package org.entente.data.text;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * A file that a user named.
 *
 * @param path the file itself
 * @param file the name by which problems call it
 * @param named where the user named it
 */
public record NamedFile(Path path, String file, Place named) {
  public NamedFile {
    requireNonNull(path, "path is null");
    requireNonNull(file, "file is null");
    requireNonNull(named, "named is null");
  }

  /** What keeps the file from being read: it is missing, not an ordinary file, or too large. */
  public Optional<Problem> obstacle(long maxBytes) {
    if (!Files.exists(path)) {
      return Optional.of(Problem.of("E0701", named, file, hint()));
    }
    if (!Files.isRegularFile(path)) {
      return Optional.of(Problem.of("E0702", named, file));
    }
    if (!Files.isReadable(path)) {
      return Optional.of(Problem.of("E0703", named, file));
    }
    try {
      return Files.size(path) > maxBytes ? Optional.of(tooLarge(maxBytes)) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(Problem.of("E0703", named, file));
    }
  }

  /** The whole text, as it is, if it is UTF-8 of at most that many bytes. */
  public Outcome<SourceText> text(int maxBytes) {
    var obstacle = obstacle(maxBytes);
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes ? Outcome.failed(tooLarge(maxBytes)) : decoded(bytes);
    } catch (IOException e) {
      return Outcome.failed(Problem.of("E0703", named, file));
    }
  }

  private Outcome<SourceText> decoded(byte[] bytes) {
    var reader = new Utf8Reader(new ByteArrayInputStream(bytes), file);
    var text = new StringBuilder(bytes.length);
    var chunk = new char[1 << 13];
    for (int read = reader.read(chunk, 0, chunk.length);
        read >= 0;
        read = reader.read(chunk, 0, chunk.length)) {
      text.append(chunk, 0, read);
    }
    return reader
        .problem()
        .map(Outcome::<SourceText>failed)
        .orElseGet(() -> Outcome.of(new SourceText(file, text.toString())));
  }

  private Problem tooLarge(long maxBytes) {
    return Problem.of("E0704", named, file, size(maxBytes));
  }

  private static String size(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
  }

  /** The near names among the files of the same folder, else what there is. */
  private String hint() {
    var parent = path.getParent();
    var folder = parent == null ? Path.of("") : parent;
    try (Stream<Path> files = Files.list(folder)) {
      return NearNames.hint(name(path), files.map(NamedFile::name).toList(), "files");
    } catch (IOException e) {
      return "The folder of that name cannot be read or does not exist.";
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
