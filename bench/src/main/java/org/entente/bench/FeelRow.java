package org.entente.bench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/**
 * The row of {@link Row} in FEEL, the expression language of DMN, compiled once and evaluated by
 * KIE. Its {@code decimal} rounds half to even; its numbers have 34 digits.
 */
final class FeelRow {
  private static final List<String> INPUTS =
      List.of(
          "pay",
          "utilities",
          "training",
          "facilities",
          "credits",
          "carry",
          "heads_a",
          "heads_b",
          "pay_limit",
          "utilities_limit");

  private static final String EXPRESSION =
      """
      {
        heads: heads_a + heads_b,
        net: max(utilities - credits, 0),
        pay_a: min(decimal(pay * heads_a / heads, 2), pay_limit),
        pay_b: pay - pay_a,
        utilities_a: min(decimal(net * heads_a / heads, 2), utilities_limit),
        utilities_b: net - utilities_a,
        training_a: min(decimal(training * heads_b / heads, 2), 900000.00),
        training_b: training - training_a,
        facilities_a: decimal(facilities * heads_a / heads, 2),
        facilities_b: facilities - facilities_a,
        carry_a: decimal(carry * heads_b / heads, 2),
        carry_b: carry - carry_a,
        total_a: pay_a + utilities_a + training_a + facilities_a + carry_a,
        total_b: pay_b + utilities_b + training_b + facilities_b + carry_b,
        whole: pay + net + training + facilities + carry,
        rebate: decimal(max(total_a - pay_limit, 0) * heads_b / heads, 2),
        out0: total_a - rebate,
        out1: total_b + rebate,
        out2: min(out0, out1),
        out3: max(out0, out1),
        out4: out3 - out2,
        out5: out0 + out1,
        out6: whole - out5,
        out7: out1 - out2
      }
      """;

  private final FEEL feel = FEELBuilder.builder().build();
  private final CompiledExpression expression;

  FeelRow() {
    var context = feel.newCompilerContext();
    INPUTS.forEach(name -> context.addInputVariableType(name, BuiltInType.NUMBER));
    expression = feel.compile(EXPRESSION, context);
  }

  void run(BigDecimal[] in, BigDecimal[] out) {
    var variables = new LinkedHashMap<String, Object>();
    for (int i = 0; i < in.length; i++) {
      variables.put(INPUTS.get(i), in[i]);
    }
    var result = (Map<?, ?>) feel.evaluate(expression, variables);
    for (int i = 0; i < out.length; i++) {
      out[i] = (BigDecimal) result.get("out" + i);
    }
  }
}
