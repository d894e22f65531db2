package org.entente.agreement.checked;

import org.entente.problems.Problem;

/**
 * Ends the check of one clause at its first problem; caught where the clause began, so that a
 * clause gives one problem at most. It never leaves this package.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
