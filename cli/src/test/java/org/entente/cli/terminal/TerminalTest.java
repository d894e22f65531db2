package org.entente.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** What goes where, and in which colour. */
final class TerminalTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Terminal terminal(boolean errColour) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        false,
        errColour,
        false);
  }

  @Test
  void resultsAndNotesAreKeptApartAndEndWithOneLineFeed() {
    terminal(false).result("在日米軍");
    terminal(false).result("30000.00 EUR\n");
    terminal(false).note("2 problems");
    terminal(false).result("");
    assertThat(out.toString(UTF_8)).isEqualTo("在日米軍\n30000.00 EUR\n");
    assertThat(err.toString(UTF_8)).isEqualTo("2 problems\n");
  }

  @Test
  void errorsAreRedOnlyWhereColourIsWanted() {
    terminal(false).error("No.");
    terminal(true).error("No.");
    assertThat(err.toString(UTF_8)).isEqualTo("error: No.\n\u001b[31merror:\u001b[0m No.\n");
  }
}
