package org.entente.report.render;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.entente.amounts.Rational;

/**
 * The scale of a bar chart, from the least round amount below all values to the least round one
 * above them, in a thousand steps.
 *
 * <p>Example: values up to 153,730,768,994 give a scale from 0 to 200,000,000,000, marked at 0,
 * 100bn and 200bn; 76,865,384,497 is at step 384.
 */
record ChartScale(Rational from, Rational to) {
  static final int STEPS = 1000;

  /** How near two marks may stand before their words run into each other. */
  private static final int NEAREST = 120;

  private static final List<Integer> ROUND = List.of(1, 2, 3, 4, 5, 6, 8, 10);

  static ChartScale of(Collection<Rational> ends) {
    var least = ends.stream().reduce(Rational.ZERO, Rational::min);
    var most = ends.stream().reduce(Rational.ZERO, Rational::max);
    var from = rounded(least.abs()).negated();
    var to = rounded(most);
    return from.equals(to) ? new ChartScale(from, Rational.ONE) : new ChartScale(from, to);
  }

  /** Where a value stands, from 0 to 1000. */
  int step(Rational value) {
    var part = value.minus(from).dividedBy(to.minus(from));
    return part.times(Rational.of(STEPS)).truncated().intValueExact();
  }

  /** The amounts at which the scale is marked; an end too near to zero goes without. */
  List<Rational> marks() {
    if (from.signum() == 0 || to.signum() == 0) {
      return List.of(from, from.plus(to).dividedBy(Rational.of(2)), to);
    }
    int zero = step(Rational.ZERO);
    if (zero < NEAREST) {
      return List.of(Rational.ZERO, to);
    }
    return STEPS - zero < NEAREST ? List.of(from, Rational.ZERO) : List.of(from, Rational.ZERO, to);
  }

  /** A round amount in short: {@code 150bn}, {@code 2.5m}, {@code 800}. */
  static String mark(Rational amount) {
    var words = List.of("tn", "bn", "m");
    for (int i = 0; i < words.size(); i++) {
      var one = Rational.of(BigInteger.TEN.pow(12 - 3 * i));
      if (amount.abs().compareTo(one) >= 0) {
        return amount.dividedBy(one) + words.get(i);
      }
    }
    return amount.toString();
  }

  /** The least of 1, 2, 3, 4, 5, 6, 8 times a power of ten that is not below the value. */
  private static Rational rounded(Rational value) {
    if (value.signum() == 0) {
      return Rational.ZERO;
    }
    var power = Rational.ONE;
    var ten = Rational.of(10);
    while (power.times(ten).compareTo(value) <= 0) {
      power = power.times(ten);
    }
    while (power.compareTo(value) > 0) {
      power = power.dividedBy(ten);
    }
    for (int round : ROUND) {
      var candidate = power.times(Rational.of(round));
      if (candidate.compareTo(value) >= 0) {
        return candidate;
      }
    }
    return power.times(ten);
  }
}
