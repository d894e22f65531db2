package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.Operator;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.text.Place;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;

/**
 * Checks sums, differences, products and quotients: units never mix, and natures combine as {@link
 * #sum} and {@link #product} say.
 *
 * <p>Example: USD 5 plus USD 3 is money, USD 5 times 3 too, and USD 5 by USD 2 a plain number; USD
 * 5 plus 3 heads, and USD 5 times USD 3, are nothing.
 */
final class ArithmeticCheck {
  private final Scope scope;
  private final Context context;
  private final ExpressionCheck values;

  ArithmeticCheck(Scope scope, Context context, ExpressionCheck values) {
    this.scope = scope;
    this.context = context;
    this.values = values;
  }

  CheckedExpression check(Expression.Binary binary, Optional<ValueType> wanted) {
    return switch (binary.operator()) {
      case PLUS -> sum(binary, Operator.PLUS, wanted);
      case MINUS -> sum(binary, Operator.MINUS, wanted);
      case TIMES -> product(binary, wanted);
      case DIVIDED_BY -> quotient(binary);
      case PLUS_POINTS -> points(binary, Operator.PLUS);
      case MINUS_POINTS -> points(binary, Operator.MINUS);
      case PLUS_DAYS -> days(binary, Operator.PLUS);
      case MINUS_DAYS -> days(binary, Operator.MINUS);
    };
  }

  /** Both sides in one unit and of one nature; two rates are added by points only. */
  private CheckedExpression sum(
      Expression.Binary binary, Operator operator, Optional<ValueType> wanted) {
    var pair = pair(binary.left(), binary.right(), wanted);
    var left = pair.getFirst();
    var right = pair.getLast();
    var l = left.type();
    var r = right.type();
    requireNumber(binary, left, right);
    if (!l.countsAs(r)) {
      throw refuse("E0303", binary, l.words(), r.words());
    }
    if (l.isRatio() && isRate(left) && isRate(right)) {
      throw refuse("E0305", binary, l.words(), r.words());
    }
    if (!l.isRatio() && l.nature() != r.nature()) {
      throw refuse("E0302", binary, l.words(), r.words());
    }
    var type = l.isRatio() ? ValueType.NUMBER : l;
    return new CheckedExpression.Binary(operator, left, right, type, place(binary));
  }

  /** Two sides of one sign: a bare number on one side takes the type of the other. */
  private List<CheckedExpression> pair(
      Expression left, Expression right, Optional<ValueType> wanted) {
    if (BareNumber.of(left).isPresent()) {
      var r = values.check(right, wanted);
      return List.of(values.check(left, Optional.of(r.type())), r);
    }
    var l = values.check(left, wanted);
    return List.of(l, values.check(right, Optional.of(l.type())));
  }

  /** Whether a value is a rate, or a sum that a rate is in. */
  private static boolean isRate(CheckedExpression value) {
    return value.type().nature() == Nature.RATE
        || (value instanceof CheckedExpression.Binary sum
            && (sum.operator() == Operator.PLUS || sum.operator() == Operator.MINUS)
            && sum.type().isRatio()
            && (isRate(sum.left()) || isRate(sum.right())));
  }

  private static Optional<ValueType> product(ValueType left, ValueType right) {
    if (left.isRatio() && right.isRatio()) {
      return Optional.of(ValueType.NUMBER);
    }
    return left.isRatio() || right.isRatio()
        ? Optional.of(left.isRatio() ? right : left)
        : converted(ExchangeRate.product(left.unit(), right.unit()));
  }

  /** Money by an exchange rate is money of its other currency. */
  private static Optional<ValueType> converted(Optional<Unit> unit) {
    return unit.map(u -> new ValueType(u instanceof ExchangeRate ? Nature.RATE : Nature.TOTAL, u));
  }

  /** A value with a unit times a plain number or rate; of two units one is an exchange rate. */
  private CheckedExpression product(Expression.Binary binary, Optional<ValueType> wanted) {
    var left = values.check(binary.left(), Optional.empty());
    var right = values.check(binary.right(), Optional.empty());
    requireNumber(binary, left, right);
    if (left.type().isRatio() && right.type().isRatio()) {
      // A bare number times a rate counts what the place needs: 100 * (1 + growth) may be money.
      left = BareNumber.of(binary.left()).isPresent() ? values.check(binary.left(), wanted) : left;
      boolean isOpen = left.type().isRatio() && BareNumber.of(binary.right()).isPresent();
      right = isOpen ? values.check(binary.right(), wanted) : right;
    }
    var type = product(left.type(), right.type());
    if (type.isEmpty()) {
      throw refuse("E0304", binary, left.type().words(), right.type().words());
    }
    return new CheckedExpression.Binary(Operator.TIMES, left, right, type.get(), place(binary));
  }

  private CheckedExpression quotient(Expression.Binary binary) {
    var left = values.check(binary.left(), Optional.empty());
    var right = values.check(binary.right(), Optional.empty());
    requireNumber(binary, left, right);
    boolean sameUnit = left.type().countsAs(right.type());
    var converted = converted(ExchangeRate.quotient(left.type().unit(), right.type().unit()));
    if (!right.type().isRatio() && !sameUnit && converted.isEmpty()) {
      throw refuse("E0304", binary, left.type().words(), right.type().words());
    }
    if (right instanceof CheckedExpression.Literal zero && zero.value().signum() == 0) {
      throw refuse("E0316", binary.right());
    }
    var type = sameUnit ? ValueType.NUMBER : converted.orElse(left.type());
    return new CheckedExpression.Binary(Operator.DIVIDED_BY, left, right, type, place(binary));
  }

  private void requireNumber(Expression at, CheckedExpression left, CheckedExpression right) {
    var state = left.type().isNumber() ? right : left;
    if (!state.type().isNumber()) {
      throw refuse("E0351", at, state.type().words());
    }
  }

  /** A day some days later or earlier. */
  private CheckedExpression days(Expression.Binary binary, Operator operator) {
    var day = values.check(binary.left(), Optional.empty());
    var days = BareNumber.of(binary.right()).orElse(Rational.ZERO);
    if (!day.type().equals(ValueType.DATE) || !days.isWhole()) {
      throw refuse("E0354", binary, day.type().words(), days);
    }
    var right = new CheckedExpression.Literal(days, ValueType.NUMBER, place(binary.right()));
    return new CheckedExpression.Binary(operator, day, right, ValueType.DATE, place(binary));
  }

  private CheckedExpression points(Expression.Binary binary, Operator operator) {
    var left = values.check(binary.left(), Optional.empty());
    var points = BareNumber.of(binary.right()).orElseThrow(() -> refuse("E0317", binary.right()));
    if (!left.type().isRatio()) {
      throw refuse("E0318", binary, left.type().words());
    }
    var right =
        new CheckedExpression.Literal(
            points.dividedBy(Rational.of(100)), ValueType.RATE, place(binary.right()));
    return new CheckedExpression.Binary(operator, left, right, ValueType.RATE, place(binary));
  }

  private Place place(Expression expression) {
    return scope.place(expression.span(), context.clause());
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
