package org.entente.agreement.compiled;

import java.util.List;
import java.util.function.Function;
import org.entente.pools.PoolQuery;

/**
 * The agreements of a book as one program: steps in an order in which every operand is filled
 * before it is used, what the program asks of the facts, and where its figures end up.
 *
 * @param slots how many slots the steps fill
 * @param running the running shares of pools of lines by element and interval, in order; empty
 *     unless single lines are to be shared
 */
public record CompiledAgreements(
    List<Step> steps,
    int slots,
    List<InputQuery> inputs,
    List<PoolQuery> pools,
    List<Figure> figures,
    List<RunningShares> running) {
  public CompiledAgreements {
    steps = List.copyOf(steps);
    inputs = List.copyOf(inputs);
    pools = List.copyOf(pools);
    figures = List.copyOf(figures);
    running = List.copyOf(running);
  }

  /** For each slot, the position of the step that fills it. */
  public int[] stepOfSlot() {
    var stepOf = new int[slots];
    for (int s = 0; s < steps.size(); s++) {
      var step = steps.get(s);
      for (int i = 0; i < step.width(); i++) {
        stepOf[step.slot() + i] = s;
      }
    }
    return stepOf;
  }

  /** Which steps the slots depend on, themselves included. */
  public boolean[] needed(List<Integer> slotsWanted) {
    return needed(slotsWanted, Step::operands);
  }

  /** Which steps the slots depend on, if a step rests on those of its operands alone. */
  public boolean[] needed(List<Integer> slotsWanted, Function<Step, List<Integer>> operands) {
    var stepOf = stepOfSlot();
    var needed = new boolean[steps.size()];
    for (int slot : slotsWanted) {
      needed[stepOf[slot]] = true;
    }
    for (int s = steps.size() - 1; s >= 0; s--) {
      if (needed[s]) {
        for (int operand : operands.apply(steps.get(s))) {
          needed[stepOf[operand]] = true;
        }
      }
    }
    return needed;
  }
}
