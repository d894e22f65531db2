package org.entente.agreement.compiled;

import java.util.List;
import org.entente.agreement.checked.CheckedCondition;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;

/** Compiles conditions on values: 1 where all of them hold, 0 where one does not. */
final class ConditionCompiler {
  private final AgreementCompiler owner;
  private final ExpressionCompiler expressions;
  private final Origin origin;

  /**
   * @param expressions compiles the values on both sides
   * @param origin the clause whose conditions they are
   */
  ConditionCompiler(AgreementCompiler owner, ExpressionCompiler expressions, Origin origin) {
    this.owner = owner;
    this.expressions = expressions;
    this.origin = origin;
  }

  /** Whether all conditions hold for the members at hand: {@link Logic#YES}, or a slot. */
  int all(List<CheckedCondition> conditions, At at) {
    var each = conditions.stream().map(condition -> one(condition, at)).toList();
    return new Logic(owner.program, origin).and(each, "all conditions");
  }

  private int one(CheckedCondition condition, At at) {
    var from = new Origin(condition.place(), origin.cites());
    return switch (condition) {
      case CheckedCondition.Compared compared ->
          owner.program.add(
              new Operation.Compared(compared.comparison()),
              List.of(
                  expressions.compile(compared.left(), at).orElseThrow(),
                  expressions.compile(compared.right(), at).orElseThrow()),
              Ratio.RATIO,
              compared.comparison().words(),
              from);
      case CheckedCondition.YesNo yesNo -> {
        int value = expressions.compile(yesNo.value(), at).orElseThrow();
        yield yesNo.yes() ? value : new Logic(owner.program, from).not(value, "not");
      }
    };
  }
}
