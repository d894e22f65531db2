package org.entente.cli;

import org.entente.cli.terminal.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others belong to. */
@Command(
    name = "entente",
    description = "Runs cost-sharing agreements: exact figures, each with its explanation.",
    customSynopsis = "entente COMMAND [OPTIONS]",
    footer = {
      "  entente new office                         Start a small book to try",
      "  entente run office                         Compute all that the book is for",
      "  entente figure office rent.NORTH@CY2025    Print one figure",
      "  entente explain office rent.NORTH@CY2025   Say how it came about",
      "  entente check draft.entente                Check a text while it is written",
      "  entente problem E0402                      Read about a problem",
      "",
      "`entente help COMMAND` says more of one command.",
      "",
      "Exit codes: 0 fine, 1 problems in the input, 2 wrong use,",
      "3 a mistake in Entente, 130 interrupted."
    })
final class EntenteCommand implements Action {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Override
  public Exit run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
