package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the book that {@code entente new} writes, from its text to its figures. */
final class StarterBookTest {
  @TempDir private Path folder;
  private String book = "";

  @BeforeEach
  void writeBook() {
    book = folder.resolve("office").toString();
    assertThat(Called.with("new", book).exit()).isZero();
  }

  private void replace(String file, String old, String now) throws IOException {
    var path = Path.of(book, file);
    Files.writeString(path, Files.readString(path).replace(old, now));
  }

  @Test
  void bookHasNoProblems() {
    assertThat(Called.with("check", book)).isEqualTo(new Called(0, "", "No problems.\n"));
    assertThat(Called.with("check", book + "/office.entente"))
        .isEqualTo(new Called(0, "", "No problems.\n"));
  }

  @Test
  void textOnStandardInputIsChecked() throws IOException {
    var text = Files.readString(Path.of(book, "office.entente"));
    assertThat(Called.withInput(text, "check", "-")).isEqualTo(new Called(0, "", "No problems.\n"));
    var called = Called.withInput(text.replace("SOUTH bears the rest", ""), "check", "-");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("-:").contains(": error E04").contains("1 problem\n");
  }

  @Test
  void problemsAreGivenAsJson() throws IOException {
    replace("office.entente", "SOUTH bears the rest", "");
    var called = Called.with("check", book, "--format", "json");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).startsWith("{").contains("\"code\"").contains("office.entente");
  }

  @Test
  void fileThatIsNoAgreementIsWrongUse() {
    var called = Called.with("check", book + "/costs.csv");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).contains("a folder, a file `*.entente` or `-` was expected");
  }

  @Test
  void expectedFiguresAreMet() {
    var called = Called.with("test", book);
    assertThat(called.exit()).isZero();
    assertThat(called.out())
        .startsWith("ok       rent.NORTH@CY2025 is 30000.00 EUR\n")
        .endsWith("\nAll 5 figures are as expected.\n");
  }

  @Test
  void figureThatIsNotAsExpectedIsNamedWithTheDifference() throws IOException {
    replace("expected.yaml", "24000.00 EUR", "23999.50 EUR");
    var called = Called.with("test", book);
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.out())
        .contains(
            "differs  rent.SOUTH@CY2025 is 24000.00 EUR, expected 23999.50 EUR, differs by 0.50"
                + " EUR\n")
        .endsWith("\n1 of 5 figures are not as expected.\n");
  }

  @Test
  void figureIsPrintedAlone() {
    assertThat(Called.with("figure", book, "heating.NORTH@CY2025"))
        .isEqualTo(new Called(0, "1117.29 EUR\n", ""));
    assertThat(Called.with("figure", book, "office/heating.SOUTH@CY2025"))
        .isEqualTo(new Called(0, "1117.28 EUR\n", ""));
  }

  @Test
  void unknownFigureNamesNearOnes() {
    var called = Called.with("figure", book, "rent.NORHT@CY2025");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .contains("error E0216")
        .contains("There is no figure `rent.NORHT@CY2025`.")
        .contains("`rent.NORTH@CY2025`");
  }

  @Test
  void referenceWithoutPeriodIsAProblem() {
    var called = Called.with("figure", book, "rent.NORTH");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("error E0217").contains("`rent.NORTH@CY2025`");
  }

  @Test
  void missingFigureIsAProblemUnlessAskedForSoFar() {
    var called = Called.with("figure", book, "rent.NORTH@CY2026");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("rent.NORTH@CY2026").contains("--so-far");
    var soFar = Called.with("figure", book, "rent.NORTH@CY2026", "--so-far");
    assertThat(soFar.exit()).isZero();
    assertThat(soFar.out()).isEqualTo("0.00 EUR\n");
    assertThat(soFar.err()).contains("so far");
  }

  @Test
  void figureIsExplained() {
    var called = Called.with("explain", book, "rent.NORTH@CY2025");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).startsWith("rent.NORTH@CY2025 = 30,000.00 EUR").contains("Clause 3");
    assertThat(Called.with("explain", book, "rent.NORTH@CY2025", "--format", "json").out())
        .startsWith("{");
    assertThat(Called.with("explain", book, "rent.NORTH@CY2025", "--format", "html").out())
        .startsWith("<!");
  }

  @Test
  void statementIsPrintedInEveryFormat() {
    var text = Called.with("run", book);
    assertThat(text.exit()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).contains("Shared office of North and South").contains("31,117.29");
    assertThat(Called.with("run", book, "--format", "json").out())
        .contains("31117.29")
        .endsWith("\n");
    assertThat(Called.with("run", book, "--format", "csv").out())
        .contains("31117.29")
        .endsWith("\r\n");
    assertThat(Called.with("run", book, "--format", "html").out())
        .contains("31,117.29")
        .endsWith("\n");
  }

  @Test
  void evaluatorsAgreeToTheByte() {
    assertThat(Called.with("run", book, "--evaluator", "reference"))
        .isEqualTo(Called.with("run", book, "--evaluator", "fast"));
  }

  @Test
  void statementOfAPartyThatIsNoneIsWrongUse() {
    var called = Called.with("run", book, "--party", "NORHT");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).startsWith("error: There is no party `NORHT`. Did you mean `NORTH`?");
  }

  @Test
  void statementIsWrittenAndVerified() {
    var file = folder.resolve("statement.json").toString();
    assertThat(Called.with("run", book, "--format", "json", "--output", file))
        .isEqualTo(new Called(0, "", ""));
    var called = Called.with("verify", file, book);
    assertThat(called.exit()).isZero();
    assertThat(called.out()).contains("verified");
  }

  @Test
  void verificationNamesWhatChanged() throws IOException {
    var statement = Called.with("run", book, "--format", "json").out();
    replace("costs.csv", "1234.57", "1334.57");
    var called = Called.withInput(statement, "verify", "-", book);
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.out())
        .contains("The facts are not those of the saved statement.")
        .contains("office/heating.NORTH@CY2025");
  }

  @Test
  void outputThatCannotBeIsRefusedBeforeTheRun() {
    var called = Called.with("run", "no-such-book", "--output", folder.toString());
    var sentence = "error: `" + folder + "` is a folder; name the file to write in it.\n";
    assertThat(called).isEqualTo(new Called(1, "", sentence));
  }

  @Test
  void bookThatIsNotThereIsAProblem() {
    var called = Called.with("run", folder.resolve("nowhere").toString());
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("error E07").contains("nowhere");
    var file = Called.with("run", book + "/costs.csv");
    assertThat(file.exit()).isEqualTo(1);
    assertThat(file.err()).contains("error E07").contains("costs.csv");
  }

  @Test
  void rejectedRowsStopTheRunUnlessAllowed() throws IOException {
    replace("costs.csv", "2025-12-15", "2025-02-30");
    var called = Called.with("run", book);
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("costs.csv:7");
    var allowed = Called.with("run", book, "--allow-rejected");
    assertThat(allowed.exit()).isZero();
    assertThat(allowed.out()).contains("617.29");
  }
}
