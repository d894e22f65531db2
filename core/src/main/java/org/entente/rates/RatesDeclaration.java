package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;

/**
 * What an agreement says of a series of published rates of exchange: so many of each currency for
 * one of the base.
 *
 * <p>Example: {@code rates ecb: USD, JPY per EUR by day, vintage newest}. Where 1 EUR is 1.1298 USD
 * and 130.90 JPY, 1 USD is 130.90 / 1.1298 JPY.
 *
 * @param newest whether the newest publication of a rate counts; otherwise the first
 */
public record RatesDeclaration(
    String name,
    List<Currency> currencies,
    Currency base,
    RateInterval by,
    boolean newest,
    Place place) {
  public RatesDeclaration {
    requireNonNull(name, "name is null");
    requireNonNull(base, "base is null");
    requireNonNull(by, "by is null");
    requireNonNull(place, "place is null");
    currencies = List.copyOf(currencies);
  }

  /** All currencies between which it converts, the base first. */
  public List<Currency> convertible() {
    var all = new ArrayList<Currency>(List.of(base));
    all.addAll(currencies);
    return List.copyOf(all);
  }

  /** Whether the other declares the same rates, so that both agreements can read one file. */
  public boolean hasShapeOf(RatesDeclaration other) {
    return currencies.equals(other.currencies) && base.equals(other.base) && by.equals(other.by);
  }
}
