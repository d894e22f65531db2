package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Commands that get no more memory than this together, what the system keeps of files included. It
 * is a control group of Linux, in its first version, which only a superuser can make.
 */
record Confinement(Path group) implements AutoCloseable {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup/memory");

  /** Empty where the system makes none. */
  static Optional<Confinement> to(long bytes) {
    var group = GROUPS.resolve("entente-bench-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(group);
      Files.writeString(group.resolve("memory.limit_in_bytes"), Long.toString(bytes));
      return Optional.of(new Confinement(group));
    } catch (IOException notHere) {
      return Optional.empty();
    }
  }

  /** The command inside. */
  List<String> of(List<String> command) {
    var inside = new ArrayList<>(List.of("sh", "-c", "echo $$ >\"$0\" && exec \"$@\""));
    inside.add(group.resolve("cgroup.procs").toString());
    inside.addAll(command);
    return inside;
  }

  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
