package org.entente.agreement.checked;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;

/**
 * Between what a value must lie by the text alone, whatever the facts, and the clauses that say so.
 *
 * <p>Example: of {@code net borne by JP} with a floor of 20.6bn, the shortfall being due, and a due
 * of 2bn: at least 22.6bn, by those two clauses.
 */
record Range(End least, End most) {
  private static final int MOST_BITS = 1_000;

  /** One end of the range; without a value it is open. */
  record End(Optional<Rational> value, SortedSet<Place> said) {
    static End open() {
      return new End(Optional.empty(), new TreeSet<>());
    }

    static End of(Rational value) {
      return new End(Optional.of(value), new TreeSet<>());
    }

    End by(Place place) {
      var all = new TreeSet<>(said);
      all.add(place);
      return new End(value, all);
    }

    End plus(End other) {
      var all = new TreeSet<>(said);
      all.addAll(other.said);
      return new End(value.flatMap(v -> other.value.map(v::plus)), all);
    }

    private boolean isShort() {
      return value.stream()
          .allMatch(v ->
              v.numerator().bitLength() < MOST_BITS && v.denominator().bitLength() < MOST_BITS);
    }

    private End map(UnaryOperator<Rational> by) {
      return new End(value.map(by), said);
    }
  }

  static Range open() {
    return new Range(End.open(), End.open());
  }

  static Range exactly(Rational value) {
    return new Range(End.of(value), End.of(value));
  }

  /** A share of a whole. */
  static Range ofShare() {
    return new Range(End.of(Rational.ZERO), End.of(Rational.ONE));
  }

  Range plus(Range other) {
    return new Range(least.plus(other.least), most.plus(other.most));
  }

  Range negated() {
    return new Range(most.map(Rational::negated), least.map(Rational::negated));
  }

  /** Both ends brought elsewhere by something that keeps their order. */
  Range map(UnaryOperator<Rational> by) {
    return new Range(least.map(by), most.map(by));
  }

  Range times(Rational factor) {
    return factor.signum() < 0
        ? negated().map(v -> v.times(factor.negated()))
        : map(v -> v.times(factor));
  }

  /** The greater of two values. */
  Range greatest(Range other) {
    boolean closed = most.value.isPresent() && other.most.value.isPresent();
    return new Range(higher(least, other.least), closed ? higher(most, other.most) : End.open());
  }

  /** The one that is higher; one that is open is lower than any. */
  private static End higher(End one, End other) {
    if (one.value.isEmpty() || other.value.isEmpty()) {
      return one.value.isPresent() ? one : other;
    }
    return one.value.get().compareTo(other.value.get()) >= 0 ? one : other;
  }

  /** The value, if both ends are the same. */
  Optional<Rational> single() {
    return least.value.isPresent() && least.value.equals(most.value)
        ? least.value
        : Optional.empty();
  }

  /** Whether its ends are numbers that amounts could be; squares of squares are not. */
  boolean isShort() {
    return least.isShort() && most.isShort();
  }

  boolean isAbove(Range other) {
    return least.value.isPresent()
        && other.most.value.isPresent()
        && least.value.get().compareTo(other.most.value.get()) > 0;
  }
}
