package org.entente.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The standard output of the process, which remembers why it could not be written.
 *
 * <p>A reader that has seen enough closes its end, as in {@code entente run book | head -1}; that
 * is no failure. A full disk is one.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private final boolean isPipe;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream target, boolean isPipe) {
    this.target = target;
    this.isPipe = isPipe;
  }

  public static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), endsInPipe());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure.isPresent()) {
      return;
    }
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /** Why not all could be written, unless it is only that nobody reads on. */
  public Optional<String> failure() {
    return failure
        .filter(e -> !isClosedPipe(e))
        .map(e -> "Standard output cannot be written: " + Reason.of(e) + ".");
  }

  private boolean isClosedPipe(IOException e) {
    var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return isPipe || message.contains("broken pipe");
  }

  /** The system's own words for a closed pipe depend on its language, so the kind is asked for. */
  private static boolean endsInPipe() {
    try {
      var link = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return link.startsWith("pipe:") || link.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
