package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.determinations.Evaluation;
import org.entente.determinations.FastEvaluator;
import org.entente.determinations.FastRuns;
import org.entente.determinations.ReferenceEvaluator;

/** The reference and the fast evaluator give the same in every slot. */
final class EvaluatorsAgree {
  private EvaluatorsAgree() {}

  static void check(Run run) {
    var bound = run.bound();
    var needed = run.needed();
    var reference = ReferenceEvaluator.evaluate(run.program(), bound, needed);
    var tried = FastRuns.run(run.program(), bound, needed);
    run.note(
        run.generated().has("huge amounts") ? "huge" : tried.isPresent() ? "fast" : "not fast");
    var fast = tried.orElseGet(() -> FastEvaluator.evaluate(run.program(), bound, needed));
    assertSame(fast, reference);
  }

  private static void assertSame(Evaluation fast, Evaluation reference) {
    for (var step : reference.program().steps()) {
      for (int slot = step.slot(); slot < step.slot() + step.width(); slot++) {
        if (!fast.value(slot).equals(reference.value(slot))) {
          assertThat(fast.value(slot))
              .as("slot %s, %s", slot, step)
              .isEqualTo(reference.value(slot));
        }
      }
    }
    assertThat(fast.statuses()).isEqualTo(reference.statuses());
    assertThat(fast.fellBack()).isEqualTo(reference.fellBack());
    assertThat(fast.problems()).isEqualTo(reference.problems());
  }
}
