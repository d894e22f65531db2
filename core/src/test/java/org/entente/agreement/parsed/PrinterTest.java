package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {
  private static ParsedFile parse(String text) {
    return Parser.parse(new SourceText("a.entente", text)).orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {Texts.JAPAN, Texts.KOREA, Texts.EVERY_WORD})
  void whatIsPrintedIsReadBackTheSame(String text) {
    var file = parse(text);
    assertThat(WithoutPlaces.of(parse(Printer.print(file)).agreements()))
        .isEqualTo(WithoutPlaces.of(file.agreements()));
  }

  @Test
  void whatIsPrintedIsLaidOut() {
    var printed = Printer.print(parse(Texts.EVERY_WORD));
    assertThat(Formatter.format(parse(printed))).isEqualTo(printed);
  }

  @Test
  void aFileIsPrintedWithAllItsAgreements() {
    assertThat(Printer.print(parse("entente 1\nagreement a\nsigned 2022-01-07\nagreement b")))
        .isEqualTo("entente 1\nagreement a\n  signed 2022-01-07\n\nagreement b\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23_400_000_000          | 23.4bn",
        "3_893                   | 3893",
        "0.50                    | 0.5",
        "12.50%                  | 12.5%",
        "1000000                 | 1m",
        "5% of a * b             | 5% of a * b",
        "5% of (a * b)           | 5% of (a * b)",
        "5% * a                  | 5% of a",
        "a * (5% of b)           | a * 5% of b",
        "(a - b) - (c - d)       | a - b - (c - d)",
        "a / (b / c)             | a / (b / c)",
        "-(-a)                   | --a",
        "-(a * b)                | -(a * b)",
        "(a floor b) + c         | (a floor b) + c",
        "a floor (b limit c)     | a floor (b limit c)",
        "(a + b points) * c      | (a + b points) * c",
        "a rounded to 5 JPY up   | a rounded to 5 JPY up",
      })
  void bracketsStandOnlyWhereTheyAreNeeded(String value, String printed) {
    var file = parse("entente 1\nagreement a\ntotal t = " + value);
    assertThat(Printer.print(file))
        .isEqualTo("entente 1\nagreement a\n  total t = " + printed + "\n");
  }

  @Test
  void aPercentBeforeOfKeepsItsBrackets() {
    var text =
        """
        entente 1
        agreement a
          pool p = costs
            A bears all, limit (5%) of staff per CY
            B bears all, limit (x + 5%) of staff per CY
            C bears all, limit x of staff per CY
        """;
    assertThat(Printer.print(parse(text))).isEqualTo(text);
  }

  @Test
  void numbersThatCannotBeWrittenAreRefused() {
    var third = new Expression.Quantity(Rational.of(1, 3), false, Optional.empty(), new Span(0, 0));
    assertThatThrownBy(() -> ExpressionPrinter.print(third)).isInstanceOf(BugException.class);
  }
}
