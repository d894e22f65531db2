package org.entente.amounts;

/**
 * What a value counts: money of one currency, things of one unit of count, the price of one
 * currency in another, or nothing (a ratio); or what it says, where it is no number: yes or no, a
 * day, one member of a set.
 *
 * <p>Values of different units are never added or compared; the check of an agreement refuses it.
 */
public sealed interface Unit permits Currency, CountUnit, ExchangeRate, Ratio, YesNo, Day, OneOf {
  /**
   * The code that stands behind a printed value: {@code JPY}, {@code worker}, {@code JPY per USD},
   * or nothing.
   */
  String code();

  /** Whether its values are numbers, which can be added, multiplied and rounded. */
  default boolean isNumber() {
    return switch (this) {
      case Currency currency -> true;
      case CountUnit count -> true;
      case ExchangeRate rate -> true;
      case Ratio ratio -> true;
      case YesNo yesNo -> false;
      case Day day -> false;
      case OneOf oneOf -> false;
    };
  }

  /** A value that is no number, as text: {@code yes}, {@code 2024-07-01}, a member of the set. */
  default String text(Rational value) {
    return value.toString();
  }
}
