package org.entente.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words that an option takes if it takes only some: those of an enumeration, in small letters,
 * as {@code text} for {@code TEXT}.
 */
final class Choices {
  private Choices() {}

  /** The words, in the order of the constants. */
  static List<String> of(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Makes a shell offer the words of a command's options. */
  static void offer(CommandSpec command) {
    for (var option : new ArrayList<>(command.options())) {
      var type = option.auxiliaryTypes()[0];
      if (type.isEnum()) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).completionCandidates(of(type)).build());
      }
    }
  }
}
