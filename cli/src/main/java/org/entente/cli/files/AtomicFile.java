package org.entente.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.problems.Outcome;

/**
 * A file that is replaced whole: at every moment, a loss of power included, it has its old content
 * or its new one.
 *
 * <p>The new content is written aside in the same folder, brought to the disk, and then moved. The
 * file keeps its permissions; where the path is a link, what it points to is replaced. A device or
 * a pipe is written to as it is.
 */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** Writes the content of a file, piece by piece. */
  public interface Content {
    void writeTo(Appendable file) throws IOException;
  }

  /** Makes the text the content of the file, in UTF-8. */
  public static void write(Path file, String text) throws Refusal {
    write(file, target -> target.append(text));
  }

  /** Makes what is written the content of the file, in UTF-8. */
  public static void write(Path file, Content content) throws Refusal {
    refuseWhatCannotBe(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (var writer = Files.newBufferedWriter(file)) {
          content.writeTo(writer);
        }
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
      }
    } catch (IOException e) {
      throw refusal(file, e);
    }
  }

  /** Writes a file of this name; without a value it is not whole. */
  public interface Filling<T> {
    Outcome<T> fill(Path file) throws IOException;
  }

  /** Makes what is written into another file the content of the file, if it is whole. */
  public static <T> Outcome<T> fill(Path file, Filling<T> filling) throws IOException {
    try (var aside = AsideFile.of(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath())) {
      var outcome = filling.fill(aside.path());
      if (outcome.value().isPresent()) {
        aside.takePlace();
      }
      return outcome;
    }
  }

  /** Says why a file cannot be written. */
  public static Refusal refusal(Path file, IOException e) {
    return new Refusal("The file `" + file + "` cannot be written: " + Reason.of(e) + ".");
  }

  /** Refuses a file that can never be written, before any work is done for it. */
  public static void refuseWhatCannotBe(Path file) throws Refusal {
    if (Files.isDirectory(file)) {
      throw new Refusal("`" + file + "` is a folder; name the file to write in it.");
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.exists(folder)) {
      throw new Refusal("The folder `" + folder + "` does not exist; make it first.");
    }
    if (!Files.isDirectory(folder)) {
      throw new Refusal("`" + folder + "` is a file, not a folder; nothing can be written in it.");
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    try (var aside = AsideFile.of(file)) {
      var writer = new BufferedWriter(new OutputStreamWriter(aside.stream(), UTF_8), BUFFER);
      content.writeTo(writer);
      writer.flush();
      aside.takePlace();
    }
  }

  static void forget(Thread removal) {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      return; // the process is ending, and the hook has run or will
    }
  }
}
