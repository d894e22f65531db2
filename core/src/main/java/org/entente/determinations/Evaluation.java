package org.entente.determinations;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination.Status;
import org.entente.problems.Problem;

/**
 * The slots of a program after a run: every value on the way to a figure, from which explanations
 * are read.
 *
 * @param values by slot; empty where a fact is missing, a problem stands in the way, or nothing
 *     asked for the slot
 * @param statuses by slot, how firm its value is
 * @param fellBack the first slots of blocks whose receiver of the remainder could not take it, so
 *     that the largest fraction decided
 * @param problems what the values themselves made wrong, such as a level of zero with cost
 */
public record Evaluation(
    CompiledAgreements program,
    BoundFacts facts,
    List<Optional<Rational>> values,
    List<Status> statuses,
    List<Integer> fellBack,
    List<Problem> problems) {
  public Evaluation {
    values = List.copyOf(values);
    statuses = List.copyOf(statuses);
    fellBack = List.copyOf(fellBack);
    problems = List.copyOf(problems);
  }

  public Optional<Rational> value(int slot) {
    return values.get(slot);
  }

  /**
   * The operands of a step that it read: of interest, only rates that its days touch, each once.
   */
  public List<Integer> read(Step step, int[] stepOf) {
    var read = InterestEarned.read(program, stepOf, facts, step);
    return step.operation() instanceof Operation.Interest
        ? InterestEarned.withoutRepeats(read, values::get)
        : read;
  }

  public Status status(int slot) {
    return statuses.get(slot);
  }
}
