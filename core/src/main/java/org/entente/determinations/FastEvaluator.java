package org.entente.determinations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination.Status;

/**
 * Evaluates a program on whole minor units in 64 bits, with products in 128. Whatever does not fit,
 * and whatever would be a problem, is done again as a whole on the reference, so that both give the
 * same in every slot.
 */
public final class FastEvaluator {
  private FastEvaluator() {}

  /** As {@link ReferenceEvaluator#evaluate}. */
  public static Evaluation evaluate(
      CompiledAgreements program, BoundFacts facts, boolean[] needed) {
    return tryFast(program, facts, needed)
        .orElseGet(() -> ReferenceEvaluator.evaluate(program, facts, needed));
  }

  /** The evaluation, unless something does not fit 64 bits or is a problem. */
  static Optional<Evaluation> tryFast(
      CompiledAgreements program, BoundFacts facts, boolean[] needed) {
    var statuses = Statuses.of(program, facts);
    var live = new boolean[needed.length];
    for (int s = 0; s < needed.length; s++) {
      var step = program.steps().get(s);
      for (int i = 0; i < step.width() && needed[s]; i++) {
        boolean missing = statuses.get(step.slot() + i) == Status.MISSING;
        if (missing != (statuses.get(step.slot()) == Status.MISSING)) {
          // A block of which only a part is there is left to the reference.
          return Optional.empty();
        }
      }
      live[s] = needed[s] && statuses.get(step.slot()) != Status.MISSING;
    }
    var prepared = FastProgram.of(program, live);
    if (prepared.isEmpty()) {
      return Optional.empty();
    }
    var slots = new FastSlots(prepared.get());
    if (!slots.load(facts) || !slots.run(facts)) {
      return Optional.empty();
    }
    List<Optional<Rational>> values =
        new ArrayList<>(Collections.nCopies(program.slots(), Optional.empty()));
    for (int s = 0; s < live.length; s++) {
      var step = program.steps().get(s);
      for (int i = 0; live[s] && i < step.width(); i++) {
        values.set(step.slot() + i, Optional.of(slots.value(step.slot() + i, step)));
      }
    }
    return Optional.of(
        new Evaluation(program, facts, values, statuses, slots.fellBack(), List.of()));
  }
}
