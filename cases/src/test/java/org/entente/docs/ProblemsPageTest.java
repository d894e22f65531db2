package org.entente.docs;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.problems.ProblemText;
import org.entente.problems.Severity;
import org.junit.jupiter.api.Test;

/**
 * The page of problems is made from the catalogue of their texts and the smallest examples that
 * raise them; with {@code -Dentente.accept=true} it is written anew.
 */
final class ProblemsPageTest {
  private static final Path PAGE = Page.ROOT.resolve("docs/reference/problems.md");
  private static final Path CASES = Page.ROOT.resolve("cases/problems");
  private static final String STDERR = "--- stderr ---\n";
  private static final int LINES_MOST = 40;

  private static final String TOP =
      """
      # Problems

      What Entente says when something is wrong: a code, a sentence, and what to do. `[...]` stands for what was found. A code
      keeps its meaning for ever. The block below a problem is what the smallest example that raises it prints; the example itself
      is in the folder of that name under [cases/problems](../../cases/problems). This page is written by a test.

      How a problem is printed: file, line and column, severity and code, the clause in brackets, the line with marks below it, the
      sentence, and after a blank line the remedy. Warnings do not change the exit code.
      """;

  @Test
  void pageIsUpToDate() throws IOException {
    var page = page();
    var now = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("entente.accept")) {
      Files.writeString(PAGE, page);
      return;
    }
    if (!now.equals(page)) {
      var changed =
          Output.difference(now.lines().toList(), page.lines().toList())
              .lines()
              .filter(line -> !line.startsWith("  "))
              .limit(40)
              .toList();
      fail(
          "docs/reference/problems.md is out of date; run with -Dentente.accept=true:\n"
              + String.join("\n", changed));
    }
  }

  private static String page() throws IOException {
    var page = new StringBuilder(TOP);
    for (var family : families().entrySet()) {
      page.append("\n## ").append(family.getKey()).append(": ").append(family.getValue());
      page.append('\n');
      for (var code : ProblemText.codes()) {
        if (code.startsWith(family.getKey())) {
          page.append(section(ProblemText.of(code)));
        }
      }
    }
    return page.toString();
  }

  /** What the problems of a family are about, from the page of the command. */
  private static SequencedMap<String, String> families() throws IOException {
    var families = new TreeMap<String, String>();
    var row = Pattern.compile("(?m)^\\| (E\\d{2}) \\| (.*) \\|$");
    var page = Files.readString(Page.ROOT.resolve("docs/reference/commands/problem.md"));
    row.matcher(page).results().forEach(match -> families.put(match.group(1), match.group(2)));
    return families;
  }

  private static String section(ProblemText text) throws IOException {
    var section = new StringBuilder("\n### " + text.code() + "\n\n");
    if (text.severity() == Severity.WARNING) {
      section.append("A warning. ");
    }
    section.append(withoutPlaces(text.sentence())).append('\n');
    var remedy = withoutPlaces(text.remedy()).strip();
    if (!remedy.isEmpty() && !remedy.equals("[...]")) {
      section.append("\n").append(remedy).append('\n');
    }
    example(text.code())
        .ifPresent(example -> section.append("\n```text\n").append(example).append("```\n"));
    return section.toString();
  }

  private static String withoutPlaces(String text) {
    return text.replaceAll("\\{\\d}", "[...]");
  }

  /** The problems that the smallest example prints; none if they are many. */
  private static Optional<String> example(String code) throws IOException {
    var file = CASES.resolve(code).resolve("expected.txt");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var printed = Files.readString(file);
    int problems = printed.indexOf(STDERR);
    var shown = problems < 0 ? printed : printed.substring(problems + STDERR.length());
    return shown.lines().count() <= LINES_MOST ? Optional.of(shown) : Optional.empty();
  }
}
