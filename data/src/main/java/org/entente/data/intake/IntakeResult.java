package org.entente.data.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.facts.Facts;
import org.entente.problems.Problem;

/**
 * The good rows of the fact files, and what was wrong with the others.
 *
 * @param facts all rows that could be kept; every declared name of lines has a table, if an empty
 *     one
 * @param rejected one problem for each row left out, at most 1,000 for one file and then one that
 *     counts the rest; sorted
 * @param problems what concerns a file as a whole, such as a missing heading; sorted
 */
public record IntakeResult(
    Facts facts, List<Problem> rejected, List<Problem> problems, IntakeSummary summary) {
  public IntakeResult {
    requireNonNull(facts, "facts is null");
    requireNonNull(summary, "summary is null");
    rejected = rejected.stream().sorted().distinct().toList();
    problems = problems.stream().sorted().distinct().toList();
  }

  /** Whether every file was read and no row was left out. */
  public boolean isComplete() {
    return rejected.isEmpty() && problems.isEmpty();
  }
}
