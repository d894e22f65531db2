package org.entente.determinations;

import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;

/** Lets tests see whether the fast evaluator ran, and not the reference in its place. */
public final class FastRuns {
  private FastRuns() {}

  public static Optional<Evaluation> run(
      CompiledAgreements program, BoundFacts facts, boolean[] needed) {
    return FastEvaluator.tryFast(program, facts, needed);
  }
}
