package org.entente.spread;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.amounts.Rational;
import org.entente.amounts.SmallApportionment;
import org.entente.pools.OrderedLines;

/**
 * Reads the shares from their pieces: for each line a few products of whole numbers and one
 * rounding, in 64 bits as far as they reach.
 */
final class FoldedWalk implements Walk {
  private final Cone.Folded folded;
  private final SharePieces pieces;
  private final OrderedLines lines;
  private final SmallApportionment small;
  private final long[] numerators;
  private Rational exact = Rational.ZERO;
  private BigInteger units = BigInteger.ZERO;
  private Optional<SmallPiece> smallPiece = Optional.empty();

  /** A piece in 64 bits. */
  private record SmallPiece(
      long from, long to, long[] factors, long[] constants, long denominator) {
    boolean holdsAt(long n) {
      return from <= n && n < to;
    }
  }

  FoldedWalk(Cone.Folded folded, OrderedLines lines) {
    this.folded = folded;
    this.pieces = folded.pieces();
    this.lines = lines;
    small = new SmallApportionment(pieces.rule(), pieces.parties());
    numerators = new long[pieces.parties()];
  }

  @Override
  public Optional<List<Rational>> start() {
    return shares(count());
  }

  @Override
  public Optional<List<Rational>> after(int line) {
    var minor = lines.addedMinorUnits(line);
    if (minor.isPresent() && folded.rounded().isEmpty()) {
      units = units.add(BigInteger.valueOf(minor.getAsLong()));
    } else {
      exact = exact.plus(lines.added(line));
    }
    return shares(count());
  }

  /** The cost so far, in its units. */
  private BigInteger count() {
    var unit = pieces.costUnit();
    return folded
        .rounded()
        .map(r -> r.rounding().mode().round(r.before().plus(exact), unit).dividedBy(unit))
        .orElseGet(() -> exact.dividedBy(unit))
        .numerator()
        .add(units);
  }

  private Optional<List<Rational>> shares(BigInteger n) {
    return (n.bitLength() < Long.SIZE ? small(n.longValue()) : Optional.<long[]>empty())
        .map(this::inMoney)
        .or(() ->
            pieces
                .at(n)
                .map(shares ->
                    shares.stream().map(s -> Rational.of(s).times(pieces.unit())).toList()));
  }

  private List<Rational> inMoney(long[] shares) {
    var money = new ArrayList<Rational>(shares.length);
    for (long share : shares) {
      money.add(Rational.of(share).times(pieces.unit()));
    }
    return money;
  }

  /** The shares in units of the rounding; empty if something does not fit or is left over. */
  private Optional<long[]> small(long n) {
    try {
      if (smallPiece.isEmpty() || !smallPiece.get().holdsAt(n)) {
        smallPiece = Optional.of(smallPiece(n));
      }
      var piece = smallPiece.get();
      for (int p = 0; p < numerators.length; p++) {
        numerators[p] = at(piece, p, n);
      }
      int left = numerators.length + pieces.bounded().size();
      if (left < piece.factors().length && at(piece, left, n) != 0) {
        return Optional.empty();
      }
      return Optional.of(small.of(numerators, piece.denominator(), most(piece, n)));
    } catch (ArithmeticException e) {
      return Optional.empty(); // it does not fit, and is computed on large numbers
    }
  }

  private static long at(SmallPiece piece, int position, long n) {
    return Math.addExact(
        Math.multiplyExact(piece.factors()[position], n), piece.constants()[position]);
  }

  /** Only the receiver of the remainder has a bound, if anybody has. */
  private OptionalLong most(SmallPiece piece, long n) {
    return pieces.bounded().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(at(piece, numerators.length, n));
  }

  private SmallPiece smallPiece(long n) {
    var piece = pieces.pieceAt(BigInteger.valueOf(n));
    return new SmallPiece(
        piece.from().map(BigInteger::longValueExact).orElse(Long.MIN_VALUE),
        piece.to().map(BigInteger::longValueExact).orElse(Long.MAX_VALUE),
        longs(piece.factors()),
        longs(piece.constants()),
        piece.denominator().longValueExact());
  }

  private static long[] longs(List<BigInteger> values) {
    return values.stream().mapToLong(BigInteger::longValueExact).toArray();
  }
}
