package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.entente.problems.Outcome;
import org.entente.report.PaperRuns;
import org.entente.report.statements.SavedStatement;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  @Test
  void readsBackEveryFigureThatWasWritten() {
    var run = PaperRuns.japan().run();

    var saved = read(written()).orThrow();

    assertThat(saved.termsHash()).isEqualTo(run.termsHash());
    assertThat(saved.factsHash()).isEqualTo(run.factsHash());
    assertThat(saved.asOf()).isEqualTo(run.determinations().asOf());
    assertThat(saved.figures()).hasSameSizeAs(run.determinations().all());
    for (int i = 0; i < saved.figures().size(); i++) {
      var determination = run.determinations().all().get(i);
      assertThat(saved.figures().get(i).fullReference())
          .isEqualTo(determination.figure().fullReference());
      assertThat(saved.figures().get(i).value())
          .isEqualTo(determination.value().map(v -> v.toString()));
      assertThat(saved.figures().get(i).status()).isEqualTo(determination.status().words());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema": "entente-statement-1" | "schema": "entente-statement-2" | its schema is not `entente-statement-1`.
          "value": "23400000000"          | "value": "1e99"                 | a value is not plain digits or a fraction.
          "value": "23400000000"          | "value": "1/0"                  | a value is not plain digits or a fraction.
          "value": "23400000000"          | "value": "1/2/3"                | a value is not plain digits or a fraction.
          "value": "23400000000"          | "value": 23400000000            | expected a text.
          "known_on": "2025-05-31"        | "known_on": "2025-02-31"        | a day is not written as year-month-day.
          "reference": "labour@JFY2022"   | "reference": ""                 | a figure has no reference.
          "terms_hash": "3c               | "terms_hash": "                 | the hashes of terms and facts are not 64 hex digits.
          "agreements": [                 | "agreements": [ 7,              | expected only agreements.
          """)
  void aChangedFormIsRefusedWithItsReason(String from, String to, String reason) {
    assertThat(written()).contains(from);

    var problems = read(written().replace(from, to)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).isEqualTo("E0759");
    assertThat(problems.getFirst().sentence())
        .isEqualTo("This is not a statement that can be verified: " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{} {}",
        "{\"a\": 1, \"a\": 2}",
        "\u0000",
        "{\"book\": \"a"
      })
  void whatIsNoStatementIsAProblemAndNeverACrash(String text) {
    assertThat(read(text).problems()).hasSize(1);
  }

  @Test
  void deeperThanThirtyTwoLevelsIsRefused() {
    var problems = read("{\"x\": " + "[".repeat(40) + "]".repeat(40) + "}").problems();

    assertThat(problems.getFirst().sentence())
        .isEqualTo(
            "The saved statement cannot be read: it is larger or deeper than any statement.");
  }

  @Test
  void moreThanSixtyFourMebibytesAreRefusedWithoutReadingOn() {
    var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    var streams =
        IntStream.range(0, 70)
            .mapToObj(i -> (InputStream) new ByteArrayInputStream(blank))
            .toList();

    var outcome =
        StatementReader.read(
            "large.json", new SequenceInputStream(Collections.enumeration(streams)));

    assertThat(outcome.problems().getFirst().sentence())
        .isEqualTo(
            "The saved statement cannot be read: it is larger or deeper than any statement.");
  }

  private static String written() {
    var run = PaperRuns.japan().run();
    return JsonStatement.write(Statement.of(run, StatementChoice.ALL), run);
  }

  private static Outcome<SavedStatement> read(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return StatementReader.read("saved.json", new ByteArrayInputStream(bytes));
  }
}
