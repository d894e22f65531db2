package org.entente.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                    | 0",
        "-0                   | 0",
        "0.00                 | 0",
        "12.50                | 12.5",
        "-12.50               | -12.5",
        "007                  | 7",
        ".5                   | 0.5",
        "1/8                  | 0.125",
        "2/37                 | 2/37",
        "-4/6                 | -2/3",
        "4/-6                 | -2/3",
        "1.5/0.5              | 3",
        "100000000000000000000000000.01 | 100000000000000000000000000.01",
      })
  void aNumberIsPrintedInItsShortestForm(String text, String printed) {
    assertThat(Rational.parse(text)).hasToString(printed);
    assertThat(Rational.parse(printed)).isEqualTo(Rational.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " 1", "1 ", "+1", "1e3", "1_000", "1,0", "--1", "1-", "٣", "1.2.3", "-", "/", "1/", "/2"
      })
  void anythingElseIsNoNumber(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 0.333, 1",
    "-1/3, -0.333, -1",
    "1/2, 0.50, 0",
    "-1/2, 1/2, -1",
    "0, -0, 0",
    "2/37, 3/55, -1",
    "9223372036854775808, 9223372036854775807, 1",
  })
  void numbersAreInTheOrderOfTheirValues(String left, String right, int order) {
    var l = Rational.parse(left);
    var r = Rational.parse(right);
    assertThat(Integer.signum(l.compareTo(r))).isEqualTo(order);
    assertThat(Integer.signum(r.compareTo(l))).isEqualTo(-order);
    assertThat(l.equals(r)).isEqualTo(order == 0);
    assertThat(l.max(r)).isEqualTo(order >= 0 ? l : r);
    assertThat(l.min(r)).isEqualTo(order <= 0 ? l : r);
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 1/6, 0.5, 1/6, 1/18, 2",
    "-1/3, 1/3, 0, -2/3, -1/9, -1",
    "0.10, 0.2, 0.3, -0.1, 0.02, 0.5",
    "7, -2, 5, 9, -14, -3.5",
  })
  void arithmeticIsExact(
      String left, String right, String sum, String difference, String product, String quotient) {
    var l = Rational.parse(left);
    var r = Rational.parse(right);
    assertThat(l.plus(r)).hasToString(sum);
    assertThat(l.minus(r)).hasToString(difference);
    assertThat(l.times(r)).hasToString(product);
    assertThat(l.dividedBy(r)).hasToString(quotient);
  }

  @ParameterizedTest
  @CsvSource({"7/2, 3", "-7/2, -3", "0.999, 0", "-0.999, 0", "5, 5"})
  void theWholePartIsTowardsZero(String value, BigInteger whole) {
    assertThat(Rational.parse(value).truncated()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "100/3, 2, 33.33...",
    "-100/3, 2, -33.33...",
    "-1/3, 0, -0...",
    "1/8, 2, 0.12...",
    "1/8, 3, 0.125",
    "1/8, 6, 0.125",
    "1200, 2, 1200",
    "0, 6, 0",
  })
  void aLongNumberIsCutAndMarked(String value, int digits, String printed) {
    assertThat(Rational.parse(value).toDecimal(digits)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"1/8, true", "1/40, true", "1/3, false", "7/6, false", "-3, true"})
  void aDecimalHasAnEnd(String value, boolean hasEnd) {
    assertThat(Rational.parse(value).isDecimal()).isEqualTo(hasEnd);
  }

  @Test
  void aLongDecimalHasAnEndAfterItsLastFive() {
    for (int fives = 0; fives < 70; fives++) {
      var part = Rational.of(BigInteger.ONE, BigInteger.valueOf(5).pow(fives));
      assertThat(part.isDecimal()).as("1/5^%d", fives).isTrue();
      assertThat(part.dividedBy(Rational.of(3)).isDecimal()).as("1/5^%d/3", fives).isFalse();
      assertThat(part.toDecimal(fives)).as("1/5^%d", fives).doesNotEndWith("...");
    }
  }

  @Test
  void fractionsAreKeptInLowestTerms() {
    var value = Rational.of(BigInteger.valueOf(-6), BigInteger.valueOf(-4));
    assertThat(value.numerator()).isEqualTo(BigInteger.valueOf(3));
    assertThat(value.denominator()).isEqualTo(BigInteger.TWO);
    assertThat(value).isEqualTo(Rational.of(3, 2)).hasSameHashCodeAs(Rational.of(3, 2));
    assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1_000));
  }
}
