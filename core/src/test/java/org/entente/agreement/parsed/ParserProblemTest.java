package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;
import org.entente.problems.Problem;
import org.entente.problems.ProblemText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserProblemTest {
  private static final String HEAD = "entente 1\nagreement a\n";

  /** Words that, misspelt, are names in their place; what they name is looked up later. */
  private static final Set<String> NAMES_WHEN_MISSPELT =
      Set.of("all", "previous", "m", "bn", "half_up");

  private static List<Problem> problems(String text) {
    return Parser.parse(new SourceText("a.entente", text)).problems();
  }

  private static Problem problem(String text) {
    var problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  /** As a person sees it: line and column, code, clause, sentence and remedy. */
  private static String shown(Problem problem) {
    var place = problem.place();
    return "%d:%d+%d %s [%s] %s %s"
        .formatted(
            place.line(),
            place.column(),
            place.length(),
            problem.code(),
            place.clause(),
            problem.sentence(),
            problem.remedy());
  }

  private static List<String> shown(String text) {
    return problems(HEAD + text).stream().map(ParserProblemTest::shown).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "signed            | 3:7+1 E0101 [signed] Expected a date such as `2022-04-01`, found the"
            + " end of the clause. Write it like this: `signed 2022-01-07`.",
        "term 2022-04-01 too 2027-03-31 | 3:17+3 E0102 [term] Expected `to`, found `too`. Did you"
            + " mean `to`?",
        "pol x = costs     | 3:1+3 E0105 [pool x] Expected the start of a clause, found `pol`. Did"
            + " you mean `pool`?",
        "unit ｈead        | 3:6+4 E0107 [unit] Expected `head` in plain characters, found the"
            + " character `ｈ` (U+FF48). Write `head` anew with the keys of a plain keyboard.",
        "unit x “X”        | 3:8+3 E0108 [unit x] The quotation mark `“` (U+201C) has no place"
            + " here; text stands between straight ones. Write `\"` before and after the text.",
        "unit\u00A0x       | 3:5+1 E0109 [unit] The character U+00A0 has no place here; it cannot"
            + " be seen, or looks like a space. Delete it, or write a plain space; at the start of"
            + " a file, save the file as UTF-8 without a byte order mark.",
        "unit café         | 3:6+4 E0111 [unit] The character `é` (U+00E9) has no place here; names"
            + " are of the letters A to Z, digits and `_`. Write the name in these letters, and"
            + " other text between quotation marks or after `#`.",
        "unit x \"X        | 3:8+2 E0112 [unit x] The text in quotation marks does not end on its"
            + " line. Write `\"` where the text ends.",
        "unit x \"a\\b\"   | 3:10+1 E0113 [unit x] The sign `\\` in quotation marks stands before a"
            + " character other than `\"` and `\\`. Write `\\\\` for the sign itself.",
        "total t = 1,000   | 3:11+5 E0117 [total t] Expected a number such as `3_893` or `23.4`,"
            + " found `1,000`. Write `1_000`. Where two numbers are meant, write a space after the"
            + " comma.",
        "signed 2023-02-29 | 3:8+10 E0118 [signed] There is no day `2023-02-29` in the calendar."
            + " Write year, month and day, as in `2022-04-01`, or month and day, as in `04-01`.",
        "total t = 20-10   | 3:11+5 E0119 [total t] Expected a value, found `20-10`, which"
            + " reads as a month and day. Write spaces around the minus sign: `20 - 10`.",
        "unit limit        | 3:6+5 E0120 [unit] Expected a name for the unit, found `limit`, which"
            + " is a word of the language. Write a name, such as `limit_1`.",
        "unit x \"X\" ja:\"Y\" ja:\"Z\" | 3:19+2 E0121 [unit x] `ja` is said twice. Delete one of"
            + " the two.",
      })
  void aMistakeIsShownWithItsRemedy(String clause, String expected) {
    if (clause.startsWith("pol")) {
      assertThat(shown(clause + "\nA bears all")).containsExactly(expected);
    } else {
      assertThat(shown(clause)).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                      | 1:1+1 E0103",
        "# nothing               | 1:10+1 E0103",
        "agreement a             | 1:1+9 E0103",
        "entente                 | 1:8+1 E0103",
        "tente 1                 | 1:1+5 E0102",
        "sorry 1                 | 1:1+5 E0103",
        "entente 2               | 1:9+1 E0104",
        "entente 1.0             | 1:9+3 E0104",
        "entent 1                | 1:1+6 E0102",
        "entente 1 2             | 1:11+1 E0101",
        "\uFEFFentente 1         | 1:1+1 E0109",
      })
  void theFirstLineNamesTheEdition(String text, String expected) {
    assertThat(shown(problem(text))).startsWith(expected);
  }

  @Test
  void clausesStandBelowTheirAgreement() {
    assertThat(shown(problem("entente 1\nsigned 2022-01-07\nunit x\nagreement a\n")))
        .startsWith("2:1+6 E0106 [] The clause `signed` stands before the agreement");
    assertThat(shown(problem("entente 1\npool p = c\n A bears all\n then\n B bears the rest")))
        .startsWith("2:1+4 E0106");
  }

  @Test
  void anUnknownWordDoesNotStartAClause() {
    assertThat(shown("window per month"))
        .singleElement()
        .asString()
        .startsWith(
            "3:1+6 E0105 [] Expected the start of a clause, found `window`. A clause starts with"
                + " one of `agreement`,");
  }

  @Test
  void everyProblemKnowsItsClause() {
    var text =
        """
        round per
        pool utility = costs
          JP, US bears
          then the
          the first
          beyond
        amount contribution: rate
          CY2021
          from CY2022
        due JP to US 5
        others of costs
        """;
    assertThat(problems(HEAD + text))
        .extracting(problem -> problem.place().clause())
        .containsExactly(
            "round",
            "pool utility / JP, US",
            "pool utility / then",
            "pool utility / the first",
            "pool utility / beyond",
            "amount contribution / CY2021",
            "amount contribution / from CY2022",
            "due JP to US",
            "others of costs");
  }

  static Stream<Arguments> misspellings() {
    var tokens = Lexer.lex(new SourceText("a", Texts.EVERY_WORD)).tokens();
    var words = new ArrayList<Arguments>();
    for (var token : tokens) {
      boolean isWord = token.kind() == Token.Kind.WORD && Words.isWord(token.text());
      if (isWord && !NAMES_WHEN_MISSPELT.contains(token.text())) {
        words.add(Arguments.of(token.span(), token.text()));
      }
    }
    return words.stream();
  }

  @ParameterizedTest
  @MethodSource("misspellings")
  void aMisspeltWordIsFoundInItsPlace(Span span, String word) {
    var wrong = word.length() < 3 ? word + "x" : word.charAt(0) + word.substring(2);
    var text = Texts.EVERY_WORD;
    var place = new SourceText("a", text).place(span, "");
    var problem = problem(text.substring(0, span.start()) + wrong + text.substring(span.end()));
    assertThat(problem.place().line() + ":" + problem.place().column())
        .isEqualTo(place.line() + ":" + place.column());
    assertThat(problem.remedy()).startsWith("Did you mean").contains("`" + word + "`");
  }

  @Test
  void brokenClausesGiveOneProblemEach() {
    var text =
        """
        signed 2022/01/07
        term 2022-04-01 to 2027-03-31
        pool p = costs where
          A bears all limit 5 per CY
          B bears the rest
        amount x total JPY
          CY2020 = max(1, 2
          CY2021 = 5
          CY2022 = previous *
        others of costs: problem
        check c: 1 is 2
        """;
    assertThat(problems(HEAD + text))
        .extracting(problem -> problem.place().line())
        .containsExactly(3, 5, 6, 8, 9, 11, 13);
  }

  @Test
  void aBrokenFirstLineStillHasItsLinesRead() {
    assertThat(shown("pool p costs\n A bers all\n B bears the rest\nsigned 2022-01-07")).hasSize(2);
    assertThat(shown("foo bar\n A bears all\n then\n all bear 5%\nsigned 2022-01-07")).hasSize(1);
  }

  @Test
  void anOddCharacterGoesBeforeWhatFollowsFromIt() {
    assertThat(shown("total ２０ = = 5 \u00A0 “x”")).singleElement().asString().contains("E0107");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "max(", "-", "5% of ", "{ a: "})
  void deepNestingIsAProblem(String opening) {
    var problems = problems(HEAD + "total t = " + opening.repeat(10_000) + "x\nsigned 2022");
    assertThat(problems).hasSize(2);
  }

  @Test
  void nestingOf256IsReadAndOneMoreIsNot() {
    assertThat(problems(HEAD + "total t = " + "(".repeat(256) + "x" + ")".repeat(256))).isEmpty();
    var problem = problem(HEAD + "total t = " + "(".repeat(257) + "x" + ")".repeat(257));
    assertThat(shown(problem)).startsWith("3:267+1 E0115 [total t] There are more than 256 values");
  }

  @Test
  void aValueHasAtMostAThousandOperations() {
    assertThat(problems(HEAD + "total t = x" + " + x".repeat(1_000))).isEmpty();
    assertThat(problem(HEAD + "total t = x" + " + x".repeat(1_001)).code()).isEqualTo("E0115");
    assertThat(problem(HEAD + "total t = x" + " * x".repeat(100_000)).code()).isEqualTo("E0115");
  }

  @Test
  void aFileHasAtMostTenThousandClauses() {
    assertThat(problems(HEAD + "signed 2022-01-07\n".repeat(9_998))).isEmpty();
    var problem = problem(HEAD + "signed 2022-01-07\n".repeat(20_000));
    assertThat(shown(problem)).startsWith("10001:1+6 E0116");
  }

  @Test
  void aFileHasAtMostAMebibyte() {
    int room = (1 << 20) - HEAD.length() - 1;
    assertThat(problems(HEAD + "#" + "x".repeat(room))).isEmpty();
    assertThat(shown(problem(HEAD + "#" + "x".repeat(room + 1))))
        .contains("E0704 []")
        .contains("is larger than 1 MiB, the most that is read.");
    assertThat(problem(HEAD + "#" + "é".repeat(1 << 19)).code()).isEqualTo("E0704");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "(", "[", "{", ")", "\\", "“", "1.", "1_", "a\n", "\n", "٣", "#", "a,", "a"})
  void aMebibyteOfAnythingIsReadInTime(String piece) {
    int count = ((1 << 20) - 100) / piece.getBytes(StandardCharsets.UTF_8).length;
    var text = HEAD + piece.repeat(count);
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> problems(text));
  }

  @Test
  void everyCodeOfThisStageHasATestHere() {
    var own = ProblemText.codes().stream().filter(code -> code.startsWith("E01")).toList();
    assertThat(own).hasSize(19);
  }
}
