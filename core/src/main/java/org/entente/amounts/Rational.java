package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An exact number: a fraction of two whole numbers, always in lowest terms with a positive
 * denominator.
 *
 * <p>Every value between two rounding points is one of these, so a third of 100 stays 100/3 until
 * the agreement says how it is rounded. There is no loss, no overflow and no mode.
 *
 * <p>Example: {@code Rational.parse("23.4").times(Rational.parse("0.61"))} is 7137/500, printed as
 * 14.274.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Rational of(BigInteger whole) {
    return new Rational(requireNonNull(whole, "whole is null"), BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The fraction in lowest terms; the denominator is not zero. */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    var divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? new Rational(numerator, denominator)
        : new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact())
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * The number written as digits with an optional sign and decimal point ({@code -12.50}), or as
   * two of them with a slash between ({@code 2/37}).
   *
   * @throws NumberFormatException for anything else, exponents and digits outside ASCII included
   */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return parse(text.substring(0, slash)).dividedBy(parse(text.substring(slash + 1)));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
        throw new NumberFormatException("not a plain decimal number: " + text);
      }
    }
    return of(new BigDecimal(text));
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return isWhole()
          ? of(numerator.add(other.numerator))
          : of(numerator.add(other.numerator), denominator);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @throws ArithmeticException if the other number is zero
   */
  public Rational dividedBy(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negated() : this;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The whole part towards zero: 7/2 gives 3, -7/2 gives -3. */
  public BigInteger truncated() {
    return numerator.divide(denominator);
  }

  /** Whether the number has an end when written in decimal: 1/8 has, 1/3 has not. */
  public boolean isDecimal() {
    return fractionDigits() >= 0;
  }

  /** How many digits follow the decimal point when written in full, or -1 if there is no end. */
  private int fractionDigits() {
    int twos = denominator.getLowestSetBit();
    var rest = denominator.shiftRight(twos);
    int fives = 0;
    var powers = powersOfFive(rest);
    for (int i = powers.size() - 1; i >= 0; i--) {
      var divided = rest.divideAndRemainder(powers.get(i));
      if (divided[1].signum() == 0) {
        rest = divided[0];
        fives += 1 << i;
      }
    }
    return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : -1;
  }

  /**
   * 5, 25, 625 and so on, each the square of the one before, as far as they can divide a number.
   */
  private static List<BigInteger> powersOfFive(BigInteger number) {
    var powers = new ArrayList<BigInteger>();
    for (var power = BigInteger.valueOf(5);
        power.compareTo(number) <= 0;
        power = power.multiply(power)) {
      powers.add(power);
    }
    return powers;
  }

  /**
   * The number in decimal, cut after that many digits and then marked by three dots: 100/3 with 2
   * digits is {@code 33.33...}; 1/8 with 2 digits is {@code 0.12...}, with 3 it is {@code 0.125}.
   */
  public String toDecimal(int maxFractionDigits) {
    int digits = fractionDigits();
    if (digits >= 0 && digits <= maxFractionDigits) {
      return new BigDecimal(numerator)
          .divide(new BigDecimal(denominator))
          .setScale(digits)
          .toPlainString();
    }
    var scaled =
        numerator.abs().multiply(BigInteger.TEN.pow(maxFractionDigits)).divide(denominator);
    var sign = numerator.signum() < 0 ? "-" : "";
    return sign + new BigDecimal(scaled, maxFractionDigits).toPlainString() + "...";
  }

  @Override
  public int compareTo(Rational other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational r
        && numerator.equals(r.numerator)
        && denominator.equals(r.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The canonical form, read back by {@link #parse}: a decimal if it has an end, else a/b. */
  @Override
  public String toString() {
    int digits = fractionDigits();
    return digits >= 0 ? toDecimal(digits) : numerator + "/" + denominator;
  }
}
