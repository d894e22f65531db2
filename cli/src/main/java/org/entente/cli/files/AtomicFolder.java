package org.entente.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.problems.Outcome;

/**
 * A new folder that appears whole, with all its files, or not at all.
 *
 * <p>It is written aside in the same folder, brought to the disk, and then moved. A folder that has
 * something in it is never replaced.
 */
public final class AtomicFolder {
  private AtomicFolder() {}

  /** Refuses a folder that can never be written, before any work is done for it. */
  public static void refuseWhatCannotBe(Path folder) throws Refusal {
    if (Files.isRegularFile(folder)) {
      throw new Refusal("`" + folder + "` is a file, and a folder is to be written; remove it.");
    }
    if (Files.isDirectory(folder) && !isEmpty(folder)) {
      throw new Refusal("The folder `" + folder + "` is not empty; remove it, or name another.");
    }
    if (!Files.isDirectory(folder)) {
      AtomicFile.refuseWhatCannotBe(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws Refusal {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new Refusal("The folder `" + folder + "` cannot be read: " + Reason.of(e) + ".");
    }
  }

  /**
   * Makes what is written into another folder the folder, if it is whole.
   *
   * @param stopping what ends everybody who writes, if the user stops this process
   */
  public static <T> Outcome<T> fill(Path folder, Runnable stopping, AtomicFile.Filling<T> filling)
      throws IOException {
    try (var aside = AsideFolder.of(folder.toAbsolutePath(), stopping)) {
      var outcome = filling.fill(aside.path());
      if (outcome.value().isPresent()) {
        aside.takePlace();
      }
      return outcome;
    }
  }
}
