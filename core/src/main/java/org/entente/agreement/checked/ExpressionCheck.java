package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedRounding;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Day;
import org.entente.amounts.OneOf;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.amounts.YesNo;

/**
 * Binds the names of an expression and works out its type.
 *
 * <p>A bare number takes the unit that its place needs: in {@code limit 20bn over term} it is
 * money. Units never mix; natures combine as {@link ArithmeticCheck} says.
 */
final class ExpressionCheck {
  private final Scope scope;
  private final Context context;
  private final boolean rateOfInterest;

  ExpressionCheck(Scope scope, Context context) {
    this(scope, context, false);
  }

  private ExpressionCheck(Scope scope, Context context, boolean rateOfInterest) {
    this.scope = scope;
    this.context = context;
    this.rateOfInterest = rateOfInterest;
  }

  /** For the rate of interest, which may have a value for each day. */
  static ExpressionCheck ofRate(Scope scope, Context context) {
    return new ExpressionCheck(scope, context.onEachDay(), true);
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
    var bare = BareNumber.of(expression);
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
      case Expression.Reference reference -> reference(reference, wanted);
      case Expression.BorneBy borne -> borne(borne);
      case Expression.Call call -> call(call, wanted);
      case Expression.Negated negated ->
          new CheckedExpression.Negated(number(negated.value(), wanted), place(negated));
      case Expression.Binary binary ->
          new ArithmeticCheck(scope, context, this).check(binary, wanted);
      case Expression.Bounded bounded ->
          extreme(bounded, bounded.floor(), List.of(bounded.value(), bounded.bound()), wanted);
      case Expression.Rounded rounded -> rounded(rounded, wanted);
      case Expression.Schedule schedule ->
          new ScheduleCheck(scope, context, this).check(schedule, wanted);
      case Expression.Bands bands -> new BandsCheck(scope, context, this).check(bands);
      case Expression.Date date ->
          new CheckedExpression.Literal(Day.value(date.day()), ValueType.DATE, place(date));
      case Expression.EdgeDay edge -> new TimeCheck(scope, context).edgeDay(edge);
      case Expression.Aggregate aggregate ->
          new TimeCheck(scope, context).aggregate(aggregate, wanted);
      case Expression.LineSum lines -> new TimeCheck(scope, context).lineSum(lines);
      case Expression.Interest interest -> new TimeCheck(scope, context).interest(interest);
    };
  }

  /** A value that is a number, as it must be to be added, multiplied or rounded. */
  private CheckedExpression number(Expression expression, Optional<ValueType> wanted) {
    var value = check(expression, wanted);
    if (!value.type().isNumber()) {
      throw refuse("E0351", expression, value.type().words());
    }
    return value;
  }

  /** A name; where a member of a set, or yes or no, is wanted, that. */
  private CheckedExpression reference(Expression.Reference reference, Optional<ValueType> wanted) {
    var state = wanted.flatMap(type -> state(reference, type));
    if (state.isPresent()) {
      return state.get();
    }
    var value = new ReferenceCheck(scope, context).check(reference);
    if (value instanceof CheckedExpression.InputValue input
        && input.input().perDay()
        && !rateOfInterest) {
      throw refuse("E0350", reference, reference.name().text());
    }
    return value;
  }

  private Optional<CheckedExpression> state(Expression.Reference reference, ValueType wanted) {
    var name = reference.name().text();
    boolean isPlain = reference.member().isEmpty() && reference.indices().isEmpty();
    Optional<Rational> value =
        switch (wanted.unit()) {
          case OneOf oneOf -> oneOf.value(name);
          case YesNo yesNo when name.equals("yes") -> Optional.of(Rational.ONE);
          case YesNo yesNo when name.equals("no") -> Optional.of(Rational.ZERO);
          default -> Optional.empty();
        };
    return value
        .filter(v -> isPlain)
        .map(v -> new CheckedExpression.Literal(v, wanted, place(reference)));
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

  private static boolean isPercent(Expression expression) {
    return expression instanceof Expression.Quantity q && q.percent();
  }

  private CheckedExpression call(Expression.Call call, Optional<ValueType> wanted) {
    var name = call.function().text();
    if (name.equals("max") || name.equals("min")) {
      if (call.arguments().size() < 2) {
        throw refuse("E0319", call, name, "2 or more", call.arguments().size());
      }
      return extreme(call, name.equals("max"), call.arguments(), wanted);
    }
    return new FormulaCheck(scope, context, this).check(call, wanted);
  }

  private CheckedExpression extreme(
      Expression expression,
      boolean greatest,
      List<Expression> arguments,
      Optional<ValueType> wanted) {
    var typed =
        arguments.stream().filter(a -> BareNumber.of(a).isEmpty() && !isPercent(a)).findFirst();
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
      boolean isOrdered = type.isNumber() || type.equals(ValueType.DATE);
      if (!isOrdered) {
        throw refuse("E0351", expression, type.words());
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
    var value = number(rounded.value(), wanted);
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

  private Place place(Expression expression) {
    return scope.place(expression.span(), context.clause());
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
