package org.entente.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.data.intake.IntakeWatcher.LeftOut;

/**
 * The rows of facts that are left out, as a CSV file: where each stands, why it is left out, and
 * the row as it is. Rows go to the disk as they come, so that any number of them needs no memory,
 * and the file appears when the last one is in it.
 *
 * <p>Example: {@code costs.csv,17,amount,E0737,"`abc` is not a number; ...","L9,2024-05-01,abc"}.
 */
public final class RejectsFile implements Closeable {
  private static final List<String> HEADINGS =
      List.of("file", "line", "column", "code", "reason", "row");

  private final Path file;
  private final Optional<AsideFile> aside;
  private final OutputStream rows;

  private RejectsFile(Path file) throws IOException {
    this.file = file;
    boolean isReplaced = !Files.exists(file) || Files.isRegularFile(file);
    aside =
        isReplaced
            ? Optional.of(
                AsideFile.of(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath()))
            : Optional.empty();
    rows =
        new BufferedOutputStream(
            aside.isPresent() ? new ToAside(aside.get()) : Files.newOutputStream(file), 1 << 16);
  }

  /** Begins the file with its headings. */
  public static RejectsFile of(Path file) throws Refusal {
    AtomicFile.refuseWhatCannotBe(file);
    try {
      var rejects = new RejectsFile(file);
      rejects.write(HEADINGS);
      return rejects;
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal("The file `" + file + "` cannot be written: " + reason(e) + ".");
    }
  }

  private static String reason(Exception e) {
    return switch (e) {
      case IOException io -> Reason.of(io);
      case UncheckedIOException io when io.getCause() != null -> Reason.of(io.getCause());
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Adds one row. */
  public void add(LeftOut row) {
    var place = row.problem().place();
    write(
        List.of(
            place.file(),
            Integer.toString(place.line()),
            place.clause(),
            row.problem().code(),
            row.problem().sentence(),
            csv(row.cells())));
  }

  private void write(List<String> cells) {
    try {
      var harmless = cells.stream().map(RejectsFile::harmless).toList();
      rows.write((csv(harmless) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(List<String> cells) {
    return cells.stream().map(RejectsFile::quoted).collect(Collectors.joining(","));
  }

  /** The cell so that no spreadsheet takes it for a formula. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** Makes what was added the content of the file. */
  public void finish() throws Refusal {
    try {
      rows.flush();
      if (aside.isPresent()) {
        aside.get().takePlace();
      }
    } catch (IOException e) {
      throw new Refusal("The file `" + file + "` cannot be written: " + Reason.of(e) + ".");
    }
  }

  @Override
  public void close() {
    aside.ifPresent(AsideFile::close);
  }

  /** Writes to the content aside. */
  private static final class ToAside extends OutputStream {
    private final AsideFile aside;

    ToAside(AsideFile aside) {
      this.aside = aside;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      aside.write(bytes, offset, length);
    }
  }
}
