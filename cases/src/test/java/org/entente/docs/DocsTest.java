package org.entente.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.entente.agreement.parsed.Formatter;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.book.Entente;
import org.entente.problems.Problem;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fenced block of the project's pages runs, in the order of the page, in a folder that the
 * page has for itself. With {@code -Dentente.accept=true} pages are rewritten to what was found.
 */
final class DocsTest {
  private static final boolean ACCEPT = Boolean.getBoolean("entente.accept");
  private static final List<String> SHELL =
      List.of("./mvnw", "source", "git", "cd", "mkdir", "cp", "diff", "sha256sum");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicNode> blocksRun() {
    return Page.all().stream().filter(page -> !page.blocks().isEmpty()).map(this::tests);
  }

  private DynamicNode tests(Page page) {
    SequencedMap<Block, String> renewed = new LinkedHashMap<>();
    var scratch = scratch(page);
    var blocks =
        page.blocks().stream()
            .map(block ->
                DynamicTest.dynamicTest(
                    page.name() + ":" + block.line() + " " + block.info(),
                    () -> {
                      var text = run(block, page, scratch);
                      if (!text.equals(block.text())) {
                        renewed.put(block, text);
                        stale(page, block, text);
                      }
                    }));
    var rewriting =
        DynamicTest.dynamicTest(
            page.name() + " is written anew if asked",
            () -> {
              if (ACCEPT && !renewed.isEmpty()) {
                page.rewrite(renewed);
              }
            });
    return DynamicContainer.dynamicContainer(
        page.name(), Stream.concat(blocks, Stream.of(rewriting)));
  }

  private static Scratch scratch(Page page) {
    try {
      var own = folder.resolve(page.name().replace('/', '-').replace(".md", ""));
      return new Scratch(Files.createDirectories(own));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void stale(Page page, Block block, String text) {
    if (!ACCEPT) {
      fail(
          "%s, line %d, is out of date; look at it, then run with -Dentente.accept=true:\n%s"
              .formatted(
                  page.name(),
                  block.line(),
                  Output.difference(block.lines(), text.lines().toList())));
    }
  }

  /** Runs a block; gives the text that it should have. */
  private String run(Block block, Page page, Scratch scratch) throws Exception {
    switch (block.language()) {
      case "entente" -> {
        return agreement(block, scratch);
      }
      case "console" -> {
        return new Console(block).run(scratch);
      }
      case "sh" -> shell(block, scratch);
      case "yaml", "csv", "json", "java" -> {
        if (!block.says("frame")) {
          scratch.write(fileOf(block), block.text());
        }
      }
      case "ebnf" -> grammar(block);
      case "text" -> assertThat(block.plainWords()).isEmpty();
      default ->
          fail(
              "%s, line %d: `%s` behind a fence is not known; docs/README.md lists what is"
                  .formatted(page.name(), block.line(), block.info()));
    }
    return block.text();
  }

  private static String fileOf(Block block) {
    return block
        .file()
        .orElseThrow(() -> new AssertionError("the block names no file, as in file=\"costs.csv\""));
  }

  private static String agreement(Block block, Scratch scratch) throws IOException {
    var text = block.says("clause") ? Frame.around(block.text()) : block.text();
    var name = block.book().map(Scratch::agreementOf).or(block::file).orElse("page.entente");
    var source = new SourceText(scratch.inFolder(name), text);
    if (block.file().isPresent()) {
      scratch.write(block.file().get(), text);
    }
    if (block.book().isPresent()) {
      scratch.writeBook(block.book().get(), text);
    }
    var problems =
        Entente.checkTexts(List.of(source)).problems().stream().filter(Problem::isError).toList();
    if (block.error().isPresent()) {
      assertThat(problems).extracting(Problem::code).contains(block.error().get());
      return block.text();
    }
    if (!block.says("beside")) {
      assertThat(problems).as(text).isEmpty();
    }
    return block.says("clause") ? block.text() : Formatter.format(Parser.parse(source).orThrow());
  }

  /** Commands are run if they are ours and complete; a synopsis must be that of the help. */
  private static void shell(Block block, Scratch scratch) throws Exception {
    scratch.run("entente new office");
    scratch.write("draft.entente", Frame.around("pool all_costs = costs\n  A bears all\n"));
    for (var line : block.lines()) {
      var command = line.replaceFirst("\\s*#.*", "").strip();
      var first = command.split("\\s+")[0];
      if (command.isEmpty() || SHELL.contains(first)) {
        continue;
      }
      if (command.contains("[OPTIONS]")) {
        var help = scratch.run("entente help " + command.split("\\s+")[1]).lines();
        assertThat(help).contains("Usage: " + command);
        continue;
      }
      boolean isNew = command.startsWith("entente new ");
      var result = scratch.run(isNew ? command + "-2" : command);
      assertThat(result.exit()).as(command + "\n" + result.lines()).isIn(0, 1);
    }
  }

  /** Each line of grammar on a page stands in the grammar. */
  private static void grammar(Block block) throws IOException {
    var grammar = rules(Files.readString(Page.ROOT.resolve("docs/reference/grammar.ebnf")));
    for (var rule : rules(block.text())) {
      assertThat(grammar.contains(rule)).as("this stands in the grammar: " + rule).isTrue();
    }
  }

  private static List<String> rules(String grammar) {
    return Stream.of(grammar.replaceAll("(?s)\\(\\*.*?\\*\\)", "").split(";\\s*\n"))
        .map(rule -> rule.strip().replaceAll("\\s+", " "))
        .toList();
  }
}
