package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * Some steps of a run evaluated again on other sums of lines, on exact rationals, while all others
 * keep their values.
 *
 * <p>Example: what the parties bear by the end of March is 400.00 and 600.00; with the lines of
 * March up to the 12th alone it is 310.00 and 490.00.
 */
public final class Reevaluation {
  private final Evaluation run;
  private final int[] steps;
  private final List<Optional<Rational>> values;

  /**
   * @param steps positions of the steps that are evaluated again, in order
   */
  public Reevaluation(Evaluation run, int[] steps) {
    this.run = run;
    this.steps = steps.clone();
    this.values = new ArrayList<>(run.values());
  }

  /** Evaluates the steps on these facts; gives what these facts made wrong. */
  public List<Problem> on(BoundFacts facts) {
    for (int s : steps) {
      var step = run.program().steps().get(s);
      for (int i = 0; i < step.width(); i++) {
        values.set(step.slot() + i, Optional.empty());
      }
    }
    return ReferenceEvaluator.again(run, facts, values, steps);
  }

  public Optional<Rational> value(int slot) {
    return values.get(slot);
  }
}
