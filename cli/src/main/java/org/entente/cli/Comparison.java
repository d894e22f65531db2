package org.entente.cli;

import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.book.BookRun;
import org.entente.book.ExpectedFigure;
import org.entente.determinations.Determination;
import org.entente.problems.NearNames;
import org.entente.report.render.Amounts;

/**
 * An expected figure beside the one that the book gives.
 *
 * @param isEqual whether value and unit are the same, to the last digit
 * @param words what is said of it
 */
record Comparison(String reference, boolean isEqual, String words) {
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
    if (printed.equals(expected.value())) {
      return new Comparison(expected.reference(), true, "is " + printed);
    }
    var unit = found.figure().unit();
    var difference = number(expected, unit.code()).map(found.value().get()::minus);
    if (difference.isPresent() && difference.get().signum() == 0) {
      return new Comparison(expected.reference(), true, "is " + printed);
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
    return new Comparison(expected.reference(), false, words);
  }

  /** The comparison on one line. */
  String line() {
    return (isEqual ? "ok       " : "differs  ") + reference + " " + words;
  }
}
