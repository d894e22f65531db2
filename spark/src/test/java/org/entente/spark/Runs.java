package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.bulk.SparkSite;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;
import org.entente.problems.Outcome;
import org.entente.report.render.JsonStatement;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;

/** Runs of books with one engine or another, and what they say. */
final class Runs {
  private static final Path HOME = Path.of("target", "dist");

  private Runs() {}

  static SparkSite site(String master, Path log) {
    return new SparkSite(HOME, master, Optional.of(log));
  }

  /** The statement of a run, or its problems. */
  static String said(Path book, EngineChoice engine) {
    return said(outcome(book, engine));
  }

  static Outcome<BookRun> outcome(Path book, EngineChoice engine) {
    return Entente.run(
        new RunRequest(
            book,
            AsOf.ALL,
            List.of(),
            List.of(),
            List.of(),
            false,
            false,
            EvaluatorChoice.FAST,
            engine));
  }

  private static String said(Outcome<BookRun> outcome) {
    return outcome
        .value()
        .map(run ->
            JsonStatement.write(Statement.of(run, new StatementChoice(Optional.empty())), run))
        .orElseGet(() ->
            String.join(
                "\n",
                outcome.problems().stream()
                    .map(p -> p.place().address() + " " + p.code() + " " + p.sentence())
                    .toList()));
  }

  /** Problems name groups of lines, as they do on the other engine that adds up. */
  static void isTheSame(Path book, EngineChoice engine) {
    boolean isFine = outcome(book, EngineChoice.CORE).value().isPresent();
    var other = isFine ? EngineChoice.CORE : EngineChoice.DUCKDB;
    assertThat(said(book, engine)).as(book.toString()).isEqualTo(said(book, other));
  }
}
