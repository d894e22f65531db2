package org.entente.spread;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.pools.OrderedLines;

/**
 * Reads the shares from their pieces: for each line a few products of whole numbers and one
 * rounding, in 64 bits as far as they reach.
 */
final class FoldedWalk implements Walk {
  private final Cone.Folded folded;
  private final SharePieces pieces;
  private final OrderedLines lines;
  private final SmallShares small;
  private Rational exact = Rational.ZERO;
  private BigInteger units = BigInteger.ZERO;

  FoldedWalk(Cone.Folded folded, OrderedLines lines) {
    this.folded = folded;
    this.pieces = folded.pieces();
    this.lines = lines;
    small = new SmallShares(pieces);
  }

  @Override
  public Optional<List<Rational>> start() {
    return shares(count());
  }

  @Override
  public Optional<List<Rational>> after(int line) {
    var added = lines.addedUnits(line);
    if (added.isPresent() && folded.rounded().isEmpty()) {
      units = units.add(BigInteger.valueOf(added.getAsLong()));
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
    return (n.bitLength() < Long.SIZE ? small.at(n.longValue()) : Optional.<long[]>empty())
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
}
