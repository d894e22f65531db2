package org.entente.book;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;

/**
 * What to run: a book, the two times, the periods wanted, and what is allowed to be incomplete.
 *
 * @param periods names of periods, such as JFY2024 or 2024-05; empty for all that the book is for
 * @param references the only figures that are of interest; empty for all of the periods
 * @param with files of facts that are added or replace the book's, for a what-if
 * @param soFar whether windows that are not covered to the end are computed on what is known
 * @param allowRejected whether to run although rows of facts were rejected
 * @param engine what adds up lines
 */
public record RunRequest(
    Path book,
    AsOf asOf,
    List<String> periods,
    List<String> references,
    List<Path> with,
    boolean soFar,
    boolean allowRejected,
    EvaluatorChoice evaluator,
    EngineChoice engine) {
  public RunRequest {
    requireNonNull(book, "book is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(evaluator, "evaluator is null");
    requireNonNull(engine, "engine is null");
    periods = List.copyOf(periods);
    references = List.copyOf(references);
    with = List.copyOf(with);
  }

  /** Whether all that the book is for is asked for, all of it as agreed and known by now. */
  boolean isWhole() {
    return periods.isEmpty() && references.isEmpty() && asOf.equals(AsOf.ALL);
  }

  /** The same, with lines added up by that engine. */
  public RunRequest by(EngineChoice other) {
    return new RunRequest(
        book, asOf, periods, references, with, soFar, allowRejected, evaluator, other);
  }

  /** The whole book, with all that it has, on the fast evaluator. */
  public static RunRequest of(Path book) {
    return new RunRequest(
        book,
        AsOf.ALL,
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        EvaluatorChoice.FAST,
        EngineChoice.AUTOMATIC);
  }
}
