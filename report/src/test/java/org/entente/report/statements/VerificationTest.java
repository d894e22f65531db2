package org.entente.report.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.book.BookRun;
import org.entente.report.PaperRun;
import org.entente.report.PaperRuns;
import org.entente.report.render.JsonStatement;
import org.entente.report.render.StatementReader;
import org.entente.report.render.TextStyle;
import org.entente.report.render.TextVerification;
import org.junit.jupiter.api.Test;

class VerificationTest {
  @Test
  void aSavedStatementOfTheSameRunMatches() {
    var run = PaperRuns.japan().run();

    var verification = Verification.compare(saved(run, StatementChoice.ALL), run);

    assertThat(verification.matches()).isTrue();
    assertThat(TextVerification.render(verification, TextStyle.PLAIN))
        .isEqualTo("The statement is verified: terms, facts and every figure are the same.\n");
  }

  @Test
  void aPartysStatementIsComparedWithItsOwnFiguresOnly() {
    var run = PaperRuns.japan().run();

    assertThat(Verification.compare(saved(run, StatementChoice.ofParty("US")), run).matches())
        .isTrue();
  }

  @Test
  void everyFigureThatDiffersIsNamedWithBothValues() {
    var then = small().row(Kind.COST, "p", PaperRuns.USD, "100, , 100").run();
    var now = small().row(Kind.COST, "p", PaperRuns.USD, "99.99 s, 7").run();

    var verification = Verification.compare(saved(then, StatementChoice.ALL), now);

    assertThat(verification.matches()).isFalse();
    assertThat(TextVerification.render(verification, TextStyle.PLAIN))
        .isEqualTo(
            """
            3 figures differ.
              a/p@CY2023
                saved     100 USD
                computed  99.99 USD, so far
              a/p@term
                saved     100 USD
                computed  no such figure
              a/p@CY2024
                saved     no such figure
                computed  7 USD
            """);
  }

  @Test
  void otherFactsAreSaidEvenIfNoFigureMoved() {
    var run = PaperRuns.japan().run();
    var other =
        new BookRun(
            run.book(),
            run.determinations(),
            run.intake(),
            run.lineUse(),
            run.rejected(),
            run.termsHash(),
            "0".repeat(64),
            run.assumptions(),
            run.with());

    var verification = Verification.compare(saved(run, StatementChoice.ALL), other);

    assertThat(verification.matches()).isFalse();
    assertThat(TextVerification.render(verification, TextStyle.PLAIN))
        .isEqualTo(
            """
            The facts are not those of the saved statement.
            Every figure is the same.
            """);
  }

  private static PaperRun small() {
    return PaperRun.of("a", PaperRuns.USD, "CY", "2023-01-01", "2024-12-31")
        .pool("p", Optional.empty(), Labels.NONE, Labels.NONE);
  }

  private static SavedStatement saved(BookRun run, StatementChoice choice) {
    var json = JsonStatement.write(Statement.of(run, choice), run);
    var stream = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return StatementReader.read("saved.json", stream).orThrow();
  }
}
