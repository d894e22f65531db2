package org.entente.bulk;

import org.entente.data.intake.FactSource;
import org.entente.problems.Problem;

/** An engine could not read a source to its end, and nobody else can. */
final class EngineFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  EngineFailure(FactSource source, Exception cause) {
    super(cause);
    problem = problem(source, cause);
  }

  Problem problem() {
    return problem;
  }

  static Problem problem(FactSource source, Exception e) {
    if (e instanceof SparkFailure failure) {
      return failure.problem(source);
    }
    var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    // The user's own name of the file, not where it lies on this machine.
    var named = reason.replace(source.path().toString(), source.file());
    return Problem.of("E0990", source.place(), source.file(), named);
  }
}
