package org.entente.agreement.checked;

import java.util.List;
import org.entente.agreement.checked.CheckedCheck.Comparison;
import org.entente.agreement.text.Place;

/** A condition on values, with its names bound. Example: {@code un is at most 0.010%}. */
public sealed interface CheckedCondition {
  Place place();

  /** The values that it rests on. */
  List<CheckedExpression> values();

  /** A comparison of two values that count the same. */
  record Compared(
      CheckedExpression left, Comparison comparison, CheckedExpression right, Place place)
      implements CheckedCondition {
    @Override
    public List<CheckedExpression> values() {
      return List.of(left, right);
    }
  }

  /** A yes/no value, or that it is no. */
  record YesNo(CheckedExpression value, boolean yes, Place place) implements CheckedCondition {
    @Override
    public List<CheckedExpression> values() {
      return List.of(value);
    }
  }
}
