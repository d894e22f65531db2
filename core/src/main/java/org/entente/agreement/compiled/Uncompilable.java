package org.entente.agreement.compiled;

import org.entente.problems.Problem;

/** Ends the compilation where a value has no beginning; it never leaves this package. */
final class Uncompilable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Uncompilable(Problem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
