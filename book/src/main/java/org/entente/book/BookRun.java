package org.entente.book;

import java.util.List;
import org.entente.data.intake.IntakeSummary;
import org.entente.determinations.Determinations;
import org.entente.determinations.LineUse;
import org.entente.problems.Problem;

/**
 * A book that has been run: its figures and all that a statement says about how they came about.
 *
 * @param rejected the rows that were left out, where the run was allowed to go on without them
 * @param termsHash the fingerprint of the agreements' words, 64 hex digits
 * @param factsHash the fingerprint of all facts, whatever their order, 64 hex digits
 * @param assumptions the facts that the book marks as assumptions, and files that were added for a
 *     what-if, a sentence each
 * @param with the names of files of facts that were added for a what-if
 */
public record BookRun(
    Book book,
    Determinations determinations,
    IntakeSummary intake,
    List<LineUse> lineUse,
    List<Problem> rejected,
    String termsHash,
    String factsHash,
    List<String> assumptions,
    List<String> with) {
  public BookRun {
    lineUse = List.copyOf(lineUse);
    rejected = List.copyOf(rejected);
    assumptions = List.copyOf(assumptions);
    with = List.copyOf(with);
  }
}
