package org.entente.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SumRoundingTest {
  private static final Rational CENT = Rational.of(1, 100);

  @ParameterizedTest
  @CsvSource({
    "10000, 5649/5000, HALF_UP, 11298",
    "1, 1/2, HALF_UP, 1",
    "-1, 1/2, HALF_UP, -1",
    "1, 1/2, HALF_EVEN, 0",
    "3, 1/2, HALF_EVEN, 2",
    "1, 1/3, UP, 1",
    "-2, 2/3, DOWN, -1",
    "0, 7/3, UP, 0",
    "9223372036854775807, 3, HALF_UP, 27670116110564327421",
    "-9223372036854775808, 1/3, HALF_UP, -3074457345618258603"
  })
  void lineIsRoundedToUnits(long minorUnits, String rate, RoundingMode mode, String units) {
    var rounding = new SumRounding(CENT, mode, true);
    assertThat(rounding.units(minorUnits, Rational.parse(rate))).isEqualTo(new BigInteger(units));
  }

  @ParameterizedTest
  @EnumSource
  void fastWayGivesWhatRationalsGive(RoundingMode mode) {
    var random = new Random(7);
    var rounding = new SumRounding(CENT, mode, true);
    for (int i = 0; i < 2_000; i++) {
      long amount = random.nextLong() >> random.nextInt(64);
      var rate = Rational.of(1 + random.nextInt(2_000_000), 1 + random.nextInt(2_000_000));
      var exact = Rational.of(BigInteger.valueOf(amount)).times(rate);
      assertThat(rounding.units(amount, rate))
          .as("%s x %s", amount, rate)
          .isEqualTo(mode.round(exact, Rational.ONE).numerator());
    }
  }
}
