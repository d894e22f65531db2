package org.entente.cli;

import java.util.List;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints how a command is called and what its options mean. */
@Command(name = "help", description = "Says more of a command.")
final class HelpCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description = "The command. Without it, all commands are listed.")
  private String command = "";

  HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() {
    var root = spec.root().commandLine();
    var line = command.isEmpty() ? root : root.getSubcommands().get(command);
    if (line == null) {
      throw new UnmatchedArgumentException(root, List.of(command));
    }
    terminal.result(page(line.getCommandSpec()));
    return Exit.FINE;
  }

  /** The help of a command as it is printed. */
  static String page(CommandSpec command) {
    return command.commandLine().getUsageMessage().replace("\r\n", "\n");
  }
}
