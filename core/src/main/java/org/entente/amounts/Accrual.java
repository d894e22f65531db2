package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Interest on an amount from one day to another, at rates that may change in between.
 *
 * <p>Simple interest is the amount times the sum of rate times part of a year, stretch by stretch;
 * a stretch lasts as long as the rate stays the same. Compounded, the interest of each closing is
 * rounded, if that is said, and earns interest itself from then on.
 *
 * <p>Example: 1,000.00 from 2024-01-01 to 2024-03-01 by {@code act/365 fixed}, at 5% and from
 * 2024-02-01 at 6%: 1,000 x (5% x 31/365 + 6% x 29/365) = 9.01 and some; the amount itself is not
 * in it.
 *
 * @param closings the days on which interest is added to what earns interest, in order
 */
public record Accrual(
    DayCount dayCount,
    List<RateFrom> rates,
    List<LocalDate> closings,
    Optional<Rounding> rounding) {
  /** A rate and the first day that it holds for; it holds until the next one does. */
  public record RateFrom(LocalDate day, Rational rate) {}

  /** How the interest of each closing is rounded. */
  public record Rounding(Rational unit, RoundingMode mode) {}

  public Accrual {
    requireNonNull(dayCount, "dayCount is null");
    rates = merged(rates);
    closings = List.copyOf(closings);
  }

  /** Stretches of one rate become one. */
  private static List<RateFrom> merged(List<RateFrom> rates) {
    var merged = new ArrayList<RateFrom>();
    for (var rate : rates) {
      if (merged.isEmpty() || !merged.getLast().rate().equals(rate.rate())) {
        merged.add(rate);
      }
    }
    return List.copyOf(merged);
  }

  /** The interest from the first day to the last, which is not before it. */
  public Rational interest(Rational amount, LocalDate first, LocalDate last) {
    var balance = amount;
    var day = first;
    for (var closing : closings) {
      if (closing.isAfter(day) && closing.isBefore(last)) {
        balance = balance.plus(rounded(simple(balance, day, closing)));
        day = closing;
      }
    }
    return balance.plus(rounded(simple(balance, day, last))).minus(amount);
  }

  private Rational rounded(Rational interest) {
    return rounding.map(r -> r.mode().round(interest, r.unit())).orElse(interest);
  }

  private Rational simple(Rational balance, LocalDate first, LocalDate last) {
    var factor = Rational.ZERO;
    for (int i = 0; i < rates.size(); i++) {
      var rate = rates.get(i);
      var from = rate.day().isAfter(first) ? rate.day() : first;
      boolean isLast = i + 1 == rates.size();
      var to = isLast || rates.get(i + 1).day().isAfter(last) ? last : rates.get(i + 1).day();
      if (from.isBefore(to)) {
        factor = factor.plus(rate.rate().times(dayCount.fraction(from, to)));
      }
    }
    return balance.times(factor);
  }
}
