package org.entente.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RoundingMode;
import org.entente.spread.SharePieces.Piece;
import org.junit.jupiter.api.Test;

/** What the parties bear comes back from its text as it was. */
final class SharePiecesTextTest {
  private static final Rational CENT = Rational.parse("0.01");
  private static final RemainderRule.LargestFraction LARGEST =
      new RemainderRule.LargestFraction(List.of(1, 0));

  /** Half for each, the first at most 20.00: at 4000 cents and more it bears 2000 of them. */
  @Test
  void piecesAreWrittenAsTheirNumbers() {
    var shares =
        new SharePieces(
            CENT,
            CENT,
            new RemainderRule.LargestFraction(List.of(0, 1)),
            2,
            List.of(),
            List.of(
                piece(Optional.empty(), whole(4000), List.of(1, 1), List.of(0, 0), 2),
                piece(whole(4000), Optional.empty(), List.of(0, 1), List.of(2000, -2000), 1)));
    var text =
        """
        unit 0.01
        cost 0.01
        largest_fraction 0 1
        parties 2
        bounded
        piece * 4000 2 1 1 0 0
        piece 4000 * 1 0 1 2000 -2000\
        """;
    assertThat(SharePiecesText.of(shares)).isEqualTo(text);
    assertThat(SharePiecesText.parse(text)).isEqualTo(shares);
  }

  @Test
  void boundsAndLargeNumbersComeBack() {
    var large = new BigInteger("-123456789012345678901234567890");
    for (var mode : RoundingMode.values()) {
      var shares =
          new SharePieces(
              Rational.parse("1/3"),
              Rational.of(5),
              new RemainderRule.RoundedOthers(mode, 1, LARGEST),
              2,
              List.of(1),
              List.of(
                  new Piece(
                      Optional.empty(),
                      Optional.empty(),
                      List.of(large, BigInteger.ONE, BigInteger.ZERO, BigInteger.TWO),
                      List.of(BigInteger.ONE, large, BigInteger.TEN, BigInteger.ZERO),
                      BigInteger.TEN)));
      assertThat(SharePiecesText.parse(SharePiecesText.of(shares))).isEqualTo(shares);
    }
  }

  private static Piece piece(
      Optional<BigInteger> from,
      Optional<BigInteger> to,
      List<Integer> factors,
      List<Integer> constants,
      int denominator) {
    return new Piece(from, to, wholes(factors), wholes(constants), BigInteger.valueOf(denominator));
  }

  private static Optional<BigInteger> whole(int number) {
    return Optional.of(BigInteger.valueOf(number));
  }

  private static List<BigInteger> wholes(List<Integer> numbers) {
    return numbers.stream().map(BigInteger::valueOf).toList();
  }
}
