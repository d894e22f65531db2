package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** The command line called once, with what it printed. */
record Called(int exit, String out, String err) {
  static Called with(String... arguments) {
    return withInput("", arguments);
  }

  static Called withInput(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments,
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8));
    return new Called(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
