package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Exact shares brought to whole units so that they still add up to the total.
 *
 * <p>Example: shares 1/3, 1/3, 1/3 of 100.00 to 0.01 by largest fraction, ties to the first, are
 * 33.34, 33.33 and 33.33. The result for the negated shares is the negated result.
 *
 * @param shares the rounded shares, in the order of the exact ones
 * @param fellBack whether the receiver of the remainder could not take it, so that the largest
 *     fraction decided
 */
public record Apportionment(List<Rational> shares, boolean fellBack) {
  public Apportionment {
    shares = List.copyOf(shares);
  }

  /**
   * Rounds a vector of shares whose sum is a multiple of the unit.
   *
   * @param bounds for each party the most that it may bear, where it has such a limit
   */
  public static Apportionment of(
      List<Rational> exact, Rational unit, RemainderRule rule, List<Optional<Rational>> bounds) {
    requireNonNull(rule, "rule is null");
    return switch (rule) {
      case RemainderRule.LargestFraction largest ->
          new Apportionment(byLargestFraction(exact, unit, largest), false);
      case RemainderRule.RoundedOthers others -> byRoundedOthers(exact, unit, others, bounds);
    };
  }

  private static Apportionment byRoundedOthers(
      List<Rational> exact,
      Rational unit,
      RemainderRule.RoundedOthers rule,
      List<Optional<Rational>> bounds) {
    var rounded = new ArrayList<Rational>();
    var receives = sum(exact);
    for (int p = 0; p < exact.size(); p++) {
      var share = rule.mode().round(exact.get(p), unit);
      rounded.add(share);
      if (p != rule.receiver()) {
        receives = receives.minus(share);
      }
    }
    var due = exact.get(rule.receiver());
    var bound = bounds.get(rule.receiver());
    // A share that lies above a lowered limit stays; the remainder must not add to it.
    boolean past = bound.isPresent() && receives.compareTo(bound.get().max(due)) > 0;
    boolean turned = receives.signum() != 0 && receives.signum() != due.signum();
    if (past || turned) {
      return new Apportionment(byLargestFraction(exact, unit, rule.otherwise()), true);
    }
    rounded.set(rule.receiver(), receives);
    return new Apportionment(rounded, false);
  }

  private static List<Rational> byLargestFraction(
      List<Rational> exact, Rational unit, RemainderRule.LargestFraction rule) {
    var wholes = new ArrayList<BigInteger>();
    var fractions = new ArrayList<Rational>();
    var missing = Rational.ZERO;
    for (var share : exact) {
      var units = share.dividedBy(unit);
      var whole = units.truncated();
      wholes.add(whole);
      fractions.add(units.minus(Rational.of(whole)));
      missing = missing.plus(fractions.getLast());
    }
    if (!missing.isWhole()) {
      throw new ArithmeticException("the shares do not add up to whole units: " + missing);
    }
    int sign = missing.signum();
    var order = new ArrayList<>(rule.preference());
    // Stable: among equal fractions the order of preference stays.
    order.sort(Comparator.comparing((Integer p) -> signed(fractions.get(p), sign)).reversed());
    for (int i = 0; i < missing.numerator().abs().intValueExact(); i++) {
      int party = order.get(i);
      wholes.set(party, wholes.get(party).add(BigInteger.valueOf(sign)));
    }
    return wholes.stream().map(whole -> Rational.of(whole).times(unit)).toList();
  }

  private static Rational signed(Rational fraction, int sign) {
    return sign < 0 ? fraction.negated() : fraction;
  }

  private static Rational sum(List<Rational> values) {
    return values.stream().reduce(Rational.ZERO, Rational::plus);
  }
}
