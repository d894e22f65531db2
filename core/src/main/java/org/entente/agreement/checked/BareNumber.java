package org.entente.agreement.checked;

import java.util.Optional;
import org.entente.agreement.parsed.Expression;
import org.entente.amounts.Rational;

/**
 * The value of an expression of plain numbers alone, which can take any unit.
 *
 * <p>Example: {@code -(2 + 3) * 4} is -20, be it money or a count; {@code 5 / 0}, {@code 20%} and
 * {@code USD 3} are none.
 */
final class BareNumber {
  private BareNumber() {}

  /** The number, if the expression is made of plain numbers alone. */
  static Optional<Rational> of(Expression expression) {
    return switch (expression) {
      case Expression.Quantity q when q.unit().isEmpty() && !q.percent() -> Optional.of(q.value());
      case Expression.Negated negated -> of(negated.value()).map(Rational::negated);
      case Expression.Binary binary ->
          of(binary.left())
              .flatMap(l -> of(binary.right()).flatMap(r -> fold(binary.operator(), l, r)));
      default -> Optional.empty();
    };
  }

  private static Optional<Rational> fold(Expression.Operator operator, Rational l, Rational r) {
    return switch (operator) {
      case PLUS -> Optional.of(l.plus(r));
      case MINUS -> Optional.of(l.minus(r));
      case TIMES -> Optional.of(l.times(r));
      case DIVIDED_BY -> r.signum() == 0 ? Optional.empty() : Optional.of(l.dividedBy(r));
      case PLUS_POINTS, MINUS_POINTS, PLUS_DAYS, MINUS_DAYS -> Optional.empty();
    };
  }
}
