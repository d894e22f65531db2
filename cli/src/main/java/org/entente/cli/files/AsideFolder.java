package org.entente.cli.files;

import static java.nio.file.StandardOpenOption.READ;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * A new folder while its files are written: a hidden one beside it, which takes its name when all
 * is in it, and goes away if that never happens, also when the user stops the process.
 */
final class AsideFolder implements Closeable {
  private final Path folder;
  private final Path aside;
  private final Thread removal;
  private boolean isOver;

  private AsideFolder(Path folder, Runnable stopping) throws IOException {
    this.folder = folder;
    var name = "." + folder.getFileName() + "." + ProcessHandle.current().pid() + ".aside";
    aside = folder.resolveSibling(name);
    removal =
        new Thread(() -> {
          stopping.run();
          giveUp();
        });
    remove(aside);
    Files.createDirectory(aside);
  }

  /**
   * Begins a new folder.
   *
   * @param stopping what ends everybody who writes, if the user stops this process
   */
  static AsideFolder of(Path folder, Runnable stopping) throws IOException {
    var content = new AsideFolder(folder, stopping);
    try {
      Runtime.getRuntime().addShutdownHook(content.removal);
    } catch (IllegalStateException ending) {
      content.giveUp();
      throw new IOException("the process is ending", ending);
    }
    return content;
  }

  /** The folder that the files are in for now. */
  Path path() {
    return aside;
  }

  /** Brings the files to the disk and gives the folder its name. */
  synchronized void takePlace() throws IOException {
    if (isOver) {
      throw new IOException("the process is ending");
    }
    try (var files = Files.walk(aside)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        bringToDisk(file);
      }
    }
    Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    isOver = true;
    bringToDisk(folder.resolveSibling("."));
  }

  /** Some systems do not let a folder be opened. */
  private static void bringToDisk(Path path) throws IOException {
    try (var opened = FileChannel.open(path, READ)) {
      opened.force(true);
    } catch (IOException e) {
      if (Files.isRegularFile(path)) {
        throw e;
      }
    }
  }

  private synchronized void giveUp() {
    if (!isOver) {
      isOver = true;
      remove(aside);
    }
  }

  /** Removes it with all that is in it. */
  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      return; // nothing more can be done about it
    }
  }

  @Override
  public void close() {
    giveUp();
    AtomicFile.forget(removal);
  }
}
