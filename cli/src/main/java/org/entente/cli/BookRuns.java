package org.entente.cli;

import java.util.Optional;
import java.util.function.Predicate;
import org.entente.book.BookLines;
import org.entente.book.BookRun;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.cli.terminal.Progress;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Outcome;
import org.entente.spread.SpreadPool;

/** Runs a book for a command: shows that it goes on, and prints the problems that come up. */
final class BookRuns {
  private BookRuns() {}

  /** The run, with nothing printed. */
  static Outcome<BookRun> outcome(RunRequest request, Terminal terminal) {
    return Progress.during("Running " + request.book(), terminal, () -> Entente.run(request));
  }

  /** The run with its lines split, unless an error stands in the way; problems are printed. */
  static Optional<BookLines> lines(
      RunRequest request, Predicate<SpreadPool> wanted, Terminal terminal) {
    var outcome =
        Progress.during(
            "Running " + request.book(), terminal, () -> Entente.runLines(request, wanted));
    ProblemReport.print(outcome.problems(), terminal);
    return outcome.value();
  }

  /** The run, unless an error stands in the way; all problems are printed. */
  static Optional<BookRun> run(RunRequest request, Terminal terminal) {
    var outcome = outcome(request, terminal);
    ProblemReport.print(outcome.problems(), terminal);
    return outcome.value();
  }
}
