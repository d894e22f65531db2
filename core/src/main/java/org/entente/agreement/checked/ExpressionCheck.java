package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedExpression.Operator;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedRounding;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.amounts.Unit;
import org.entente.problems.NearNames;

/**
 * Binds the names of an expression and works out its type.
 *
 * <p>A bare number takes the unit that its place needs: in {@code limit 20bn over term} it is
 * money. Units never mix; natures combine as {@link #sum} and {@link #product} say.
 */
final class ExpressionCheck {
  private final Scope scope;
  private final Context context;

  ExpressionCheck(Scope scope, Context context) {
    this.scope = scope;
    this.context = context;
  }

  /** The expression as a value of that type. */
  CheckedExpression check(Expression expression, ValueType wanted) {
    var checked = check(expression, Optional.of(wanted));
    var type = checked.type();
    boolean sameNature = type.nature() == wanted.nature() || (type.isRatio() && wanted.isRatio());
    if (!type.countsAs(wanted)) {
      throw refuse("E0301", expression, wanted.words(), type.words());
    }
    if (!sameNature) {
      throw refuse("E0302", expression, wanted.words(), type.words());
    }
    return checked;
  }

  /** The expression, its bare numbers taken as the type wanted, if one is. */
  CheckedExpression check(Expression expression, Optional<ValueType> wanted) {
    scope.countValues(1, expression.span(), context.clause());
    var bare = bareNumber(expression);
    if (bare.isPresent()) {
      return new CheckedExpression.Literal(
          bare.get(),
          wanted.filter(type -> !type.isRatio()).orElse(ValueType.NUMBER),
          place(expression));
    }
    return switch (expression) {
      case Expression.Quantity quantity -> quantity(quantity, wanted);
      case Expression.Previous previous ->
          new CheckedExpression.Previous(
              context.previous().orElseThrow(() -> refuse("E0315", previous)), place(previous));
      case Expression.Reference reference -> new ReferenceCheck(scope, context).check(reference);
      case Expression.BorneBy borne -> borne(borne);
      case Expression.Call call -> call(call, wanted);
      case Expression.Negated negated ->
          new CheckedExpression.Negated(check(negated.value(), wanted), place(negated));
      case Expression.Binary binary -> binary(binary, wanted);
      case Expression.Bounded bounded ->
          extreme(bounded, bounded.floor(), List.of(bounded.value(), bounded.bound()), wanted);
      case Expression.Rounded rounded -> rounded(rounded, wanted);
      case Expression.Schedule schedule ->
          new ScheduleCheck(scope, context, this).check(schedule, wanted);
      case Expression.Bands bands -> new BandsCheck(scope, context, this).check(bands);
    };
  }

  /** The value of an expression of plain numbers alone, which can take any unit. */
  private static Optional<Rational> bareNumber(Expression expression) {
    return switch (expression) {
      case Expression.Quantity q when q.unit().isEmpty() && !q.percent() -> Optional.of(q.value());
      case Expression.Negated negated -> bareNumber(negated.value()).map(Rational::negated);
      case Expression.Binary binary ->
          bareNumber(binary.left())
              .flatMap(l -> bareNumber(binary.right()).flatMap(r -> fold(binary.operator(), l, r)));
      default -> Optional.empty();
    };
  }

  private static Optional<Rational> fold(Expression.Operator operator, Rational l, Rational r) {
    return switch (operator) {
      case PLUS -> Optional.of(l.plus(r));
      case MINUS -> Optional.of(l.minus(r));
      case TIMES -> Optional.of(l.times(r));
      case DIVIDED_BY -> r.signum() == 0 ? Optional.empty() : Optional.of(l.dividedBy(r));
      case PLUS_POINTS, MINUS_POINTS -> Optional.empty();
    };
  }

  private CheckedExpression quantity(Expression.Quantity quantity, Optional<ValueType> wanted) {
    if (quantity.unit().isEmpty()) {
      return new CheckedExpression.Literal(quantity.value(), ValueType.RATE, place(quantity));
    }
    var unit = scope.unit(quantity.unit().get(), context.clause());
    var nature =
        wanted
            .filter(type -> type.unit().equals(unit))
            .map(ValueType::nature)
            .orElse(unit instanceof CountUnit ? Nature.LEVEL : Nature.TOTAL);
    return new CheckedExpression.Literal(
        quantity.value(), new ValueType(nature, unit), place(quantity));
  }

  private CheckedExpression borne(Expression.BorneBy borne) {
    var party = scope.party(borne.party(), context.clause());
    return new CheckedExpression.Borne(borne.net(), party.position(), scope.money(), place(borne));
  }

  private CheckedExpression binary(Expression.Binary binary, Optional<ValueType> wanted) {
    return switch (binary.operator()) {
      case PLUS -> sum(binary, Operator.PLUS, wanted);
      case MINUS -> sum(binary, Operator.MINUS, wanted);
      case TIMES -> product(binary, wanted);
      case DIVIDED_BY -> quotient(binary);
      case PLUS_POINTS -> points(binary, Operator.PLUS);
      case MINUS_POINTS -> points(binary, Operator.MINUS);
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

  private static boolean isPercent(Expression expression) {
    return expression instanceof Expression.Quantity q && q.percent();
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
    var left = check(binary.left(), Optional.empty());
    var right = check(binary.right(), Optional.empty());
    if (left.type().isRatio() && right.type().isRatio()) {
      // A bare number times a rate counts what the place needs: 100 * (1 + growth) may be money.
      left = bareNumber(binary.left()).isPresent() ? check(binary.left(), wanted) : left;
      boolean isOpen = left.type().isRatio() && bareNumber(binary.right()).isPresent();
      right = isOpen ? check(binary.right(), wanted) : right;
    }
    var type = product(left.type(), right.type());
    if (type.isEmpty()) {
      throw refuse("E0304", binary, left.type().words(), right.type().words());
    }
    return new CheckedExpression.Binary(Operator.TIMES, left, right, type.get(), place(binary));
  }

  private CheckedExpression quotient(Expression.Binary binary) {
    var left = check(binary.left(), Optional.empty());
    var right = check(binary.right(), Optional.empty());
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

  private CheckedExpression points(Expression.Binary binary, Operator operator) {
    var left = check(binary.left(), Optional.empty());
    var points = bareNumber(binary.right()).orElseThrow(() -> refuse("E0317", binary.right()));
    if (!left.type().isRatio()) {
      throw refuse("E0318", binary, left.type().words());
    }
    var right =
        new CheckedExpression.Literal(
            points.dividedBy(Rational.of(100)), ValueType.RATE, place(binary.right()));
    return new CheckedExpression.Binary(operator, left, right, ValueType.RATE, place(binary));
  }

  private CheckedExpression call(Expression.Call call, Optional<ValueType> wanted) {
    var name = call.function().text();
    if (name.equals("max") || name.equals("min")) {
      if (call.arguments().size() < 2) {
        throw refuse("E0319", call, name, "2 or more", call.arguments().size());
      }
      return extreme(call, name.equals("max"), call.arguments(), wanted);
    }
    var formula = scope.formulas.get(name);
    if (formula == null) {
      var known = new ArrayList<>(scope.formulas.sequencedKeySet());
      known.addAll(List.of("max", "min"));
      throw scope.refuse(
          "E0215",
          call.function().span(),
          context.clause(),
          name,
          NearNames.hint(name, known, "formulas"));
    }
    if (formula.parameters().size() != call.arguments().size()) {
      throw refuse("E0319", call, name, formula.parameters().size(), call.arguments().size());
    }
    if (context.formulas().contains(name)) {
      throw refuse("E0320", call, name);
    }
    if (context.formulas().size() >= Scope.MAX_FORMULAS) {
      throw scope.tooManyValues(call.span(), context.clause());
    }
    var parameters = new TreeMap<String, Context.Parameter>();
    for (int i = 0; i < formula.parameters().size(); i++) {
      parameters.put(formula.parameters().get(i).text(), parameter(call.arguments().get(i)));
    }
    return new ExpressionCheck(scope, context.inFormula(name, parameters))
        .check(formula.value(), wanted);
  }

  private Context.Parameter parameter(Expression argument) {
    int before = scope.values();
    var value = check(argument, Optional.empty());
    return new Context.Parameter(value, scope.values() - before);
  }

  private CheckedExpression extreme(
      Expression expression,
      boolean greatest,
      List<Expression> arguments,
      Optional<ValueType> wanted) {
    var typed =
        arguments.stream().filter(a -> bareNumber(a).isEmpty() && !isPercent(a)).findFirst();
    var typedValue = typed.map(a -> check(a, wanted));
    var known = typedValue.map(CheckedExpression::type).or(() -> wanted);
    var values = new ArrayList<CheckedExpression>();
    for (var argument : arguments) {
      var value =
          typed.isPresent() && argument == typed.get()
              ? typedValue.orElseThrow()
              : check(argument, known);
      var type = value.type();
      var first = values.isEmpty() ? type : values.getFirst().type();
      if (!type.countsAs(first)) {
        throw refuse("E0303", expression, first.words(), type.words());
      }
      if (!type.isRatio() && type.nature() != first.nature()) {
        throw refuse("E0302", expression, first.words(), type.words());
      }
      values.add(value);
    }
    var type =
        values.stream()
            .map(CheckedExpression::type)
            .filter(t -> t.nature() == Nature.RATE)
            .findFirst()
            .orElse(values.getFirst().type());
    return new CheckedExpression.Extreme(greatest, values, type, place(expression));
  }

  private CheckedExpression rounded(Expression.Rounded rounded, Optional<ValueType> wanted) {
    var value = check(rounded.value(), wanted);
    var rounding = rounding(rounded.rounding(), value.type());
    return new CheckedExpression.Rounded(value, rounding.unit(), rounding.mode(), place(rounded));
  }

  /** A rounding of values of that type: its unit agrees with theirs and is above zero. */
  CheckedAmount.Rounding rounding(ParsedRounding rounding, ValueType type) {
    var to = rounding.to();
    to.unit()
        .map(name -> scope.unit(name, context.clause()))
        .filter(unit -> !unit.equals(type.unit()))
        .ifPresent(unit -> {
          throw refuse("E0301", to, type.words(), unit.code());
        });
    if (to.value().signum() <= 0) {
      throw refuse("E0321", to, to.value());
    }
    var mode =
        RoundingMode.named(rounding.mode().text())
            .orElseThrow(() ->
                scope.unknown(
                    "E0225",
                    rounding.mode(),
                    Arrays.stream(RoundingMode.values()).map(RoundingMode::word).toList(),
                    "ways to round",
                    context.clause()));
    return new CheckedAmount.Rounding(to.value(), mode);
  }

  /** Two sides of one sign: a bare number on one side takes the type of the other. */
  private List<CheckedExpression> pair(
      Expression left, Expression right, Optional<ValueType> wanted) {
    if (bareNumber(left).isPresent()) {
      var r = check(right, wanted);
      return List.of(check(left, Optional.of(r.type())), r);
    }
    var l = check(left, wanted);
    return List.of(l, check(right, Optional.of(l.type())));
  }

  private Place place(Expression expression) {
    return scope.place(expression.span(), context.clause());
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
