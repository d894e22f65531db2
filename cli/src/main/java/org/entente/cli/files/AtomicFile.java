package org.entente.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;

/**
 * A file that is replaced whole: at every moment, a loss of power included, it has its old content
 * or its new one.
 *
 * <p>The new content is written aside in the same folder, brought to the disk, and then moved. The
 * file keeps its permissions; where the path is a link, what it points to is replaced. A device or
 * a pipe is written to as it is.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Makes the text the content of the file, in UTF-8. */
  public static void write(Path file, String text) throws Refusal {
    refuseWhatCannotBe(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
      }
    } catch (IOException e) {
      throw new Refusal("The file `" + file + "` cannot be written: " + Reason.of(e) + ".");
    }
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

  private static void replace(Path file, String text) throws IOException {
    try (var aside = AsideFile.of(file)) {
      var bytes = text.getBytes(UTF_8);
      aside.write(bytes, 0, bytes.length);
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
