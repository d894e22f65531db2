package org.entente.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.problems.BugException;

/**
 * A small book that runs: an agreement of two parties with a limit and the rest, lines of cost, and
 * figures to compare with.
 *
 * <p>It is written aside and moved, so that a folder holds the book or nothing. In a folder that is
 * there already, {@code book.yaml}, which makes it a book, comes last.
 */
public final class StarterBook {
  /** In the order in which they are moved. */
  private static final List<String> FILES =
      List.of("office.entente", "costs.csv", "expected.yaml", "SOURCE.md", "book.yaml");

  private StarterBook() {}

  /** Writes the book to a folder that does not exist or is empty. */
  public static void write(Path folder) throws Refusal {
    var target = folder.toAbsolutePath().normalize();
    try {
      refuseUnlessFree(folder, target);
      writeAsideAndMove(target);
    } catch (IOException e) {
      throw new Refusal("The folder `" + folder + "` cannot be written: " + Reason.of(e) + ".");
    }
  }

  private static void refuseUnlessFree(Path named, Path target) throws Refusal, IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> entries = Files.list(target)) {
        if (entries.findAny().isPresent()) {
          throw new Refusal("The folder `" + named + "` is not empty; name a new one.");
        }
      }
    } else if (Files.exists(target)) {
      throw new Refusal("`" + named + "` is a file; name a new folder.");
    }
  }

  private static void writeAsideAndMove(Path target) throws IOException {
    var parent = target.getParent();
    if (parent == null) {
      throw new BugException("an empty folder has no parent: " + target);
    }
    Files.createDirectories(parent);
    var name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".aside";
    var aside = Files.isDirectory(target) ? target.resolve(name) : parent.resolve(name);
    var removal = new Thread(() -> deleteIfThere(aside));
    Runtime.getRuntime().addShutdownHook(removal);
    try {
      Files.createDirectory(aside);
      for (var file : FILES) {
        Files.write(aside.resolve(file), content(file));
      }
      move(aside, target);
    } finally {
      deleteIfThere(aside);
      AtomicFile.forget(removal);
    }
  }

  private static void move(Path aside, Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    for (var file : FILES) {
      Files.move(aside.resolve(file), target.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static byte[] content(String file) throws IOException {
    try (InputStream stream = StarterBook.class.getResourceAsStream("starter/" + file)) {
      if (stream == null) {
        throw new BugException("the starter book has no " + file);
      }
      return stream.readAllBytes();
    }
  }

  private static void deleteIfThere(Path aside) {
    try {
      for (var file : FILES) {
        Files.deleteIfExists(aside.resolve(file));
      }
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      return; // nothing more can be done about it
    }
  }
}
