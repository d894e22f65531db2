package org.entente.data.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * A number written in plain decimal digits, with a minus before it and a point in it where needed:
 * {@code -1234.50}.
 *
 * <p>It is never read as a binary fraction and never rounded: an amount has no more digits after
 * the point than its currency, so 12.345 is no amount of USD, nor 12.00 one of JPY.
 */
public final class NumberText {
  private static final int DIGITS_MOST = 60;
  private static final int LONG_SAFE = 18;

  private NumberText() {}

  /** The number, if the text is one. */
  public static Optional<Rational> read(String text) {
    return isPlain(text) && text.length() <= DIGITS_MOST
        ? Optional.of(Rational.of(new BigDecimal(text)))
        : Optional.empty();
  }

  /** The amount in whole minor units, if the text is one of the currency. */
  public static Optional<BigInteger> minorUnits(String text, Currency currency) {
    if (!isPlain(text) || text.length() > DIGITS_MOST) {
      return Optional.empty();
    }
    int point = text.indexOf('.');
    int fraction = point < 0 ? 0 : text.length() - point - 1;
    if (fraction > currency.digits()) {
      return Optional.empty();
    }
    if (text.length() + currency.digits() <= LONG_SAFE) {
      return Optional.of(BigInteger.valueOf(small(text, currency.digits() - fraction)));
    }
    return Optional.of(new BigDecimal(text).movePointRight(currency.digits()).toBigIntegerExact());
  }

  private static long small(String text, int zeros) {
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '.') {
        units = units * 10 + c - '0';
      }
    }
    for (int i = 0; i < zeros; i++) {
      units *= 10;
    }
    return text.charAt(0) == '-' ? -units : units;
  }

  /** Why a text that could not be read is no number. */
  public static Problem problem(String text, Place place) {
    return isPlain(text)
        ? Problem.of("E0739", place, Shown.of(text), DIGITS_MOST)
        : LooseNumber.problem(text, place);
  }

  /** Why a text that could not be read is no amount of the currency. */
  public static Problem problem(String text, Currency currency, Place place) {
    if (!isPlain(text) || text.length() > DIGITS_MOST) {
      return problem(text, place);
    }
    int found = text.length() - text.indexOf('.') - 1;
    int most = currency.digits();
    var allowed = most == 0 ? "no digits" : "at most " + most + " digits";
    return Problem.of("E0738", place, Shown.of(text), found, currency.code(), most, allowed);
  }

  /** Whether the text is digits with an optional minus before and one point between them. */
  static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > start) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start && point != text.length() - 1;
  }
}
