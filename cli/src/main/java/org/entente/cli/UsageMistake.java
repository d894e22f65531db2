package org.entente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that cannot be understood: what was expected, what was found, how it is called.
 */
final class UsageMistake {
  private UsageMistake() {}

  static Exit print(ParameterException mistake, Terminal terminal) {
    var line = mistake.getCommandLine();
    terminal.error(sentence(mistake));
    terminal.note("\nUsage: " + line.getHelp().synopsis(0).replace("\r\n", "\n").strip());
    terminal.note("`" + helpFor(line) + "` says more.");
    return Exit.USAGE;
  }

  private static String sentence(ParameterException mistake) {
    return switch (mistake) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing.getMissing());
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
      default -> unexpected(mistake);
    };
  }

  private static String unmatched(UnmatchedArgumentException mistake) {
    var line = mistake.getCommandLine();
    var word = mistake.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      return "There is no option `%s`.%s".formatted(Shown.of(word), near(word, options(line)));
    }
    if (!line.getSubcommands().isEmpty()) {
      var commands = List.copyOf(line.getSubcommands().keySet());
      return "There is no command `%s`.%s".formatted(Shown.of(word), near(word, commands));
    }
    return "`%s` is one word too many.".formatted(Shown.of(word));
  }

  private static String near(String word, List<String> known) {
    var begun = known.stream().filter(name -> name.startsWith(word)).toList();
    var near = begun.isEmpty() ? NearNames.of(word, known) : begun;
    return near.isEmpty() ? "" : " Did you mean `" + String.join("`, `", near) + "`?";
  }

  private static List<String> options(CommandLine line) {
    return line.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .toList();
  }

  private static String missing(List<ArgSpec> missing) {
    if (missing.getFirst() instanceof OptionSpec option) {
      return "%s needs a value, %s.".formatted(name(option), expected(option));
    }
    return missing.stream().map(UsageMistake::name).collect(Collectors.joining(" and "))
        + (missing.size() == 1 ? " is missing." : " are missing.");
  }

  private static String unexpected(ParameterException mistake) {
    var argument = mistake.getArgSpec();
    var found = mistake.getValue();
    if (argument == null) {
      return String.valueOf(mistake.getMessage());
    }
    return found == null
        ? missing(List.of(argument))
        : "For %s, %s was expected and `%s` was found."
            .formatted(name(argument), expected(argument), Shown.of(found));
  }

  private static String name(ArgSpec argument) {
    var name = argument instanceof OptionSpec o ? o.longestName() : argument.paramLabel();
    return "`" + name + "`";
  }

  /** What a value must be, by the type that it is read as. */
  private static String expected(ArgSpec argument) {
    var type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return alternatives(Choices.of(type));
    }
    if (type == LocalDate.class) {
      return "a day such as 2025-03-31";
    }
    return type == boolean.class ? "no value" : "a name";
  }

  private static String alternatives(List<String> choices) {
    var words = choices.stream().map(word -> "`" + word + "`").toList();
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  private static String helpFor(CommandLine line) {
    return line.getParent() == null ? "entente --help" : "entente help " + line.getCommandName();
  }
}
