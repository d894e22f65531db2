package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checks, run on the project. */
final class TidyTest {
  private static final Project PROJECT = Project.here();

  @Test
  void mainFilesAreShort() {
    assertNone(PROJECT.mainJava().stream().flatMap(file -> Sizes.longFile(file).stream()));
  }

  @Test
  void mainMethodsAreShort() {
    assertNone(PROJECT.mainJava().stream().flatMap(file -> Sizes.longMethods(file).stream()));
  }

  @Test
  void namesAreWordsOfTheField() {
    assertNone(
        PROJECT.files().stream()
            .filter(SourceFile::isJava)
            .flatMap(file -> BannedWords.inNames(file).stream()));
  }

  @Test
  void mainCodeReportsProblemsAsValues() {
    assertNone(PROJECT.mainJava().stream().flatMap(file -> BannedWords.inMainCode(file).stream()));
  }

  @Test
  void coreIsExactAndTheSameEverywhere() {
    assertNone(
        PROJECT.mainJava().stream()
            .filter(file -> file.path().startsWith("core/"))
            .flatMap(file -> BannedWords.inCore(file).stream()));
  }

  @Test
  void textsHoldNoWordsThatDoNotBelong() {
    assertNone(PROJECT.files().stream().flatMap(file -> WordsInText.in(file).stream()));
  }

  @Test
  void addressesAreOfWhatIsCited() {
    assertNone(PROJECT.files().stream().flatMap(file -> Addresses.in(file).stream()));
  }

  @Test
  void packagesAreDescribedAndNullMarked() {
    assertNone(Packages.unmarked(PROJECT.mainJava()).stream());
  }

  @Test
  void problemCodesHaveTextAndCase() {
    assertThat(PROJECT.file(ProblemCodes.TEXTS)).isPresent();
    var texts = PROJECT.file(ProblemCodes.TEXTS).orElseThrow();
    assertNone(ProblemCodes.unmatched(texts, PROJECT.foldersIn(ProblemCodes.CASES)).stream());
  }

  @Test
  void examplesHaveBookAndSource() {
    assertNone(
        PROJECT.foldersIn("examples").stream()
            .flatMap(name ->
                Stream.of("book.yaml", "SOURCE.md").map(file -> "examples/" + name + "/" + file))
            .filter(path -> !PROJECT.has(path))
            .map(path -> new Finding(path, 1, "the file is missing")));
  }

  @Test
  void dependenciesHaveReasons() {
    assertThat(PROJECT.file("DECISIONS.md")).isPresent();
    var decisions = PROJECT.file("DECISIONS.md").orElseThrow().text();
    assertNone(
        PROJECT.files().stream()
            .filter(file -> file.name().equals("pom.xml"))
            .flatMap(pom -> Dependencies.unlisted(pom, decisions).stream()));
  }

  private static void assertNone(Stream<Finding> findings) {
    List<String> printed = findings.map(Finding::toString).toList();
    assertThat(printed).as(() -> "findings\n" + String.join("\n", printed) + "\n").isEmpty();
  }
}
