package org.entente.cli.terminal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads from and prints to: results to {@code out}, everything else to {@code err}.
 *
 * <p>Lines end with a line feed on every system.
 *
 * @param outColour whether results may be coloured
 * @param errColour whether problems may be coloured
 * @param showsProgress whether a line that is written over again and again can be read
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outColour,
    boolean errColour,
    boolean showsProgress) {
  public Terminal {
    requireNonNull(in, "in is null");
    requireNonNull(out, "out is null");
    requireNonNull(err, "err is null");
  }

  /** Streams that are no terminal. */
  public static Terminal plain(InputStream in, PrintStream out, PrintStream err) {
    return new Terminal(in, out, err, false, false, false);
  }

  /** The streams of the process, coloured where they end on a terminal that wants it. */
  public static Terminal ofProcess(PrintStream out, PrintStream err) {
    var console = System.console();
    boolean isTerminal =
        console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    boolean colour = isTerminal && isColourWanted();
    boolean errTerminal = isTerminal && isErrorOnTerminal();
    return new Terminal(System.in, out, err, colour, colour && errTerminal, errTerminal);
  }

  /** Prints a result, ended by a line feed. */
  public void result(String text) {
    print(out, text);
  }

  /** Prints what is not part of a result. */
  public void note(String text) {
    print(err, text);
  }

  public void error(String sentence) {
    print(err, (errColour ? "\u001b[31merror:\u001b[0m " : "error: ") + sentence);
  }

  private static void print(PrintStream stream, String text) {
    if (!text.isEmpty()) {
      stream.print(text.endsWith("\n") ? text : text + "\n");
    }
  }

  /** As asked by <a href="https://no-color.org">no-color.org</a>: set and not empty. */
  private static boolean isColourWanted() {
    var noColor = System.getenv("NO_COLOR");
    return noColor == null || noColor.isEmpty();
  }

  /** Java asks of standard input and output only; where the system tells, standard error too. */
  private static boolean isErrorOnTerminal() {
    try {
      var link = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return link.startsWith("/dev/pts/") || link.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }
}
