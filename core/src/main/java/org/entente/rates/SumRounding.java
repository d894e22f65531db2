package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;

/**
 * How lines are rounded that are finer than the minor unit, as converted ones are: {@code each line
 * to 0.01 half_up}, or {@code the sum to 0.01 half_up}.
 *
 * <p>Example: two lines of 100.00 USD at 1 / 1.1298 EUR are 88.511241... each. Line by line they
 * are 88.51 + 88.51 = 177.02; their sum is 177.022481..., so 177.02 too; three are 265.53 in both
 * ways, and ten are 885.10 line by line and 885.11 as a sum.
 *
 * @param eachLine whether each line is rounded; otherwise the exact sum is, as a running total
 *     since the start of the window in which the agreement rounds
 */
public record SumRounding(Rational unit, RoundingMode mode, boolean eachLine) {
  public SumRounding {
    requireNonNull(unit, "unit is null");
    requireNonNull(mode, "mode is null");
  }

  /**
   * How many of the units a line is.
   *
   * @param amount the line's amount, in whole units of its own
   * @param unitsPerOwn what one of these is worth, in units of the rounding
   */
  public BigInteger units(long amount, Rational unitsPerOwn) {
    var numerator = unitsPerOwn.numerator();
    var denominator = unitsPerOwn.denominator();
    if (numerator.bitLength() < Integer.SIZE && denominator.bitLength() < Long.SIZE - 1) {
      long by = numerator.longValueExact();
      if (Math.multiplyHigh(amount, by) == (amount * by) >> (Long.SIZE - 1)) {
        return BigInteger.valueOf(units(amount * by, denominator.longValueExact()));
      }
    }
    var exact = Rational.of(BigInteger.valueOf(amount)).times(unitsPerOwn);
    return mode.round(exact, Rational.ONE).numerator();
  }

  private long units(long product, long denominator) {
    long whole = product / denominator;
    long rest = Math.abs(product % denominator);
    int half = Long.compare(rest * 2, denominator);
    return mode.movesAway(half, rest > 0, (whole & 1) != 0) ? whole + Long.signum(product) : whole;
  }
}
