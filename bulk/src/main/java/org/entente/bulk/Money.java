package org.entente.bulk;

import java.math.BigInteger;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;

/**
 * The type of amounts and parts in a file of parts: the narrow one, which is written much faster,
 * where all have fewer than 14 digits in minor units; the wide one where any has more; and one with
 * two digits behind the point where one has 35 digits before it.
 *
 * <p>Example: 1,234.50 EUR has 6 digits, and 100,000,000,000.00 EUR has 14.
 */
enum Money {
  NARROW(18, 4, "DECIMAL(13, 0)", "DECIMAL(5, 4)"),
  WIDE(38, 4, "DECIMAL(19, 0)", "DECIMAL(19, 4)"),
  WIDEST(38, 2, "DECIMAL(19, 0)", "DECIMAL(19, 2)");

  /** The first number of minor units that is not narrow. */
  static final long NARROW_MOST = 10_000_000_000_000L;

  private final int digits;
  private final int scale;
  private final String units;
  private final String step;

  /** The product of units and their step is of the type. */
  Money(int digits, int scale, String units, String step) {
    this.digits = digits;
    this.scale = scale;
    this.units = units;
    this.step = step;
  }

  /** Which of them an amount needs. */
  static Money of(Rational amount, Currency currency) {
    var units = amount.dividedBy(currency.minorUnit()).truncated().abs();
    if (units.compareTo(BigInteger.valueOf(NARROW_MOST)) < 0) {
      return NARROW;
    }
    return WIDE.holds(amount) ? WIDE : WIDEST;
  }

  /** Whether the type has an amount as it is. */
  boolean holds(Rational amount) {
    return amount.times(Rational.of(BigInteger.TEN.pow(scale))).isWhole()
        && amount.truncated().abs().compareTo(BigInteger.TEN.pow(digits - scale)) < 0;
  }

  Money or(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  String type() {
    return "DECIMAL(" + digits + ", " + scale + ")";
  }

  /** An amount as money; if it is too large for the narrow type, and so in no line, NULL. */
  String amount(String decimal) {
    return switch (this) {
      case NARROW ->
          "CASE WHEN abs(%s) < %d THEN CAST(%s AS %s) END"
              .formatted(decimal, NARROW_MOST, decimal, type());
      case WIDE, WIDEST -> "CAST(%s AS %s)".formatted(decimal, type());
    };
  }

  /** The type of a number of units. */
  String units() {
    return units;
  }

  /** The type of what a unit is, in money. */
  String step() {
    return step;
  }
}
