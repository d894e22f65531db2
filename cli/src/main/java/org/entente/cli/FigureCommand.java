package org.entente.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.entente.agreement.text.Place;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;
import org.entente.explanations.Explainer;
import org.entente.explanations.Explanation.Node;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints one figure of a book and nothing else. */
@Command(
    name = "figure",
    description = "Prints one figure of a book and nothing else.",
    footer = {
      "  entente figure office rent.NORTH@CY2025",
      "  entente figure office rent.NORTH@CY2025 --known-on 2025-06-30 --so-far"
    })
final class FigureCommand implements Action {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "REFERENCE",
      description = "The figure's reference, such as utility.JP@JFY2024.")
  private String reference = "";

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  FigureCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() {
    var figure = new FigureLookup(book, reference, asOf, terminal).find().then(this::present);
    ProblemReport.print(figure.problems(), terminal);
    if (!figure.succeeded()) {
      return Exit.PROBLEMS;
    }
    var printed = figure.orThrow();
    if (printed.status() != Status.DETERMINED) {
      terminal.note("`%s` is marked: %s.".formatted(reference, printed.status().words()));
    }
    terminal.result(PrintedFigure.of(printed));
    return Exit.FINE;
  }

  /** The figure, unless it is missing. */
  private Outcome<Determination> present(FigureLookup.Found found) {
    if (found.figure().value().isPresent()) {
      return Outcome.of(found.figure());
    }
    var remedy =
        asOf.isSoFar()
            ? "Supply them in the book, or with `--with FILE`."
            : "Supply them in the book, or add `--so-far` to compute on what is known.";
    var place = Place.ofFile(book.toString());
    return Outcome.failed(Problem.of("E0219", place, reference, needed(found), remedy));
  }

  /**
   * What is missing at the bottom of the figure: the nodes without a value and without operands.
   */
  private static String needed(FigureLookup.Found found) {
    var explanation = Explainer.explain(found.run().determinations(), found.figure());
    return explanation.nodes().stream()
        .filter(node -> node.value().isEmpty() && node.operands().isEmpty())
        .map(FigureCommand::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String name(Node node) {
    return node.reference().map(r -> "`" + r + "`").orElse(node.meaning());
  }
}
