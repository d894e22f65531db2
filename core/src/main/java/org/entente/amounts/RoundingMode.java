package org.entente.amounts;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * How a single value is brought to a whole number of units.
 *
 * <p>Every mode treats negative values as the mirror of positive ones: R(-x) = -R(x).
 */
public enum RoundingMode {
  /** To the nearest; a half goes away from zero: 2.5 gives 3, -2.5 gives -3. */
  HALF_UP,
  /** To the nearest; a half goes to the even neighbour: 2.5 gives 2, 3.5 gives 4. */
  HALF_EVEN,
  /** To the nearest; a half goes towards zero: 2.5 gives 2, -2.5 gives -2. */
  HALF_DOWN,
  /** Away from zero: 2.1 gives 3, -2.1 gives -3. */
  UP,
  /** Towards zero: 2.9 gives 2, -2.9 gives -2. */
  DOWN;

  /** The mode of that name in an agreement: {@code half_up}. */
  public static Optional<RoundingMode> named(String word) {
    for (var mode : values()) {
      if (mode.word().equals(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The multiple of the unit that this mode leads to.
   *
   * <p>Example: 831.06 rounded to 100 by half_up is 800; 836.1 rounded to 1 is 836.
   */
  public Rational round(Rational value, Rational unit) {
    var units = value.dividedBy(unit);
    var whole = units.truncated();
    var fraction = units.minus(Rational.of(whole)).abs();
    if (movesAway(fraction.compareTo(Rational.of(1, 2)), fraction.signum() > 0, whole.testBit(0))) {
      whole = whole.add(BigInteger.valueOf(units.signum()));
    }
    return Rational.of(whole).times(unit);
  }

  /**
   * Whether the value moves away from zero, given how its fraction compares with a half.
   *
   * @param half negative, zero or positive as the fraction is below, at or above a half
   * @param isOdd whether the whole number of units before the fraction is odd
   */
  public boolean movesAway(int half, boolean hasFraction, boolean isOdd) {
    return switch (this) {
      case HALF_UP -> half >= 0;
      case HALF_EVEN -> half >= (isOdd ? 0 : 1);
      case HALF_DOWN -> half > 0;
      case UP -> hasFraction;
      case DOWN -> false;
    };
  }
}
