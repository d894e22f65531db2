package org.entente.cli;

import java.nio.file.Path;
import org.entente.cli.files.StarterBook;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a small book to start from. */
@Command(
    name = "new",
    description = "Writes a small book that runs, to start from.",
    footer = "  entente new office && entente run office")
final class NewCommand implements Action {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "A folder that does not exist or is empty.")
  private Path folder = Path.of("");

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() throws Refusal {
    StarterBook.write(folder);
    terminal.note("Written. Next: entente run " + folder);
    return Exit.FINE;
  }
}
