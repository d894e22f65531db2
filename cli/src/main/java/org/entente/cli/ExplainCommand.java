package org.entente.cli;

import java.nio.file.Path;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import org.entente.explanations.Explainer;
import org.entente.explanations.Explanation;
import org.entente.report.render.HtmlExplanation;
import org.entente.report.render.JsonExplanation;
import org.entente.report.render.TextExplanation;
import org.entente.report.render.TextStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how one figure of a book came about. */
@Command(
    name = "explain",
    description = "Says how one figure came about: clause, facts, and every step between.",
    footer = {
      "  entente explain office rent.NORTH@CY2025",
      "  entente explain office rent.NORTH@CY2025 --format json"
    })
final class ExplainCommand implements Action {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "REFERENCE",
      description = "The figure's reference, such as utility.JP@JFY2024.")
  private String reference = "";

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Print as text, json or html. Default: text.")
  private Format format = Format.TEXT;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How an explanation is printed. */
  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Override
  public Exit run() {
    var outcome = new FigureLookup(book, reference, asOf, terminal).find();
    ProblemReport.print(outcome.problems(), terminal);
    if (!outcome.succeeded()) {
      return Exit.PROBLEMS;
    }
    var found = outcome.orThrow();
    terminal.result(render(Explainer.explain(found.run().determinations(), found.figure())));
    return Exit.FINE;
  }

  private String render(Explanation explanation) {
    return switch (format) {
      case TEXT ->
          TextExplanation.render(
              explanation, new TextStyle(TextStyle.PLAIN.width(), terminal.outColour()));
      case JSON -> JsonExplanation.write(explanation);
      case HTML -> HtmlExplanation.render(explanation);
    };
  }
}
