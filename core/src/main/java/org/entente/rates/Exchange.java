package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Rational;

/** What one of a currency is worth in another, or why that is not known. */
public sealed interface Exchange {
  /**
   * It is known.
   *
   * @param rate how many of the other currency one is
   * @param rates the published rates that it is made of; none within one currency
   */
  record Known(Rational rate, List<RateUsed> rates) implements Exchange {
    public Known {
      requireNonNull(rate, "rate is null");
      rates = List.copyOf(rates);
    }
  }

  /**
   * There is no rate.
   *
   * @param currency the currency whose rate is missing
   * @param period the day, month or year that has none
   * @param published whether all rates of that time are there, so that it has none indeed
   */
  record Missing(Currency currency, String period, boolean published) implements Exchange {
    public Missing {
      requireNonNull(currency, "currency is null");
      requireNonNull(period, "period is null");
    }
  }

  /**
   * A published rate, or the average of several, as a conversion used it.
   *
   * @param period the day, month or year for which it was published
   * @param count of how many rates it is the average; 1 for a rate itself
   * @param place where the rate stands, of several the first
   * @param knownOn since when it is known, of several the last
   */
  record RateUsed(
      String series,
      ExchangeRate unit,
      Rational value,
      String period,
      int count,
      Place place,
      LocalDate knownOn) {}
}
