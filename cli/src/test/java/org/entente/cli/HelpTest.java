package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What is said of commands to those who ask. */
final class HelpTest {
  private static CommandLine all() {
    return CommandTree.all(Terminal.plain(System.in, System.out, System.err));
  }

  static Stream<String> commands() {
    return all().getSubcommands().keySet().stream();
  }

  @Test
  void helpListsAllCommandsWithExamples() {
    var called = Called.with("--help");
    assertThat(called.exit()).isZero();
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).startsWith("Usage: entente COMMAND [OPTIONS]\n");
    commands().forEach(name -> assertThat(called.out()).contains("\n  " + name + " "));
    assertThat(called.out()).contains("\nExamples:\n  entente new office ");
  }

  @Test
  void helpWithoutCommandIsTheSame() {
    assertThat(Called.with("help")).isEqualTo(Called.with("--help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandIsAskedForInTwoWays(String command) {
    var called = Called.with("help", command);
    assertThat(called.exit()).isZero();
    assertThat(called.out()).startsWith("Usage: entente " + command + " ");
    assertThat(called).isEqualTo(Called.with(command, "--help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsEightyColumnsAndEndsLinesPlainly(String command) {
    var out = Called.with("help", command).out();
    assertThat(out).doesNotContain("\r", "\u001b", "${");
    assertThat(out.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpOfAllFitsEightyColumns() {
    assertThat(Called.with("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }

  /** Every example must be understood, though what it names need not exist. */
  @Test
  void examplesAreRightUse() {
    var examples =
        Stream.concat(Stream.of(all()), all().getSubcommands().values().stream())
            .flatMap(line -> Arrays.stream(line.getCommandSpec().usageMessage().footer()))
            .flatMap(line -> Arrays.stream(line.split("&&|\\(|\\)")))
            .map(line -> line.strip().split(" {2,}| < ")[0])
            .filter(line -> line.startsWith("entente "))
            .toList();
    assertThat(examples).hasSizeGreaterThan(15);
    for (var example : examples) {
      var words = List.of(example.split(" "));
      all().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    }
  }

  @Test
  void versionIsToldWithAndWithoutACommandTree() {
    var called = Called.with("--version");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).isEqualTo(Version.words() + "\n").startsWith("entente ");
    assertThat(Version.isAll(new String[] {"--version"})).isTrue();
    assertThat(Version.isAll(new String[] {"run", "--version"})).isFalse();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void onlyTheCommandThatIsCalledIsMade(String command) {
    var terminal = Terminal.plain(System.in, System.out, System.err);
    var made = CommandTree.of(new String[] {command}, terminal).getSubcommands();
    if (!List.of("help", "completion").contains(command)) {
      assertThat(made).containsOnlyKeys(command);
    }
  }
}
