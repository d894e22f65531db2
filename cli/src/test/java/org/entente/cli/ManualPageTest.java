package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command has a manual page, which names all of its options and no others. */
final class ManualPageTest {
  private static final Path PAGES = pages();
  private static final Pattern LISTED = Pattern.compile("(?m)^- (`[^:]*):");
  private static final Pattern NAME = Pattern.compile("`(-{0,2}[A-Za-z|-]+)[^`]*`");

  private static Path pages() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("docs/reference/commands"))) {
      here = here.getParent();
    }
    return here.resolve("docs/reference/commands");
  }

  static Stream<String> commands() {
    return all().getSubcommands().keySet().stream();
  }

  private static CommandLine all() {
    return CommandTree.all(Terminal.plain(System.in, System.out, System.err));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void pageListsTheOptionsOfTheCommand(String command) throws IOException {
    var page = Files.readString(PAGES.resolve(command + ".md"));
    var listed =
        LISTED
            .matcher(page)
            .results()
            .flatMap(match -> NAME.matcher(match.group(1)).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).containsExactlyElementsOf(names(command));
  }

  private static TreeSet<String> names(String command) {
    CommandSpec spec = all().getSubcommands().get(command).getCommandSpec();
    var names = new TreeSet<String>();
    spec.options().forEach(option -> names.addAll(java.util.List.of(option.names())));
    spec.positionalParameters().forEach(parameter -> names.add(parameter.paramLabel()));
    return names;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void pageOpensWithTheWordsOfTheHelp(String command) throws IOException {
    var page = Files.readString(PAGES.resolve(command + ".md"));
    var spec = all().getSubcommands().get(command).getCommandSpec();
    var described = spec.usageMessage().description()[0];
    assertThat(page).startsWith("# entente " + command + "\n\n" + described + "\n");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void pageCallsTheCommandAsTheHelpDoes(String command) throws IOException {
    var page = Files.readString(PAGES.resolve(command + ".md"));
    var usage = Called.with("help", command).out().lines().findFirst().orElseThrow();
    assertThat(page).contains("\n```sh\n" + usage.replace("Usage: ", "") + "\n```\n");
  }

  @Test
  void everyPageIsOfACommandAndIsListed() throws IOException {
    var list = Files.readString(PAGES.resolve("README.md"));
    try (var files = Files.list(PAGES)) {
      var pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .toList();
      assertThat(pages).containsExactlyInAnyOrderElementsOf(commands().toList());
      pages.forEach(name -> assertThat(list).contains("| [" + name + "](" + name + ".md) |"));
    }
  }
}
