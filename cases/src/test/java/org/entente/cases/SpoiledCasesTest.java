package org.entente.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils a file of a case and asks for it in every way: each answer is a figure, or a problem with
 * its place. The failures name the seed, which spoils the same file in the same way again.
 */
@Tag("generated")
final class SpoiledCasesTest {
  private static final int COUNT = Integer.getInteger("entente.generated", 3000) / 30;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @TempDir private Path scratch;

  @Test
  void whatIsSpoiledIsAnsweredInOrder() throws IOException {
    var cases = books();
    var lines = lines(cases);
    var failures = new ArrayList<String>();
    for (int seed = 0; seed < COUNT; seed++) {
      var spoiler = new Spoiler(seed, lines);
      var one = spoiler.oneOf(cases);
      var copy = copied(one, scratch.resolve("case" + seed));
      var file = spoiler.oneOf(texts(copy));
      Files.writeString(file, spoiler.spoiled(read(file)));
      var name = "seed " + seed + ", " + one.getFileName() + "/" + file.getFileName() + ": ";
      assertTimeoutPreemptively(LONGEST, () -> answers(copy, one), name)
          .forEach(failure -> failures.add(name + failure));
    }
    assertThat(failures).isEmpty();
  }

  /** What is not in order in the answers that a book gives, alone and beside what it was. */
  private static List<String> answers(Path book, Path before) throws IOException {
    var failures = new ArrayList<String>();
    var reference = Called.in(book, List.of("run", ".", "--evaluator", "reference"));
    var fast = Called.in(book, List.of("run", ".", "--evaluator", "fast"));
    if (!fast.equals(reference)) {
      failures.add("the evaluators differ:\n" + reference.printed() + fast.printed());
    }
    for (var command : List.of("test", "convert", "check")) {
      judge(Called.in(book, List.of(command, ".")), failures);
    }
    judge(reference, failures);
    judge(Called.in(book, List.of("diff", before.toString(), ".")), failures);
    for (var text : texts(book).stream().filter(SpoiledCasesTest::isAgreement).toList()) {
      var name = "./" + book.relativize(text);
      var formatted = Called.in(book, List.of("format", name));
      judge(formatted, failures);
      if (formatted.exit() == 0) {
        judge(Called.in(book, List.of("format", "--check", name)), failures);
        judgeSame(reference, Called.in(book, List.of("run", ".")), failures);
      }
    }
    return failures;
  }

  private static void judge(Called called, List<String> failures) {
    boolean inOrder = called.exit() == 0 || called.exit() == 1 && !called.printed().isBlank();
    if (!inOrder) {
      failures.add("exit " + called.exit() + ":\n" + called.printed());
    }
  }

  /** Layout changes no answer; where there are problems, their places may move. */
  private static void judgeSame(Called before, Called after, List<String> failures) {
    boolean same = before.exit() == after.exit();
    if (!same || before.exit() == 0 && !before.equals(after)) {
      failures.add("the layout has a meaning:\n" + before.printed() + after.printed());
    }
  }

  private static boolean isAgreement(Path file) {
    return file.toString().endsWith(".entente");
  }

  /** The cases that are books without links or made files, so that they can be copied. */
  private static List<Path> books() {
    return CaseFolder.all().stream()
        .filter(one -> one.made().isEmpty())
        .map(CaseFolder::folder)
        .filter(folder -> Files.exists(folder.resolve("book.yaml")))
        .toList();
  }

  private static List<String> lines(List<Path> books) throws IOException {
    var lines = new ArrayList<String>();
    for (var book : books) {
      for (var file : texts(book)) {
        read(file).lines().map(line -> line + "\n").forEach(lines::add);
      }
    }
    return lines.stream().distinct().sorted().toList();
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  private static Path copied(Path folder, Path target) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(folder.relativize(file).toString()));
      }
    }
    return target;
  }

  /** The files that a book is read from, in the order of their names. */
  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(entente|csv|yaml)"))
          .filter(file -> !file.endsWith("case.yaml"))
          .sorted()
          .toList();
    }
  }
}
