package org.entente.agreement.parsed;

import org.entente.agreement.text.Span;

/**
 * A condition on values: inputs, amounts, keys. Conditions joined by {@code and} must all hold.
 *
 * <p>Which lines a pool takes is a {@link ParsedCondition}, on their columns.
 */
public sealed interface ParsedValueCondition {
  Span span();

  /** {@code un is at most 0.010%}. */
  record Compared(Expression left, ParsedComparison comparison, Expression right, Span span)
      implements ParsedValueCondition {}

  /** {@code declined[well, party]} or {@code not declined[well, party]}: a yes/no value. */
  record YesNo(Expression.Reference value, boolean yes, Span span)
      implements ParsedValueCondition {}
}
