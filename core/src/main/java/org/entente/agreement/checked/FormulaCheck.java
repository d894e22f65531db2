package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.parsed.Expression;
import org.entente.problems.NearNames;

/**
 * Checks the use of a formula: it is written out where it is used, each of its parameters standing
 * for what was given.
 *
 * <p>Example: with {@code formula half(x) = x / 2}, {@code half(USD 5)} is {@code USD 5 / 2}.
 */
final class FormulaCheck {
  private final Scope scope;
  private final Context context;
  private final ExpressionCheck values;

  FormulaCheck(Scope scope, Context context, ExpressionCheck values) {
    this.scope = scope;
    this.context = context;
    this.values = values;
  }

  CheckedExpression check(Expression.Call call, Optional<ValueType> wanted) {
    var name = call.function().text();
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
    var value = values.check(argument, Optional.empty());
    return new Context.Parameter(value, scope.values() - before);
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
