package org.entente.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingModeTest {
  /** Each row: the value, then what half_up, half_even, half_down, up and down make of it. */
  @ParameterizedTest
  @CsvSource({
    "0,       0, 0, 0, 0, 0",
    "0.1,     0, 0, 0, 1, 0",
    "0.5,     1, 0, 0, 1, 0",
    "0.500001, 1, 1, 1, 1, 0",
    "1,       1, 1, 1, 1, 1",
    "1.4,     1, 1, 1, 2, 1",
    "1.5,     2, 2, 1, 2, 1",
    "2.5,     3, 2, 2, 3, 2",
    "3.5,     4, 4, 3, 4, 3",
    "2.9,     3, 3, 3, 3, 2",
    "1/3,     0, 0, 0, 1, 0",
    "2/3,     1, 1, 1, 1, 0",
    "9223372036854775807.5, 9223372036854775808, 9223372036854775808, 9223372036854775807,"
        + " 9223372036854775808, 9223372036854775807",
  })
  void halvesGoWhereTheModeSays(
      String value, String halfUp, String halfEven, String halfDown, String up, String down) {
    assertRounded(RoundingMode.HALF_UP, value, halfUp);
    assertRounded(RoundingMode.HALF_EVEN, value, halfEven);
    assertRounded(RoundingMode.HALF_DOWN, value, halfDown);
    assertRounded(RoundingMode.UP, value, up);
    assertRounded(RoundingMode.DOWN, value, down);
  }

  /** R(-x) = -R(x). */
  private static void assertRounded(RoundingMode mode, String value, String expected) {
    var exact = Rational.parse(value);
    var rounded = Rational.parse(expected);
    assertThat(mode.round(exact, Rational.ONE)).as("%s", mode).isEqualTo(rounded);
    assertThat(mode.round(exact.negated(), Rational.ONE))
        .as("%s of the negative", mode)
        .isEqualTo(rounded.negated());
  }

  @ParameterizedTest
  @CsvSource({
    "831.06, 100, 800",
    "836.1, 1, 836",
    "-250, 100, -300",
    "0.125, 0.01, 0.13",
    "0.025, 0.05, 0.05",
    "7, 2.5, 7.5",
    "790400000000, 100000000, 790400000000",
    "812531200000, 100000000, 812500000000",
  })
  void valuesAreBroughtToTheUnit(String value, String unit, String expected) {
    assertThat(RoundingMode.HALF_UP.round(Rational.parse(value), Rational.parse(unit)))
        .isEqualTo(Rational.parse(expected));
  }

  @Test
  void modesAreNamedByTheirWords() {
    for (var mode : RoundingMode.values()) {
      assertThat(RoundingMode.named(mode.word())).contains(mode);
    }
    assertThat(RoundingMode.named("half_up")).contains(RoundingMode.HALF_UP);
    assertThat(RoundingMode.named("HALF_UP")).isEmpty();
    assertThat(RoundingMode.named("nearest")).isEmpty();
  }
}
