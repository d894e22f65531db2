package org.entente.cli;

import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.book.BookRun;
import org.entente.book.ExpectedFigure;
import org.entente.determinations.Determination;
import org.entente.problems.NearNames;
import org.entente.report.render.Amounts;

/**
 * An expected figure beside the one that the book gives.
 *
 * @param isEqual whether value and unit are the same, to the last digit or as near as was asked
 * @param words what is said of it
 * @param distance how far apart they are, where the file says how far they may be
 */
record Comparison(String reference, boolean isEqual, String words, Optional<Distance> distance) {
  /** How far a figure is from the expected one, where it may be. */
  record Distance(Rational value, Unit unit) {
    String words() {
      return Amounts.textWithUnit(value, unit);
    }
  }

  static Comparison of(ExpectedFigure expected, BookRun run) {
    var found = run.determinations().find(expected.reference());
    return found
        .map(figure -> compare(expected, figure))
        .orElseGet(() -> {
          var known = run.determinations().references();
          var hint = NearNames.hint(expected.reference(), known, "figures");
          return differs(expected, "is no figure of the book. " + hint);
        });
  }

  private static Comparison compare(ExpectedFigure expected, Determination found) {
    var printed = PrintedFigure.of(found);
    if (found.value().isEmpty()) {
      return differs(expected, "is missing, expected " + expected.value());
    }
    var unit = found.figure().unit();
    var difference = number(expected, unit.code()).map(found.value().get()::minus);
    boolean isSame =
        difference.map(d -> d.signum() == 0).orElse(false) || printed.equals(expected.value());
    var allowed = expected.within().filter(within -> within.isOf(unit.code()));
    if (isSame) {
      var none = allowed.map(within -> new Distance(Rational.ZERO, unit));
      return new Comparison(expected.reference(), true, "is " + printed, none);
    }
    if (difference.isPresent() && allowed.isPresent()) {
      var distance = new Distance(difference.get().abs(), unit);
      if (distance.value().compareTo(allowed.get().distance()) <= 0) {
        var words = "is " + printed + ", " + distance.words() + " from " + expected.value();
        return new Comparison(expected.reference(), true, words, Optional.of(distance));
      }
    }
    var by = difference.map(d -> ", differs by " + Amounts.figure(d, unit)).orElse("");
    return differs(expected, "is " + printed + ", expected " + expected.value() + by);
  }

  /** The number that is expected, if it is one and of the same unit. */
  private static Optional<Rational> number(ExpectedFigure expected, String unit) {
    var words = expected.value().strip().split(" +", 2);
    if (!unit.equals(words.length < 2 ? "" : words[1])) {
      return Optional.empty();
    }
    try {
      var digits = words[0].replace("_", "");
      return Optional.of(
          digits.endsWith("%")
              ? Rational.parse(digits.substring(0, digits.length() - 1)).times(Rational.of(1, 100))
              : Rational.parse(digits));
    } catch (ArithmeticException | NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Comparison differs(ExpectedFigure expected, String words) {
    return new Comparison(expected.reference(), false, words, Optional.empty());
  }

  /** The comparison on one line. */
  String line() {
    return (isEqual ? "ok       " : "differs  ") + reference + " " + words;
  }
}
