package org.entente.cli;

import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands and options.",
    footer = {
      "  source <(entente completion bash)    In ~/.bashrc",
      "  source <(entente completion zsh)     In ~/.zshrc"
    })
final class CompletionCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "The shell: bash or zsh.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A shell that completes words. The same script serves both: in zsh it starts bashcompinit. */
  private enum Shell {
    BASH,
    ZSH
  }

  @Override
  public Exit run() {
    var all = spec.root().commandLine();
    all.getSubcommands().values().forEach(command -> Choices.offer(command.getCommandSpec()));
    var script = AutoComplete.bash("entente", all);
    terminal.result(script.replace("\r\n", "\n"));
    return Exit.FINE;
  }
}
