package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  private static final Place PLACE = Place.ofRow("costs.csv", 2, "amount");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                          | JPY | 0 | 0
          12000                      | JPY | 0 | 12000
          -1                         | JPY | 0 | -1
          -0                         | JPY | 0 | 0
          007                        | JPY | 0 | 7
          12.5                       | USD | 2 | 1250
          12.50                      | USD | 2 | 1250
          -1234.5                    | USD | 2 | -123450
          0.01                       | USD | 2 | 1
          -0.01                      | USD | 2 | -1
          1.234                      | BHD | 3 | 1234
          999999999999999            | USD | 2 | 99999999999999900
          92233720368547758.07       | USD | 2 | 9223372036854775807
          92233720368547758.08       | USD | 2 | 9223372036854775808
          -99999999999999999999999.9 | USD | 2 | -9999999999999999999999990
          0.0000123                  | USD | 18 | 12300000000000
          -0.999999999999999999      | USD | 18 | -999999999999999999
          9.223372036854775808       | USD | 18 | 9223372036854775808
          -123456.5                  | USD | 18 | -123456500000000000000000
          """)
  void anAmountIsReadInUnits(String text, String code, int digits, String expected) {
    assertThat(NumberText.units(text, digits))
        .hasValueSatisfying(units -> assertThat(units).asString().isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234.50      | E0728 | 1234.50
          1,234,567     | E0728 | 1234567
          -12,345       | E0728 | -12345
          1.234.567     | E0728 | 1234567
          1.234,50      | E0728 | 1234.50
          1 234         | E0728 | 1234
          12 345,67     | E0728 | 12345.67
          1'234.50      | E0728 | 1234.50
          1_234         | E0728 | 1234
          1\u00a0234    | E0728 | 1234
          12,50         | E0729 | 12.50
          -0,5          | E0729 | -0.5
          +5            | E0730 | 5
          '  5'         | E0731 | 5
          '5 '          | E0731 | 5
          $12           | E0732 | 12
          -€12.50       | E0732 | -12.50
          12.50 €       | E0732 | 12.50
          12000 JPY     | E0732 | 12000
          USD 12        | E0732 | 12
          １２３４５       | E0733 | 12345
          １２．５０       | E0733 | 12.50
          ٣             | E0733 | 3
          −5            | E0734 | -5
          –5            | E0734 | -5
          (12.50)       | E0734 | -12.50
          12.50-        | E0734 | -12.50
          1e3           | E0735 | 1000
          1.5E+6        | E0735 | 1500000
          25e-1         | E0735 | 2.5
          .5            | E0736 | 0.5
          -.5           | E0736 | -0.5
          5.            | E0736 | 5
          """)
  void anotherWayOfWritingIsRefusedWithThePlainDigits(String text, String code, String digits) {
    assertThat(NumberText.read(text)).isEmpty();
    var problem = NumberText.problem(text, PLACE);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.remedy()).isEqualTo("Write `" + digits + "`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN
          nan
          INF
          Infinity
          n/a
          -
          .
          --5
          5-3
          1.2.3
          1,2,3
          0x1F
          1e999
          12.5%
          twelve
          1/2
          """)
  void whatIsNoNumberIsRefusedWithoutAGuess(String text) {
    assertThat(NumberText.read(text)).isEmpty();
    assertThat(NumberText.problem(text, PLACE).code()).isEqualTo("E0737");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.345 | JPY | 0
          12.00  | JPY | 0
          12.000 | JPY | 0
          1.234  | USD | 2
          1.230  | USD | 2
          """)
  void moreDigitsThanTheCurrencyHasAreRefused(String text, String code, int digits) {
    assertThat(NumberText.units(text, digits)).isEmpty();
  }

  @Test
  void aRoundingIsNeverMadeOfAnAmount() {
    assertThat(shown(NumberText.problem("1.234", new Currency("USD", 2), PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0792 `1.234` has 3 digits after the point, USD has 2; facts are"
                + " exact amounts, not roundings. Write the amount with at most 2 digits after the"
                + " point; if the point stands between thousands, leave it out.");
  }

  @Test
  void thousandsSeparatedByCommasAreShownWithout() {
    assertThat(shown(NumberText.problem("1,234.50", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0728 `1,234.50` has signs between its thousands; plain digits"
                + " are expected. Write `1234.50`.");
  }

  @Test
  void aDecimalCommaIsShownAsAPoint() {
    assertThat(shown(NumberText.problem("12,50", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0729 `12,50` has a comma before its decimals; a point is"
                + " expected. Write `12.50`.");
  }

  @Test
  void aPlusIsRefused() {
    assertThat(shown(NumberText.problem("+5", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0730 `+5` has a plus before it; plain digits are expected."
                + " Write `5`.");
  }

  @Test
  void spacesAroundAreRefused() {
    assertThat(shown(NumberText.problem(" 5", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0731 ` 5` has spaces around it; plain digits are expected."
                + " Write `5`.");
  }

  @Test
  void aCurrencySignIsRefused() {
    assertThat(shown(NumberText.problem("¥12000", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0732 `¥12000` names a currency; plain digits are expected, the"
                + " currency is known. Write `12000`.");
  }

  @Test
  void fullWidthDigitsAreRefused() {
    assertThat(shown(NumberText.problem("１２", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0733 `１２` has digits or signs of another script; the digits 0"
                + " to 9 are expected. Write `12`.");
  }

  @Test
  void bracketsOfAnAccountantAreRefused() {
    assertThat(shown(NumberText.problem("(12.50)", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0734 `(12.50)` is not how a negative number is written; a minus"
                + " before plain digits is expected. Write `-12.50`.");
  }

  @Test
  void anExponentIsRefused() {
    assertThat(shown(NumberText.problem("1e3", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0735 `1e3` has an exponent; plain digits are expected. Write"
                + " `1000`.");
  }

  @Test
  void aPointNeedsDigitsOnBothSides() {
    assertThat(shown(NumberText.problem(".5", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0736 `.5` has a point with no digit beside it; digits are"
                + " expected on both sides. Write `0.5`.");
  }

  @Test
  void whatIsNotANumberOfTheCalculatorIsNoNumber() {
    assertThat(shown(NumberText.problem("NaN", PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0737 `NaN` is not a number; plain digits are expected, such as"
                + " `1234.50` or `-20`. Write the number, or take the row out if there is none.");
  }

  @Test
  void aNumberHasAnEnd() {
    var long61 = "1".repeat(61);
    assertThat(NumberText.read(long61)).isEmpty();
    assertThat(shown(NumberText.problem(long61, PLACE)))
        .isEqualTo(
            "costs.csv:2 [amount] E0739 `"
                + "1".repeat(60)
                + "...` is longer than 60 characters, the most that a number may have. Write the"
                + " number with fewer digits.");
  }

  private static String shown(Problem problem) {
    var place = problem.place();
    return "%s [%s] %s %s %s"
        .formatted(
            place.address(), place.clause(), problem.code(), problem.sentence(), problem.remedy());
  }
}
