package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The unit of an exchange rate: so many of one currency for one of another.
 *
 * <p>Money of the second times the rate is money of the first; money of the first divided by the
 * rate is money of the second. Example: at 115.86 JPY per USD, 100 USD are 11,586 JPY, and 11,586
 * JPY are 100 USD.
 *
 * @param of the currency that is counted, JPY in {@code JPY per USD}
 * @param per the currency of which there is one, USD
 */
public record ExchangeRate(Currency of, Currency per) implements Unit {
  public ExchangeRate {
    requireNonNull(of, "of is null");
    requireNonNull(per, "per is null");
  }

  @Override
  public String code() {
    return of.code() + " per " + per.code();
  }

  /** What one unit times another counts, where it counts anything. */
  public static Optional<Unit> product(Unit left, Unit right) {
    if (left instanceof ExchangeRate l && right instanceof ExchangeRate r) {
      return l.per.equals(r.of) ? between(l.of, r.per) : between(r.of, l.per, l.of, r.per);
    }
    if (left instanceof ExchangeRate l && right.equals(l.per)) {
      return Optional.of(l.of);
    }
    return right instanceof ExchangeRate r && left.equals(r.per)
        ? Optional.of(r.of)
        : Optional.empty();
  }

  /** What one unit divided by another counts, where it counts anything but a plain number. */
  public static Optional<Unit> quotient(Unit left, Unit right) {
    if (left instanceof Currency l && right instanceof Currency r) {
      return between(l, r);
    }
    if (!(right instanceof ExchangeRate r)) {
      return Optional.empty();
    }
    if (left instanceof Ratio || left.equals(r.of)) {
      return left instanceof Ratio ? between(r.per, r.of) : Optional.of(r.per);
    }
    return product(left, new ExchangeRate(r.per, r.of));
  }

  private static Optional<Unit> between(Currency of, Currency per) {
    return of.equals(per) ? Optional.empty() : Optional.of(new ExchangeRate(of, per));
  }

  private static Optional<Unit> between(
      Currency of, Currency per, Currency cancelled, Currency with) {
    return cancelled.equals(with) ? between(of, per) : Optional.empty();
  }
}
