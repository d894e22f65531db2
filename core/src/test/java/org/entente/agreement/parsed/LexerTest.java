package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  private static Lexed lex(String text) {
    return Lexer.lex(new SourceText("a.entente", text));
  }

  private static List<String> kinds(String text) {
    return lex(text).tokens().stream()
        .filter(token -> token.kind() != Kind.NEW_LINE && token.kind() != Kind.END)
        .map(token -> token.kind() + " " + token.text())
        .toList();
  }

  private static List<String> clauses(String text) {
    var joined =
        lex(text).tokens().stream()
            .map(token -> token.kind() == Kind.NEW_LINE ? "|" : token.text())
            .collect(Collectors.joining(" "));
    return List.of(joined.strip().split(" ?\\| ?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Texts.JAPAN,
        Texts.KOREA,
        Texts.EVERY_WORD,
        "",
        "\n\n# only a comment",
        "a\r\n  b # c\r\n",
        "\"open\n“open 1.2.3.4 \uFEFF\u00A0 \uD800 ２０ рool 1__2 1,000,\u0007\r x"
      })
  void noCharacterIsLost(String text) {
    var joined =
        lex(text).tokens().stream()
            .map(token -> token.leading() + token.text())
            .collect(Collectors.joining());
    assertThat(joined).isEqualTo(text);
  }

  @Test
  void everyTokenKnowsWhereItStands() {
    for (var token : lex(Texts.EVERY_WORD).tokens()) {
      var span = token.span();
      assertThat(Texts.EVERY_WORD.substring(span.start(), span.end())).isEqualTo(token.text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2022-04-01     | DATE 2022-04-01",
        "04-01          | MONTH_DAY 04-01",
        "3_893          | NUMBER 3_893",
        "23.4           | NUMBER 23.4",
        "1_000.000_1    | NUMBER 1_000.000_1",
        "sma_japan_2022 | WORD sma_japan_2022",
        "_x             | WORD _x",
        "\"a # \\\"b\\\" \\\\\" | STRING \"a # \\\"b\\\" \\\\\"",
        "@              | SIGN @",
      })
  void aPieceOfTextIsOneToken(String text, String token) {
    assertThat(kinds(text)).containsExactly(token);
  }

  @Test
  void aNumberEndsBeforeItsScale() {
    assertThat(kinds("23.4bn")).containsExactly("NUMBER 23.4", "WORD bn");
  }

  @Test
  void numbersOfOtherLengthsAreNoDays() {
    assertThat(kinds("100-20")).containsExactly("NUMBER 100", "SIGN -", "NUMBER 20");
    assertThat(kinds("20-100")).containsExactly("NUMBER 20", "SIGN -", "NUMBER 100");
    assertThat(kinds("20-10.5")).containsExactly("NUMBER 20", "SIGN -", "NUMBER 10.5");
  }

  @Test
  void aLineEndsAClause() {
    assertThat(clauses("a b\n\n# c\n  d\n")).containsExactly("a b", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "+", "-", "*", "/", "="})
  void aLineThatEndsInACommaOrAnOperatorGoesOn(String sign) {
    assertThat(clauses("a " + sign + " # c\n  b\nc")).containsExactly("a " + sign + " b", "c");
  }

  @Test
  void aLineGoesOnInsideBrackets() {
    assertThat(clauses("a (\n[b\n]{c\n}\n)\nd")).containsExactly("a ( [ b ] { c } )", "d");
  }

  @Test
  void aBracketThatIsNeverClosedHoldsNothingOpen() {
    assertThat(clauses("a (b\nc )]\n")).containsExactly("a ( b c ) ]");
    assertThat(clauses("a { (b\n}\nc")).containsExactly("a { ( b }", "c");
    assertThat(clauses("a (b\nc")).containsExactly("a ( b", "c");
  }

  @Test
  void noBracketReachesBeyondAClauseThatStarts() {
    assertThat(clauses("a (b\npool c = d\ne)")).containsExactly("a ( b", "pool c = d", "e )");
    assertThat(clauses("a (b +\ntotal\n)")).containsExactly("a ( b + total )");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "limit ２０bn    | E0107 | 6 | 10",
        "рool x          | E0107 | 0 | 4",
        "5 – 3           | E0107 | 2 | 3",
        "café            | E0111 | 0 | 4",
        "5 €             | E0111 | 2 | 3",
        "a “b c” d       | E0108 | 2 | 7",
        "a “b            | E0108 | 2 | 3",
        "a\u00A0b        | E0109 | 1 | 2",
        "\uFEFFa         | E0109 | 0 | 1",
        "a\u0000b        | E0109 | 1 | 2",
        "a # b\u202Ec    | E0109 | 5 | 6",
        "\"a\u0007\"     | E0109 | 2 | 3",
        "a \"b c         | E0112 | 2 | 6",
        "a \"b c,        | E0112 | 2 | 6",
        "\"a\\n\"        | E0113 | 2 | 3",
        "1,000           | E0117 | 0 | 5",
        "3__893          | E0117 | 0 | 6",
        "1.234.567       | E0117 | 0 | 9",
        "3_              | E0117 | 0 | 2",
      })
  void anOddPieceOfTextIsAProblemAtItsPlace(String text, String code, int start, int end) {
    assertThat(lex(text).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo(code);
          assertThat(fault.span().start()).isEqualTo(start);
          assertThat(fault.span().end()).isEqualTo(end);
        });
  }

  @Test
  void labelsAndCommentsMayHaveAnyLanguage() {
    assertThat(lex("a \"日本国　“été”\u00A0ı\" # Übereinkommen – 協定").faults()).isEmpty();
  }

  @Test
  void numbersAndNamesHaveAnEnd() {
    assertThat(lex("a".repeat(100)).faults()).isEmpty();
    assertThat(lex("a".repeat(101)).faults()).hasSize(1);
    assertThat(lex("1".repeat(60)).faults()).isEmpty();
    assertThat(lex("1".repeat(61)).faults()).hasSize(1);
  }
}
