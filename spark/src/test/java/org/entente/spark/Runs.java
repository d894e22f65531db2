package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.bulk.SparkSite;
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

  /** The statement of a run, if it has one, and its problems. */
  static String said(Path book, EngineChoice engine) {
    return said(outcome(book, engine));
  }

  static Outcome<BookRun> outcome(Path book, EngineChoice engine) {
    return Entente.run(RunRequest.of(book).by(engine));
  }

  private static String said(Outcome<BookRun> outcome) {
    return statement(outcome) + problems(outcome);
  }

  private static String statement(Outcome<BookRun> outcome) {
    return outcome
        .value()
        .map(run ->
            JsonStatement.write(Statement.of(run, new StatementChoice(Optional.empty())), run))
        .orElse("none");
  }

  private static String problems(Outcome<BookRun> outcome) {
    return outcome.problems().stream()
        .map(p -> p.severity() + " " + p.place().address() + " " + p.code() + " " + p.sentence())
        .collect(Collectors.joining("\n"));
  }

  /**
   * The statement is that of the rows read one by one, and so are the problems; or these name
   * groups of lines, as they do on the other engine that adds up.
   */
  static void isTheSame(Path book, EngineChoice engine) {
    var core = outcome(book, EngineChoice.CORE);
    var spark = outcome(book, engine);
    assertThat(statement(spark)).as(book.toString()).isEqualTo(statement(core));
    if (!problems(spark).equals(problems(core))) {
      var other = outcome(book, EngineChoice.DUCKDB);
      assertThat(problems(spark)).as(book.toString()).isEqualTo(problems(other));
    }
  }
}
