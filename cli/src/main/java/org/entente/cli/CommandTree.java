package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.TypeConversionException;

/**
 * The commands by name. Only the one that is called is made, since looking at a command costs time;
 * all of them are made for help, for completion, and where the name is not known.
 */
final class CommandTree {
  private static final List<String> NAMES =
      List.of(
          "run",
          "spread",
          "figure",
          "explain",
          "check",
          "format",
          "convert",
          "test",
          "verify",
          "diff",
          "new",
          "problem",
          "completion",
          "help");

  private CommandTree() {}

  /** The commands that these arguments may need. */
  static CommandLine of(String[] arguments, Terminal terminal) {
    var called = arguments.length == 0 ? "" : arguments[0];
    boolean needsAll = called.equals("help") || called.equals("completion");
    return needsAll || !NAMES.contains(called) ? all(terminal) : with(List.of(called), terminal);
  }

  static CommandLine all(Terminal terminal) {
    return with(NAMES, terminal);
  }

  private static CommandLine with(List<String> names, Terminal terminal) {
    var line = new CommandLine(new EntenteCommand());
    for (var name : names) {
      action(name, terminal).ifPresent(action -> line.addSubcommand(name, action));
    }
    arrange(line);
    line.getSubcommands().values().forEach(CommandTree::arrange);
    return line.setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, CommandTree::path)
        .registerConverter(LocalDate.class, CommandTree::day)
        .setColorScheme(
            Help.defaultColorScheme(terminal.outColour() ? Help.Ansi.ON : Help.Ansi.OFF));
  }

  private static void arrange(CommandLine line) {
    line.getCommandSpec()
        .usageMessage()
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n")
        .abbreviateSynopsis(true)
        .sortOptions(false);
  }

  /** Java takes an empty name for the current folder; here it is a variable that was not set. */
  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("no name");
    }
    return Path.of(text);
  }

  /** A day in four digits, two and two; Java would take longer years too. */
  private static LocalDate day(String text) {
    if (text.length() != "2025-03-31".length()) {
      throw new TypeConversionException("not a day: " + text);
    }
    return LocalDate.parse(text);
  }

  private static Optional<Action> action(String name, Terminal terminal) {
    return Optional.ofNullable(
        switch (name) {
          case "run" -> new RunCommand(terminal);
          case "spread" -> new SpreadCommand(terminal);
          case "figure" -> new FigureCommand(terminal);
          case "explain" -> new ExplainCommand(terminal);
          case "check" -> new CheckCommand(terminal);
          case "format" -> new FormatCommand(terminal);
          case "convert" -> new ConvertCommand(terminal);
          case "test" -> new TestCommand(terminal);
          case "verify" -> new VerifyCommand(terminal);
          case "diff" -> new DiffCommand(terminal);
          case "new" -> new NewCommand(terminal);
          case "problem" -> new ProblemCommand(terminal);
          case "completion" -> new CompletionCommand(terminal);
          case "help" -> new HelpCommand(terminal);
          default -> null;
        });
  }
}
