package org.entente.spread;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.amounts.Apportionment;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;

/**
 * What the parties bear as a function of the running cost, in pieces in which each exact share is a
 * straight line; whole numbers only, so that any engine that adds up lines can compute it.
 *
 * <p>In a piece the exact share of a party, in units of the rounding, is {@code (factor n +
 * constant) / denominator}, where {@code n} is the sum of the lines of the interval so far, in
 * units of the cost. Example: half of the cost, at most 20.00, both in cents: from below to 4000
 * {@code n / 2}, from 4000 on {@code 4000 / 2}.
 *
 * @param unit the unit to which shares are rounded
 * @param costUnit the unit in which the cost is counted
 * @param rule who receives what is left over
 * @param bounded the parties whose greatest share follows those of the parties
 */
public record SharePieces(
    Rational unit,
    Rational costUnit,
    RemainderRule rule,
    int parties,
    List<Integer> bounded,
    List<Piece> pieces) {
  public SharePieces {
    requireNonNull(unit, "unit is null");
    requireNonNull(costUnit, "costUnit is null");
    requireNonNull(rule, "rule is null");
    bounded = List.copyOf(bounded);
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the running cost.
   *
   * @param from the first whole number of units in it; empty if there is none below
   * @param to the first behind it; empty if there is none above
   * @param factors by party, then by bound, then, if the pool has a clause for what must be
   *     nothing, that
   * @param constants in the same order
   * @param denominator of all of them, above zero
   */
  public record Piece(
      Optional<BigInteger> from,
      Optional<BigInteger> to,
      List<BigInteger> factors,
      List<BigInteger> constants,
      BigInteger denominator) {
    public Piece {
      requireNonNull(denominator, "denominator is null");
      factors = List.copyOf(factors);
      constants = List.copyOf(constants);
    }

    boolean holdsAt(BigInteger n) {
      return from.map(f -> f.compareTo(n) <= 0).orElse(true)
          && to.map(t -> t.compareTo(n) > 0).orElse(true);
    }

    /** One of the values at a running cost, in units of the rounding. */
    Rational at(int position, BigInteger n) {
      var numerator = factors.get(position).multiply(n).add(constants.get(position));
      return Rational.of(numerator, denominator);
    }
  }

  /**
   * @param functions by party, then by bound, then what must be nothing: of the cost in money, in
   *     money
   */
  static SharePieces of(
      Units units,
      RemainderRule rule,
      List<Integer> bounded,
      List<PiecewiseLinear> functions,
      int parties) {
    var knots = new TreeSet<BigInteger>();
    for (var function : functions) {
      function.knots().forEach(knot -> knots.add(ceiling(knot.dividedBy(units.cost()))));
    }
    var starts = new ArrayList<Optional<BigInteger>>();
    starts.add(Optional.empty());
    knots.forEach(knot -> starts.add(Optional.of(knot)));
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < starts.size(); i++) {
      var to = i + 1 < starts.size() ? starts.get(i + 1) : Optional.<BigInteger>empty();
      pieces.add(piece(starts.get(i), to, units, functions));
    }
    return new SharePieces(units.rounding(), units.cost(), rule, parties, bounded, pieces);
  }

  /** The units of the rounding and of the cost. */
  record Units(Rational rounding, Rational cost) {}

  private static BigInteger ceiling(Rational value) {
    var whole = value.truncated();
    boolean isAbove = Rational.of(whole).compareTo(value) < 0;
    return isAbove ? whole.add(BigInteger.ONE) : whole;
  }

  private static Piece piece(
      Optional<BigInteger> from,
      Optional<BigInteger> to,
      Units units,
      List<PiecewiseLinear> functions) {
    var inside =
        from.orElseGet(() -> to.map(t -> t.subtract(BigInteger.ONE)).orElse(BigInteger.ZERO));
    var x = Rational.of(inside).times(units.cost());
    var slopes = new ArrayList<Rational>();
    var constants = new ArrayList<Rational>();
    var denominator = BigInteger.ONE;
    for (var function : functions) {
      var line = function.lineAt(x);
      slopes.add(line.slope().times(units.cost()).dividedBy(units.rounding()));
      constants.add(line.constant().dividedBy(units.rounding()));
      denominator = common(denominator, slopes.getLast().denominator());
      denominator = common(denominator, constants.getLast().denominator());
    }
    return new Piece(
        from, to, scaled(slopes, denominator), scaled(constants, denominator), denominator);
  }

  private static BigInteger common(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  private static List<BigInteger> scaled(List<Rational> values, BigInteger denominator) {
    return values.stream().map(v -> v.times(Rational.of(denominator)).numerator()).toList();
  }

  /** Whether there is a cost at which something is left that nobody bears. */
  boolean leavesSomething() {
    int left = parties + bounded.size();
    return pieces.stream()
        .filter(piece -> left < piece.factors().size())
        .anyMatch(piece ->
            piece.factors().get(left).signum() != 0 || piece.constants().get(left).signum() != 0);
  }

  /** The piece that holds at a running cost. */
  public Piece pieceAt(BigInteger n) {
    return pieces.stream().filter(piece -> piece.holdsAt(n)).findFirst().orElseThrow();
  }

  /**
   * The rounded shares at a running cost, in units of the rounding; empty if something is left that
   * nobody bears.
   */
  Optional<List<BigInteger>> at(BigInteger n) {
    var piece = pieceAt(n);
    var left = parties + bounded.size();
    if (left < piece.factors().size() && piece.at(left, n).signum() != 0) {
      return Optional.empty();
    }
    var exact = new ArrayList<Rational>();
    var bounds = new ArrayList<Optional<Rational>>();
    for (int p = 0; p < parties; p++) {
      exact.add(piece.at(p, n));
      int bound = bounded.indexOf(p);
      bounds.add(bound < 0 ? Optional.empty() : Optional.of(piece.at(parties + bound, n)));
    }
    return Optional.of(
        Apportionment.of(exact, Rational.ONE, rule, bounds).shares().stream()
            .map(Rational::numerator)
            .toList());
  }
}
