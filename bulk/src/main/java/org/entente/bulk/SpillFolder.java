package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A folder below the system's for temporary files, for what an engine cannot hold in memory. It
 * goes with the run, however that ends; what a killed process left goes with the next run.
 */
final class SpillFolder implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("entente-([0-9]+)-.*");

  private final Path path;
  private final Thread cleaning = new Thread(this::delete);

  private SpillFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(cleaning);
  }

  static SpillFolder create() throws IOException {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    deleteLeft(temporary);
    var prefix = "entente-" + ProcessHandle.current().pid() + "-";
    return new SpillFolder(Files.createTempDirectory(temporary, prefix));
  }

  /** Deletes the folders of processes that are no more. */
  private static void deleteLeft(Path temporary) throws IOException {
    try (var entries = Files.list(temporary)) {
      for (var entry : entries.toList()) {
        var name = NAME.matcher(String.valueOf(entry.getFileName()));
        if (name.matches() && !isAlive(name.group(1))) {
          delete(entry);
        }
      }
    }
  }

  private static boolean isAlive(String pid) {
    return pid.length() > 9 || ProcessHandle.of(Long.parseLong(pid)).isPresent();
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    delete();
    Runtime.getRuntime().removeShutdownHook(cleaning);
  }

  private void delete() {
    delete(path);
  }

  /** A folder of somebody else cannot be deleted, and stays. */
  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stays) {
      // The system empties its folder of temporary files.
    }
  }
}
