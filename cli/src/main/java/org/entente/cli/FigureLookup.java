package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.agreement.text.Place;
import org.entente.book.BookRun;
import org.entente.book.RunRequest;
import org.entente.cli.terminal.Terminal;
import org.entente.determinations.Determination;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Finds one figure of a book by its reference, running no more periods than it needs. */
final class FigureLookup {
  private static final int PERIODS_MOST = 12;

  private final Path book;
  private final String reference;
  private final AsOfOptions asOf;
  private final Terminal terminal;

  FigureLookup(Path book, String reference, AsOfOptions asOf, Terminal terminal) {
    this.book = book;
    this.reference = reference;
    this.asOf = asOf;
    this.terminal = terminal;
  }

  /** A figure with the run that determined it. */
  record Found(BookRun run, Determination figure) {}

  Outcome<Found> find() {
    return Reference.period(reference)
        .map(period -> run(List.of(period)).then(this::figure))
        .orElseGet(() -> Outcome.failed(problem("E0217", reference.replace("@", ""))));
  }

  private Outcome<BookRun> run(List<String> periods) {
    RunRequest request = asOf.request(book, periods, List.of(reference));
    return BookRuns.outcome(request, terminal);
  }

  private Outcome<Found> figure(BookRun run) {
    if (run.determinations().isShared(reference)) {
      var agreements =
          run.determinations().all().stream()
              .filter(d -> d.reference().equals(reference))
              .map(d -> d.figure().agreement())
              .distinct()
              .toList();
      return Outcome.failed(problem("E0218", quoted(agreements), agreements.getFirst()));
    }
    return run.determinations()
        .find(reference)
        .map(figure -> Outcome.of(new Found(run, figure)))
        .orElseGet(this::unknown);
  }

  /** Near names are looked for among all that the book has, not only in the period asked for. */
  private Outcome<Found> unknown() {
    var known =
        run(List.of()).value().map(run -> run.determinations().references()).orElse(List.of());
    var hint = periods(known).orElseGet(() -> NearNames.hint(reference, known, "figures"));
    return Outcome.failed(problem("E0216", hint));
  }

  /** The periods for which there is such a figure, if it is the period alone that is wrong. */
  private Optional<String> periods(List<String> known) {
    int at = reference.lastIndexOf('@');
    var name = reference.substring(0, at + 1);
    var periods =
        known.stream()
            .filter(figure -> figure.startsWith(name) && figure.lastIndexOf('@') == at)
            .map(figure -> figure.substring(at + 1))
            .toList();
    if (at < 0 || periods.isEmpty()) {
      return Optional.empty();
    }
    var named = quoted(periods.subList(0, Math.min(PERIODS_MOST, periods.size())));
    int more = periods.size() - PERIODS_MOST;
    return Optional.of(
        "`"
            + reference.substring(0, at)
            + "` has figures for "
            + named
            + (more > 0 ? ", and " + more + " more." : "."));
  }

  private Problem problem(String code, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = reference;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Problem.of(code, Place.ofFile(book.toString()), arguments);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
