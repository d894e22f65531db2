package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.report.render.TextStyle;
import picocli.CommandLine.Option;

/** The option by which a command says where its result goes: a file, or standard output. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file, whole or not at all. Default: standard output.")
  private Optional<Path> file = Optional.empty();

  /** Refuses a file that can never be written, before any work is done for it. */
  void refuseWhatCannotBe() throws Refusal {
    if (file.isPresent()) {
      AtomicFile.refuseWhatCannotBe(file.get());
    }
  }

  /** A file is never coloured. */
  TextStyle style(Terminal terminal) {
    return new TextStyle(TextStyle.PLAIN.width(), terminal.outColour() && file.isEmpty());
  }

  void deliver(String text, Terminal terminal) throws Refusal {
    if (file.isPresent()) {
      AtomicFile.write(file.get(), text);
    } else {
      terminal.result(text);
    }
  }
}
