package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * A currency with the number of decimal digits of its minor unit.
 *
 * <p>Example: JPY has 0 digits, so its minor unit is 1 yen; USD has 2, so its minor unit is 0.01.
 * Codes and digits are those of ISO 4217.
 */
public record Currency(String code, int digits) implements Unit {
  public Currency {
    requireNonNull(code, "code is null");
  }

  /** The smallest amount that can be paid: 0.01 for USD. */
  public Rational minorUnit() {
    return Rational.ONE.dividedBy(Rational.of(BigInteger.TEN.pow(digits)));
  }
}
