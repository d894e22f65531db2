package org.entente.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.problems.ProblemText;
import org.entente.report.agreements.AgreementJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every case folder, and every example. */
final class CasesTest {
  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> caseComesOutAsExpected() {
    return CaseFolder.all().stream().map(one -> dynamicTest(one.name(), () -> run(one)));
  }

  @TestFactory
  Stream<DynamicTest> examplePassesItsOwnTests() throws IOException {
    try (var examples = Files.list(CaseFolder.root().resolveSibling("examples"))) {
      return examples.filter(Files::isDirectory).sorted().toList().stream()
          .map(folder ->
              dynamicTest(folder.getFileName().toString(), () -> passesItsOwnTests(folder)));
    }
  }

  @Test
  void everyProblemCodeHasACaseThatRaisesIt() throws IOException {
    for (var code : ProblemText.codes()) {
      var expected = CaseFolder.root().resolve("problems").resolve(code).resolve("expected.txt");
      assertThat(expected).exists();
      assertThat(Files.readString(expected, UTF_8)).containsPattern("(error|warning) " + code);
    }
  }

  private void run(CaseFolder one) throws IOException {
    var folder = one.made().isEmpty() ? one.folder() : made(one);
    if (one.command().isEmpty()) {
      passesItsOwnTests(folder);
    } else {
      var called = Called.in(folder, one.command());
      new Golden(one.folder().resolve("expected.txt")).mustBe(called.printed());
      assertThat(called.exit()).as("exit code").isEqualTo(one.exit());
      evaluatorsAgree(folder, one.command());
    }
    for (var reference : one.explain()) {
      var called = Called.in(folder, List.of("explain", ".", reference));
      var file = reference.replaceAll("[^A-Za-z0-9@._-]", "_") + ".txt";
      new Golden(one.folder().resolve("explain").resolve(file)).mustBe(called.printed());
      assertThat(called.exit()).as("exit code").isZero();
    }
  }

  private static void passesItsOwnTests(Path book) {
    var tested = Called.in(book, List.of("test", "."));
    assertThat(tested.exit()).as(tested.printed()).isZero();
    evaluatorsAgree(book, List.of("run", ".", "--format", "json"));
    enginesAgree(book, List.of("run", ".", "--format", "json"));
    Recomputation.ofBook(book);
    comesBackFromJson(book);
  }

  /** What an agreement says in JSON is what it says when it is read back from there. */
  private static void comesBackFromJson(Path book) {
    var json = Called.in(book, List.of("convert", "."));
    assertThat(json.exit()).as(json.printed()).isZero();
    var stream = new ByteArrayInputStream(json.printed().getBytes(UTF_8));
    var text = AgreementJson.read("book.json", stream).orThrow();
    var parsed = Parser.parse(new SourceText("book.entente", text)).orThrow();
    assertThat(AgreementJson.write(List.of(parsed))).isEqualTo(json.printed());
  }

  private static void evaluatorsAgree(Path folder, List<String> command) {
    if (!command.getFirst().equals("run")) {
      return;
    }
    var reference = Called.in(folder, with(command, "--evaluator", "reference"));
    assertThat(Called.in(folder, with(command, "--evaluator", "fast"))).isEqualTo(reference);
  }

  /** Whatever adds up the lines, the statement is the same, and so is the fingerprint of facts. */
  private static void enginesAgree(Path folder, List<String> command) {
    var core = Called.in(folder, with(command, "--engine", "core"));
    assertThat(Called.in(folder, with(command, "--engine", "duckdb"))).isEqualTo(core);
  }

  private static List<String> with(List<String> command, String option, String value) {
    var arguments = new ArrayList<>(command);
    arguments.addAll(List.of(option, value));
    return arguments;
  }

  /** A copy of the case with the files that are made only when it runs. */
  private Path made(CaseFolder one) throws IOException {
    var copy = Files.createTempDirectory(scratch, "case");
    Files.walkFileTree(
        one.folder(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var target = copy.resolve(one.folder().relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
    for (var file : one.made()) {
      file.makeIn(copy);
    }
    return copy;
  }
}
