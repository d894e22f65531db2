package org.entente.report.render;

import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;

/**
 * Exact values written as digits: for people with commas between thousands, for machines plain.
 *
 * <p>A value in a currency has at least the digits of its minor unit: 12.5 USD is 12.50. A value
 * that has no end in decimal is cut and marked by three dots for people, and a fraction for
 * machines.
 *
 * <p>Example: 15100000000 in JPY is {@code 15,100,000,000} as text, {@code 15100000000} plain and
 * {@code 15100000000 JPY} as a figure; 100/3 in USD is {@code 33.33333...} as text and {@code
 * 100/3} plain.
 */
public final class Amounts {
  /** How many digits after the point a value with an end keeps when people read it. */
  private static final int MOST_DIGITS = 12;

  /** How many digits beyond the minor unit are shown of a value without an end. */
  private static final int DIGITS_BEYOND = 3;

  private static final int RATIO_DIGITS = 9;

  private static final Rational HUNDRED = Rational.of(100);

  private Amounts() {}

  /** With commas between thousands, without the unit: {@code 15,100,000,000}. */
  public static String text(Rational value, Unit unit) {
    if (isPercent(unit)) {
      return text(value.times(HUNDRED), Ratio.RATIO) + "%";
    }
    int cut = value.isDecimal() ? MOST_DIGITS : minorDigits(unit) + beyond(unit);
    return grouped(padded(value.toDecimal(cut), minorDigits(unit)));
  }

  /** With commas and the unit behind: {@code 15,100,000,000 JPY}. */
  public static String textWithUnit(Rational value, Unit unit) {
    return withUnit(text(value, unit), unit);
  }

  /** Digits alone, exact: {@code 15100000000}, or {@code 100/3} where they have no end. */
  public static String plain(Rational value, Unit unit) {
    return value.isDecimal() ? padded(value.toString(), minorDigits(unit)) : value.toString();
  }

  /** Digits and unit on one line, as the command {@code figure} prints: {@code 15100000000 JPY}. */
  public static String figure(Rational value, Unit unit) {
    if (isPercent(unit) && value.isDecimal()) {
      return plain(value.times(HUNDRED), Ratio.RATIO) + "%";
    }
    return withUnit(plain(value, unit), unit);
  }

  /** A whole number with commas: {@code 12,345}. */
  public static String count(long number) {
    return grouped(Long.toString(number));
  }

  /** Rates are written in percent: 0.029 is 2.9%. */
  private static boolean isPercent(Unit unit) {
    return unit instanceof Ratio ratio && ratio.inPercent();
  }

  private static String withUnit(String digits, Unit unit) {
    return unit.code().isEmpty() ? digits : digits + " " + unit.code();
  }

  private static int minorDigits(Unit unit) {
    return unit instanceof Currency currency ? currency.digits() : 0;
  }

  private static int beyond(Unit unit) {
    return switch (unit) {
      case Currency c -> DIGITS_BEYOND;
      case CountUnit c -> DIGITS_BEYOND;
      case ExchangeRate rate -> RATIO_DIGITS;
      case Ratio r -> RATIO_DIGITS;
    };
  }

  private static String padded(String digits, int least) {
    if (least == 0 || digits.endsWith("...")) {
      return digits;
    }
    int point = digits.indexOf('.');
    int have = point < 0 ? 0 : digits.length() - point - 1;
    return have >= least ? digits : digits + (point < 0 ? "." : "") + "0".repeat(least - have);
  }

  private static String grouped(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    var text = new StringBuilder(digits.substring(0, start));
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.append(digits.substring(end)).toString();
  }
}
