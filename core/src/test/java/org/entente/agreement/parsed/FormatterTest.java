package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.agreement.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
  private static String format(String text) {
    return Formatter.format(Parser.parse(new SourceText("a.entente", text)).orThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Texts.JAPAN,
        Texts.KOREA,
        Texts.EVERY_WORD,
        "entente 1",
        "# a\n\nentente 1\n\n\n# b"
      })
  void whatIsLaidOutStaysAsItIs(String text) {
    var formatted = format(text);
    assertThat(format(formatted)).isEqualTo(formatted);
  }

  @Test
  void anAgreementIsLaidOutByItsClauses() {
    var text =
        """

        # Draft of March
        entente   1   # the edition



        agreement a
        parties   A "Alpha"  ja : "あ" ,
        B
            # what is shared


        amount x [ c ] : level   worker={ d : 3_893 ,
                from CY2020:- 5% } # by class
        pool p by c=costs where e is "f"
        # first
        A bears all , limit x[ CY-1 ]of staff [ c ]  per CY,
        at average cost
        then # next

        B bears the rest
        # the end

        """;
    assertThat(format(text))
        .isEqualTo(
            """
            # Draft of March
            entente 1  # the edition

            agreement a
              parties A "Alpha" ja:"あ",
                B
              # what is shared

              amount x[c]: level worker = { d: 3_893,
                from CY2020: -5% }  # by class
              pool p by c = costs where e is "f"
                # first
                A bears all, limit x[CY - 1] of staff[c] per CY,
                  at average cost
                then  # next

                B bears the rest
                # the end
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a+b*c/-d            | a + b * c / -d",
        "- 5 %               | -5%",
        "max ( a , - b )     | max(a, -b)",
        "f( (a) )            | f((a))",
        "23.4 bn JPY         | 23.4bn JPY",
        "a . b [ CY-1,c ]    | a.b[CY - 1, c]",
        "(a)-(b)             | (a) - (b)",
        "{a:1}-{b:-2}        | { a: 1 } - { b: -2 }",
        "5%of-(x)            | 5% of -(x)",
        "x floor-1 limit(y)  | x floor -1 limit (y)",
        "previous-1          | previous - 1",
        "1 m-1               | 1m - 1",
        "a+2 points-b        | a + 2 points - b",
        "5%-1                | 5% - 1",
      })
  void valuesHaveOneSpaceAroundOperators(String value, String formatted) {
    assertThat(format("entente 1\nagreement a\ntotal t=" + value))
        .isEqualTo("entente 1\nagreement a\n  total t = " + formatted + "\n");
  }

  @Test
  void yesAndNoOfAColumnStandTogether() {
    assertThat(format("entente 1\nagreement a\nlines l : on yes / no ,id,late lines restate"))
        .endsWith("  lines l: on yes/no, id, late lines restate\n");
  }

  @Test
  void theFirstOfAGroupAndChecksAreSpacedAsWords() {
    var text =
        "entente 1\n"
            + "agreement a\n"
            + "check c:a is at most(b)per CY\n"
            + "pool p=a\n"
            + "the first(5)over term:\n"
            + "A bears(5%)\n";
    assertThat(format(text))
        .endsWith(
            """
              check c: a is at most (b) per CY
              pool p = a
                the first (5) over term:
                A bears (5%)
            """);
  }

  @Test
  void aBracketBehindWordsIsNoCall() {
    var text =
        "entente 1\n"
            + "agreement a\n"
            + "key k=pro rata(b[CY-1]+b[CY-2])/2\n"
            + "key l=pro rata -(b)\n"
            + "amount i:total EUR per CY=interest on(b)at 5% from c to d,act/360\n"
            + "account f:EUR per CY,opening(b)\n"
            + "+f.opening-rata(b)\n";
    assertThat(format(text))
        .endsWith(
            """
              key k = pro rata (b[CY - 1] + b[CY - 2]) / 2
              key l = pro rata -(b)
              amount i: total EUR per CY = interest on (b) at 5% from c to d, act/360
              account f: EUR per CY, opening (b)
                + f.opening - rata(b)
            """);
  }

  @Test
  void linesMayEndAsInOtherSystems() {
    assertThat(format("entente 1\r\nagreement a # b\r\n\r\n\r\nsigned 2022-01-07\r\n"))
        .isEqualTo("entente 1\nagreement a  # b\n\n  signed 2022-01-07\n");
  }
}
