package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;

/**
 * Compiles the bound of a limit or floor for one of its windows.
 *
 * <p>Where the text says {@code by days} and the term or a change cuts the window, each bound
 * counts in proportion to its days: 20.00 for 182 days and 40.00 for 184 of 366 are 30.05.
 */
final class BoundCompiler {
  private final AgreementCompiler owner;
  private final CheckedExpression bound;
  private final Cut cut;
  private final Period days;
  private final Origin origin;

  /**
   * @param days the days on which the pool holds
   */
  BoundCompiler(
      AgreementCompiler owner, CheckedExpression bound, Cut cut, Period days, Origin origin) {
    this.owner = owner;
    this.bound = bound;
    this.cut = cut;
    this.days = days;
    this.origin = origin;
  }

  /** The bound of a window, for the day and members at hand. */
  int compile(NamedPeriod window, At at) {
    var pieces = pieces(window.period().intersection(days).orElseThrow());
    boolean whole = pieces.size() == 1 && pieces.getFirst().equals(window.period());
    if (cut != Cut.BY_DAYS || whole) {
      return value(window, at);
    }
    var parts = new ArrayList<Integer>();
    for (var piece : pieces) {
      int ratio =
          owner.program.constant(
              Rational.of(piece.days(), window.period().days()),
              Ratio.RATIO,
              piece.days() + " of " + window.period().days() + " days",
              origin);
      parts.add(
          owner.program.product(
              value(window, at.on(piece.start())),
              ratio,
              bound.type().unit(),
              "bound by days",
              origin));
    }
    return owner.program.sum(parts, bound.type().unit(), "bound by days", origin);
  }

  /** The bound as it stands; one that rests on facts is checked not to be below zero. */
  private int value(NamedPeriod window, At at) {
    var expressions = new ExpressionCompiler(owner, origin).writtenFor(window);
    int value = expressions.compile(bound, at).orElseThrow();
    return owner.program.isConstant(value)
        ? value
        : owner.program.add(
            new Operation.NotNegative(), List.of(value), bound.type().unit(), "bound", origin);
  }

  /** The days of the window in the term, cut where the bound changes. */
  private List<Period> pieces(Period inTerm) {
    var pieces = new ArrayList<Period>();
    var start = inTerm.start();
    for (var day : bound.changeDays()) {
      if (day.isAfter(start) && day.isBefore(inTerm.end())) {
        pieces.add(new Period(start, day));
        start = day;
      }
    }
    pieces.add(new Period(start, inTerm.end()));
    return pieces;
  }
}
