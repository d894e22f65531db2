package org.entente.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.Main;

/**
 * The command line called once, as if from inside a folder.
 *
 * @param printed what it printed: standard output, then standard error below a line that says so
 */
record Called(int exit, String printed) {
  private static final String MARK = "--- stderr ---\n";

  /**
   * Java cannot change its working folder, so the folder stands in for {@code .} where an argument
   * starts with it, and {@code .} for the folder in what is printed.
   */
  static Called in(Path folder, List<String> arguments) {
    var place = folder.toString();
    var placed =
        arguments.stream()
            .map(a -> a.equals(".") || a.startsWith("./") ? place + a.substring(1) : a)
            .toArray(String[]::new);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            placed,
            InputStream.nullInputStream(),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8));
    boolean both = out.size() > 0 && err.size() > 0;
    var printed = out.toString(UTF_8) + (both ? MARK : "") + err.toString(UTF_8);
    return new Called(exit, printed.replace(place, "."));
  }
}
