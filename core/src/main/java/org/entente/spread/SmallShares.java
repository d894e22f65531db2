package org.entente.spread;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.amounts.SmallApportionment;

/**
 * The rounded shares of an interval as a function of its running cost, in 64 bits, for one reader
 * that asks many times: a few products of whole numbers and one rounding.
 *
 * <p>Example: halves in cents, at 101: 51 and 50, the tie going to the first by id.
 */
public final class SmallShares {
  /** In the place of a running total that does not fit. */
  public static final long NO_TOTAL = Long.MIN_VALUE;

  private final SharePieces pieces;
  private final SmallApportionment small;
  private final long[] numerators;
  private Optional<Piece> piece = Optional.empty();

  /** A piece in 64 bits. */
  private record Piece(long from, long to, long[] factors, long[] constants, long denominator) {
    boolean holdsAt(long n) {
      return from <= n && n < to;
    }
  }

  public SmallShares(SharePieces pieces) {
    this.pieces = pieces;
    small = new SmallApportionment(pieces.rule(), pieces.parties());
    numerators = new long[pieces.parties()];
  }

  /**
   * The shares in units of the rounding; empty if something does not fit or is left over.
   *
   * @param n the cost of the interval so far, in its units
   */
  public Optional<long[]> at(long n) {
    try {
      if (piece.isEmpty() || !piece.get().holdsAt(n)) {
        piece = Optional.of(pieceAt(n));
      }
      var holds = piece.get();
      for (int p = 0; p < numerators.length; p++) {
        numerators[p] = at(holds, p, n);
      }
      int left = numerators.length + pieces.bounded().size();
      if (left < holds.factors().length && at(holds, left, n) != 0) {
        return Optional.empty();
      }
      return Optional.of(small.of(numerators, holds.denominator(), most(holds, n)));
    } catch (ArithmeticException e) {
      return Optional.empty(); // it does not fit, and is computed on large numbers
    }
  }

  /**
   * What the shares grow by with a line: the parts of the parties, in units of the rounding; empty
   * if something does not fit or is left over.
   *
   * @param total the cost of the interval so far, with the line, in its units; or {@link #NO_TOTAL}
   * @param units the line's own
   */
  public Optional<long[]> parts(long total, long units) {
    if (total == NO_TOTAL) {
      return Optional.empty();
    }
    try {
      var from = at(Math.subtractExact(total, units));
      var to = at(total);
      return from.isEmpty() || to.isEmpty()
          ? Optional.empty()
          : Optional.of(difference(to.get(), from.get()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static long[] difference(long[] to, long[] from) {
    var difference = new long[to.length];
    for (int p = 0; p < to.length; p++) {
      difference[p] = Math.subtractExact(to[p], from[p]);
    }
    return difference;
  }

  private static long at(Piece piece, int position, long n) {
    return Math.addExact(
        Math.multiplyExact(piece.factors()[position], n), piece.constants()[position]);
  }

  /** Only the receiver of the remainder has a bound, if anybody has. */
  private OptionalLong most(Piece piece, long n) {
    return pieces.bounded().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(at(piece, numerators.length, n));
  }

  private Piece pieceAt(long n) {
    var holds = pieces.pieceAt(BigInteger.valueOf(n));
    return new Piece(
        holds.from().map(BigInteger::longValueExact).orElse(Long.MIN_VALUE),
        holds.to().map(BigInteger::longValueExact).orElse(Long.MAX_VALUE),
        longs(holds.factors()),
        longs(holds.constants()),
        holds.denominator().longValueExact());
  }

  private static long[] longs(List<BigInteger> values) {
    return values.stream().mapToLong(BigInteger::longValueExact).toArray();
  }
}
