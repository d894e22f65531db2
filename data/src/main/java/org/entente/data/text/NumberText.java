package org.entente.data.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * A number written in plain decimal digits, with a minus before it and a point in it where needed:
 * {@code -1234.50}.
 *
 * <p>It is never read as a binary fraction and never rounded: an amount has no more digits after
 * the point than its currency, so 12.345 is no amount of USD, nor 12.00 one of JPY, unless the
 * agreement says where such an amount is rounded.
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

  /**
   * The amount in whole units of that many digits behind the point, if it has no more.
   *
   * <p>Example: of 2 digits, 12.5 is 1250; of 18, 0.0000123 is 12300000000000.
   */
  public static Optional<BigInteger> units(String text, int digits) {
    var fraction = digitsBehindPoint(text);
    if (fraction.isEmpty() || fraction.getAsInt() > digits) {
      return Optional.empty();
    }
    if (wholeDigits(text) + digits <= LONG_SAFE) {
      return Optional.of(BigInteger.valueOf(small(text, digits - fraction.getAsInt())));
    }
    return Optional.of(new BigDecimal(text).movePointRight(digits).toBigIntegerExact());
  }

  /** How many digits behind the point the text has, if it is a number. */
  public static OptionalInt digitsBehindPoint(String text) {
    if (!isPlain(text) || text.length() > DIGITS_MOST) {
      return OptionalInt.empty();
    }
    int point = text.indexOf('.');
    return OptionalInt.of(point < 0 ? 0 : text.length() - point - 1);
  }

  /** How many digits stand before the point, none for a single zero. */
  private static int wholeDigits(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    return end - start == 1 && text.charAt(start) == '0' ? 0 : end - start;
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
    var found = digitsBehindPoint(text);
    if (found.isEmpty()) {
      return problem(text, place);
    }
    return Problem.of(
        "E0792",
        place,
        Shown.of(text),
        found.getAsInt(),
        currency.code(),
        currency.digits(),
        allowed(currency));
  }

  /** How many digits behind the point an amount of the currency has. */
  public static String allowed(Currency currency) {
    return currency.digits() == 0 ? "no digits" : "at most " + currency.digits() + " digits";
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
