package org.entente.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.book.BookLines;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.files.AtomicFolder;
import org.entente.cli.terminal.Progress;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Outcome;
import org.entente.report.statements.LineDetail;
import org.entente.spread.SpreadPool;

/** Runs a book for a command: shows that it goes on, and prints the problems that come up. */
final class BookRuns {
  private BookRuns() {}

  /** The run, with nothing printed. */
  static Outcome<BookRun> outcome(RunRequest request, Terminal terminal) {
    return outcome(request, new RunWatcher(Optional.empty()), terminal);
  }

  private static Outcome<BookRun> outcome(
      RunRequest request, RunWatcher watcher, Terminal terminal) {
    var work = "Running " + request.book();
    return Progress.during(work, watcher::state, terminal, () -> Entente.run(request, watcher));
  }

  /** The run with its lines split, unless an error stands in the way; problems are printed. */
  static Optional<BookLines> lines(
      RunRequest request, Predicate<SpreadPool> wanted, Terminal terminal) {
    var watcher = new RunWatcher(Optional.empty());
    var outcome =
        Progress.during(
            "Running " + request.book(),
            watcher::state,
            terminal,
            () -> Entente.runLines(request, watcher, wanted));
    ProblemReport.print(outcome.problems(), terminal);
    watcher.leftOut().print(terminal);
    return outcome.value();
  }

  /**
   * The run with the parts of its lines in a Parquet file, or, with Spark, in a folder of them;
   * problems are printed.
   */
  static Optional<BookRun> parts(
      RunRequest request, Predicate<SpreadPool> wanted, Path target, Terminal terminal)
      throws Refusal {
    var watcher = new RunWatcher(Optional.empty());
    AtomicFile.Filling<BookRun> filling =
        aside ->
            Progress.during(
                "Splitting " + request.book(),
                watcher::state,
                terminal,
                () -> written(request, watcher, wanted, aside));
    Outcome<BookRun> outcome;
    try {
      outcome =
          request.engine() instanceof EngineChoice.Spark spark
              ? AtomicFolder.fill(target, spark.driver()::breakOff, filling)
              : AtomicFile.fill(target, filling);
    } catch (IOException e) {
      throw AtomicFile.refusal(target, e);
    } catch (UncheckedIOException e) {
      throw AtomicFile.refusal(target, requireNonNull(e.getCause(), "no cause"));
    }
    ProblemReport.print(outcome.problems(), terminal);
    watcher.leftOut().print(terminal);
    return outcome.value();
  }

  private static Outcome<BookRun> written(
      RunRequest request, RunWatcher watcher, Predicate<SpreadPool> wanted, Path target) {
    try {
      return Entente.writeParts(request, watcher, wanted, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run with as many lines as a statement shows, split; all problems are printed. */
  static Optional<BookLines> lines(RunRequest request, RunWatcher watcher, Terminal terminal) {
    var outcome =
        Progress.during(
            "Running " + request.book(),
            watcher::state,
            terminal,
            () -> Entente.runLines(request, watcher, LineDetail.MOST));
    ProblemReport.print(outcome.problems(), terminal);
    watcher.leftOut().print(terminal);
    return outcome.value();
  }

  /** The run, unless an error stands in the way; all problems are printed. */
  static Optional<BookRun> run(RunRequest request, Terminal terminal) {
    return run(request, new RunWatcher(Optional.empty()), terminal);
  }

  /** The run with its rows watched; what is printed says how many were left out and why. */
  static Optional<BookRun> run(RunRequest request, RunWatcher watcher, Terminal terminal) {
    var outcome = outcome(request, watcher, terminal);
    ProblemReport.print(outcome.problems(), terminal);
    watcher.leftOut().print(terminal);
    return outcome.value();
  }
}
