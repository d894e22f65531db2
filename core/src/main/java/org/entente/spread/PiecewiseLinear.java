package org.entente.spread;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.entente.amounts.Rational;

/**
 * A function of one number that is a straight line between its knots: what a party bears as a
 * function of the running total of a pool.
 *
 * <p>Example: of half the cost, at most 20.00, the function is {@code x/2} below the knot 40 and
 * {@code 20} from there on. At a knot the line that begins there holds.
 *
 * @param knots where the line changes, rising
 * @param lines one more than the knots: the first holds below the first knot
 */
public record PiecewiseLinear(List<Rational> knots, List<Line> lines) {
  /** The number itself. */
  public static final PiecewiseLinear IDENTITY = of(new Line(Rational.ONE, Rational.ZERO));

  /** A straight line: {@code slope x + constant}. */
  public record Line(Rational slope, Rational constant) {
    public Line {
      requireNonNull(slope, "slope is null");
      requireNonNull(constant, "constant is null");
    }

    Rational at(Rational x) {
      return slope.times(x).plus(constant);
    }

    private Line plus(Line other) {
      return new Line(slope.plus(other.slope), constant.plus(other.constant));
    }

    private Line times(Rational factor) {
      return new Line(slope.times(factor), constant.times(factor));
    }
  }

  public PiecewiseLinear {
    knots = List.copyOf(knots);
    lines = List.copyOf(lines);
    if (lines.size() != knots.size() + 1) {
      throw new IllegalArgumentException("one more line than knots is needed");
    }
    for (int k = 1; k < knots.size(); k++) {
      if (knots.get(k - 1).compareTo(knots.get(k)) >= 0) {
        throw new IllegalArgumentException("the knots must rise");
      }
    }
  }

  private static PiecewiseLinear of(Line line) {
    return new PiecewiseLinear(List.of(), List.of(line));
  }

  /** The same value everywhere. */
  public static PiecewiseLinear constant(Rational value) {
    return of(new Line(Rational.ZERO, value));
  }

  public Rational at(Rational x) {
    return lineAt(x).at(x);
  }

  /** The line that holds at a number. */
  public Line lineAt(Rational x) {
    int k = 0;
    while (k < knots.size() && knots.get(k).compareTo(x) <= 0) {
      k++;
    }
    return lines.get(k);
  }

  public boolean isConstant() {
    return knots.isEmpty() && lines.getFirst().slope().signum() == 0;
  }

  public PiecewiseLinear plus(PiecewiseLinear other) {
    return combined(other, Line::plus);
  }

  public PiecewiseLinear minus(PiecewiseLinear other) {
    return plus(other.times(Rational.of(-1)));
  }

  public PiecewiseLinear times(Rational factor) {
    return new PiecewiseLinear(knots, lines.stream().map(line -> line.times(factor)).toList())
        .merged();
  }

  /** The lower of the two at every number; where they cross, a knot. */
  public PiecewiseLinear least(PiecewiseLinear other) {
    return chosen(other, -1);
  }

  /** The higher of the two at every number; where they cross, a knot. */
  public PiecewiseLinear greatest(PiecewiseLinear other) {
    return chosen(other, 1);
  }

  private PiecewiseLinear combined(PiecewiseLinear other, BinaryOperator<Line> rule) {
    var cut = cut(other);
    var results = new ArrayList<Line>();
    for (int piece = 0; piece <= cut.size(); piece++) {
      var inside = inside(cut, piece);
      results.add(rule.apply(lineAt(inside), other.lineAt(inside)));
    }
    return new PiecewiseLinear(cut, results).merged();
  }

  private List<Rational> cut(PiecewiseLinear other) {
    var all = new TreeSet<>(knots);
    all.addAll(other.knots);
    return List.copyOf(all);
  }

  /**
   * Piece by piece the one of two lines that is the higher or the lower.
   *
   * @param sign 1 for the higher, -1 for the lower
   */
  private PiecewiseLinear chosen(PiecewiseLinear other, int sign) {
    var cut = cut(other);
    var starts = new ArrayList<Rational>();
    var results = new ArrayList<Line>();
    for (int piece = 0; piece <= cut.size(); piece++) {
      var inside = inside(cut, piece);
      var a = lineAt(inside);
      var b = other.lineAt(inside);
      if (piece > 0) {
        starts.add(cut.get(piece - 1));
      }
      int slopes = Integer.signum(a.slope().compareTo(b.slope()));
      if (slopes == 0) {
        results.add(Integer.signum(a.constant().compareTo(b.constant())) * sign >= 0 ? a : b);
        continue;
      }
      // Before the crossing the line of the lower slope is the higher one.
      var before = slopes * sign < 0 ? a : b;
      var after = slopes * sign < 0 ? b : a;
      var crossing = b.constant().minus(a.constant()).dividedBy(a.slope().minus(b.slope()));
      if (piece > 0 && crossing.compareTo(cut.get(piece - 1)) <= 0) {
        results.add(after);
      } else if (piece < cut.size() && crossing.compareTo(cut.get(piece)) >= 0) {
        results.add(before);
      } else {
        results.add(before);
        starts.add(crossing);
        results.add(after);
      }
    }
    return new PiecewiseLinear(starts, results).merged();
  }

  /** A number at which the lines of a piece hold: its start, or one below the first knot. */
  private static Rational inside(List<Rational> cut, int piece) {
    if (piece > 0) {
      return cut.get(piece - 1);
    }
    return cut.isEmpty() ? Rational.ZERO : cut.getFirst().minus(Rational.ONE);
  }

  /** Without knots at which nothing changes. */
  private PiecewiseLinear merged() {
    var kept = new ArrayList<Rational>();
    var its = new ArrayList<Line>();
    its.add(lines.getFirst());
    for (int k = 0; k < knots.size(); k++) {
      if (!lines.get(k + 1).equals(its.getLast())) {
        kept.add(knots.get(k));
        its.add(lines.get(k + 1));
      }
    }
    return new PiecewiseLinear(kept, its);
  }
}
