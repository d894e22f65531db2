package org.entente.determinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideDivisionTest {
  private static final int TRIPLES = 300_000;

  @Test
  void quotientsAreThoseOfExactNumbers() {
    var random = new SplittableRandom(128);
    var modes = RoundingMode.values();
    int fitting = 0;
    for (int i = 0; i < TRIPLES; i++) {
      long a = number(random);
      long b = number(random);
      long divisor = number(random) & Long.MAX_VALUE;
      if (a != Long.MIN_VALUE && b != Long.MIN_VALUE && divisor != 0) {
        fitting += assertDivided(a, b, divisor, modes[i % modes.length]) ? 1 : 0;
      }
    }
    assertThat(fitting).isGreaterThan(TRIPLES / 3);
  }

  /** Numbers of all sizes, small ones and those near powers of two as often as large ones. */
  private static long number(SplittableRandom random) {
    long number = random.nextLong() >> random.nextInt(64);
    return switch (random.nextInt(8)) {
      case 0 -> (1L << random.nextInt(63)) + random.nextInt(-2, 3);
      case 1 -> Long.MAX_VALUE - random.nextInt(3);
      default -> number;
    };
  }

  /** Whether the quotient fits; if it does not, the division must say so. */
  private static boolean assertDivided(long a, long b, long divisor, RoundingMode mode) {
    var product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    var exact = Rational.of(product, BigInteger.valueOf(divisor));
    var expected = mode.round(exact, Rational.ONE).numerator();
    if (expected.abs().bitLength() > 63) {
      assertThatThrownBy(() -> WideDivision.divide(a, b, divisor, mode))
          .isInstanceOf(ArithmeticException.class);
      return false;
    }
    long found = WideDivision.divide(a, b, divisor, mode);
    if (found != expected.longValueExact()) {
      assertThat(found).as("%s x %s / %s, %s", a, b, divisor, mode).isEqualTo(expected.longValue());
    }
    return true;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 3, HALF_UP, 0",
    "1, 1, 2, HALF_UP, 1",
    "-1, 1, 2, HALF_UP, -1",
    "1, 1, 2, HALF_EVEN, 0",
    "3, 1, 2, HALF_EVEN, 2",
    "1, -1, 2, HALF_DOWN, 0",
    "7, 1, 3, UP, 3",
    "-7, 1, 3, UP, -3",
    "-8, 1, 3, DOWN, -2",
    "9223372036854775807, 9223372036854775807, 9223372036854775807, DOWN, 9223372036854775807",
    "9223372036854775807, 2, 3, HALF_UP, 6148914691236517205",
    "3037000500, 3037000500, 1, DOWN, 9223372037000250000",
  })
  void quotientsAreRounded(long a, long b, long divisor, RoundingMode mode, String expected) {
    boolean fits = new BigInteger(expected).bitLength() <= 63;
    if (fits) {
      assertThat(WideDivision.divide(a, b, divisor, mode)).isEqualTo(Long.parseLong(expected));
    } else {
      assertThatThrownBy(() -> WideDivision.divide(a, b, divisor, mode))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void roundingUpToBeyond63BitsIsRefused() {
    assertThatThrownBy(() -> WideDivision.divide(Long.MAX_VALUE, 3, 2, RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class);
    // (2^64 - 1) / 2 = 2^63 - 1/2.
    assertThatThrownBy(
            () -> WideDivision.divide(6_148_914_691_236_517_205L, 3, 2, RoundingMode.HALF_UP))
        .isInstanceOf(ArithmeticException.class);
    assertThat(WideDivision.divide(6_148_914_691_236_517_205L, 3, 2, RoundingMode.DOWN))
        .isEqualTo(Long.MAX_VALUE);
  }
}
