package org.entente.cli;

import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;
import org.entente.report.render.Amounts;

/**
 * A figure as one exact value: {@code 15100000000 JPY}, {@code 3893 worker}, or for a check a word.
 */
final class PrintedFigure {
  private PrintedFigure() {}

  static String of(Determination figure) {
    return figure.value().map(value -> of(figure.figure(), value)).orElse("missing");
  }

  private static String of(Figure figure, Rational value) {
    if (figure.kind() == Figure.Kind.CHECK) {
      return value.signum() != 0 ? "holds" : "fails";
    }
    return Amounts.figure(value, figure.unit());
  }
}
