package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A value with its unit, as a sentence shows it: {@code 40.00 EUR}, {@code 3893 worker}, {@code
 * 2.9%}.
 *
 * <p>Money is written to its minor unit at least; what has no end in decimal is cut and marked by
 * three dots.
 */
public record Quantity(Rational value, Unit unit) {
  private static final int MOST_DIGITS = 6;

  public Quantity {
    requireNonNull(value, "value is null");
    requireNonNull(unit, "unit is null");
  }

  @Override
  public String toString() {
    return switch (unit) {
      case Currency currency -> money(currency) + " " + currency.code();
      case ExchangeRate rate -> value.toDecimal(MOST_DIGITS) + " " + rate.code();
      case CountUnit count -> value.toDecimal(MOST_DIGITS) + " " + count.code();
      case Ratio ratio when ratio.inPercent() ->
          value.times(Rational.of(100)).toDecimal(MOST_DIGITS) + "%";
      case Ratio ratio -> value.toDecimal(MOST_DIGITS);
    };
  }

  private String money(Currency currency) {
    boolean minor = value.dividedBy(currency.minorUnit()).isWhole();
    var digits = value.toDecimal(MOST_DIGITS);
    return minor ? new BigDecimal(digits).setScale(currency.digits()).toPlainString() : digits;
  }
}
