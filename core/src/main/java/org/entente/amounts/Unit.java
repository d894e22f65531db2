package org.entente.amounts;

/**
 * What a value counts: money of one currency, things of one unit of count, the price of one
 * currency in another, or nothing (a ratio).
 *
 * <p>Values of different units are never added or compared; the check of an agreement refuses it.
 */
public sealed interface Unit permits Currency, CountUnit, ExchangeRate, Ratio {
  /**
   * The code that stands behind a printed value: {@code JPY}, {@code worker}, {@code JPY per USD},
   * or nothing.
   */
  String code();
}
