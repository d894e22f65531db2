package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.book.BookReader;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.ExpectedFigure;
import org.entente.book.ExpectedFigures;
import org.entente.book.RunRequest;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares a book's figures with those that its keeper expects. */
@Command(
    name = "test",
    description = "Compares the figures of a book with those that its own file of tests expects.",
    footer = "  entente test office")
final class TestCommand implements Action {
  private final Terminal terminal;

  @Parameters(paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() throws Refusal {
    var outcome = BookReader.read(book).then(ExpectedFigures::of);
    if (!outcome.succeeded()) {
      ProblemReport.print(outcome.problems(), terminal);
      return Exit.PROBLEMS;
    }
    var expected = outcome.orThrow();
    if (expected.isEmpty()) {
      throw new Refusal(
          "The book `" + book + "` expects no figures; name a file of them with `tests:`.");
    }
    var comparisons = new ArrayList<Comparison>();
    for (var group : byAsOf(expected).entrySet()) {
      var run = run(group.getKey(), group.getValue());
      if (run.isEmpty()) {
        return Exit.PROBLEMS;
      }
      group.getValue().forEach(figure -> comparisons.add(Comparison.of(figure, run.get())));
    }
    return report(comparisons);
  }

  private static SequencedMap<AsOf, List<ExpectedFigure>> byAsOf(List<ExpectedFigure> expected) {
    var groups = new LinkedHashMap<AsOf, List<ExpectedFigure>>();
    for (var figure : expected) {
      var asOf = new AsOf(figure.agreedOn(), figure.knownOn());
      groups.computeIfAbsent(asOf, a -> new ArrayList<>()).add(figure);
    }
    return groups;
  }

  /** The run of all periods that the figures are of. */
  private Optional<BookRun> run(AsOf asOf, List<ExpectedFigure> figures) {
    var periods = Reference.periods(figures.stream().map(ExpectedFigure::reference));
    var request =
        new RunRequest(
            book,
            asOf,
            periods,
            figures.stream().map(ExpectedFigure::reference).toList(),
            List.of(),
            false,
            false,
            EvaluatorChoice.FAST,
            EngineChoice.AUTOMATIC);
    return BookRuns.run(request, terminal);
  }

  private Exit report(List<Comparison> comparisons) {
    comparisons.forEach(comparison -> terminal.result(comparison.line()));
    long different = comparisons.stream().filter(c -> !c.isEqual()).count();
    var summary =
        different == 0
            ? "All " + comparisons.size() + " figures are as expected."
            : different + " of " + comparisons.size() + " figures are not as expected.";
    terminal.result("\n" + summary);
    furthest(comparisons)
        .forEach((unit, one) ->
            terminal.result(
                "The furthest apart, where they may be, is "
                    + one.reference()
                    + ", by "
                    + one.distance().map(Comparison.Distance::words).orElse("nothing")
                    + "."));
    return different == 0 ? Exit.FINE : Exit.PROBLEMS;
  }

  /** Of the figures that may be apart from what is expected, for each unit the one furthest off. */
  private static SequencedMap<String, Comparison> furthest(List<Comparison> comparisons) {
    var furthest = new TreeMap<String, Comparison>();
    for (var one : comparisons) {
      one.distance()
          .filter(distance -> distance.value().signum() > 0)
          .ifPresent(distance ->
              furthest.merge(
                  distance.unit().code(),
                  one,
                  (before, now) -> isFurther(now, before) ? now : before));
    }
    return furthest;
  }

  private static boolean isFurther(Comparison one, Comparison other) {
    return one.distance().orElseThrow().value().compareTo(other.distance().orElseThrow().value())
        > 0;
  }
}
