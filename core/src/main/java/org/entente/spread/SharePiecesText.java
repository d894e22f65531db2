package org.entente.spread;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RoundingMode;
import org.entente.spread.SharePieces.Piece;

/**
 * What the parties bear as text, for an engine that computes it in other processes.
 *
 * <p>Example: half of the cost for each of two, the first of them at most 20.00, all in cents. A
 * piece has its borders, its denominator, and then the factors and the constants.
 *
 * <pre>
 * unit 0.01
 * cost 0.01
 * largest_fraction 0 1
 * parties 2
 * bounded
 * piece * 4000 2 1 1 0 0
 * piece 4000 * 1 0 1 2000 -2000
 * </pre>
 */
public final class SharePiecesText {
  private static final String LARGEST_FRACTION = "largest_fraction";
  private static final String ROUNDED_OTHERS = "rounded_others";
  private static final String NONE = "*";

  private SharePiecesText() {}

  /** The text of which {@link #parse} makes the same pieces. */
  public static String of(SharePieces shares) {
    var lines = new ArrayList<String>();
    lines.add("unit " + shares.unit());
    lines.add("cost " + shares.costUnit());
    lines.add(rule(shares.rule()));
    lines.add("parties " + shares.parties());
    lines.add("bounded" + words(shares.bounded()));
    for (var piece : shares.pieces()) {
      lines.add(
          "piece "
              + border(piece.from())
              + " "
              + border(piece.to())
              + " "
              + piece.denominator()
              + words(piece.factors())
              + words(piece.constants()));
    }
    return String.join("\n", lines);
  }

  private static String rule(RemainderRule rule) {
    return switch (rule) {
      case RemainderRule.LargestFraction largest -> LARGEST_FRACTION + words(largest.preference());
      case RemainderRule.RoundedOthers others ->
          ROUNDED_OTHERS
              + " "
              + others.mode().name()
              + " "
              + others.receiver()
              + words(others.otherwise().preference());
    };
  }

  private static String border(Optional<BigInteger> border) {
    return border.map(BigInteger::toString).orElse(NONE);
  }

  private static String words(List<? extends Number> numbers) {
    return numbers.stream().map(number -> " " + number).collect(Collectors.joining());
  }

  /** The pieces of a text that {@link #of} wrote. */
  public static SharePieces parse(String text) {
    var lines = text.lines().map(line -> List.of(line.split(" "))).toList();
    return new SharePieces(
        Rational.parse(lines.get(0).get(1)),
        Rational.parse(lines.get(1).get(1)),
        rule(lines.get(2)),
        Integer.parseInt(lines.get(3).get(1)),
        positions(lines.get(4), 1),
        lines.stream().skip(5).map(SharePiecesText::piece).toList());
  }

  private static RemainderRule rule(List<String> words) {
    return words.getFirst().equals(LARGEST_FRACTION)
        ? new RemainderRule.LargestFraction(positions(words, 1))
        : new RemainderRule.RoundedOthers(
            RoundingMode.valueOf(words.get(1)),
            Integer.parseInt(words.get(2)),
            new RemainderRule.LargestFraction(positions(words, 3)));
  }

  private static List<Integer> positions(List<String> words, int from) {
    return words.stream().skip(from).map(Integer::valueOf).toList();
  }

  private static Piece piece(List<String> words) {
    var numbers = words.stream().skip(4).map(BigInteger::new).toList();
    int values = numbers.size() / 2;
    return new Piece(
        border(words.get(1)),
        border(words.get(2)),
        numbers.subList(0, values),
        numbers.subList(values, numbers.size()),
        new BigInteger(words.get(3)));
  }

  private static Optional<BigInteger> border(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(new BigInteger(word));
  }
}
