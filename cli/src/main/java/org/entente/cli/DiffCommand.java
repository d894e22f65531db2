package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.report.differences.Difference;
import org.entente.report.render.JsonDifference;
import org.entente.report.render.TextDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs: clauses and figures before and after. */
@Command(
    name = "diff",
    description = "Compares a book on two days, with more facts, or with another book.",
    footer = {
      "  entente diff office --known-on 2025-06-30 --and-known-on 2025-12-31",
      "  entente diff office --agreed-on 2025-06-30 --and-agreed-on 2025-12-31",
      "  entente diff office --and-with forecast.csv --so-far",
      "  entente diff office office-draft --format json"
    })
final class DiffCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "The folder of the book after. Default: the same book.")
  private Optional<Path> other = Optional.empty();

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Mixin private AndOptions and = new AndOptions();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Compare this period, such as CY2025, 2025-05 or term. May be repeated. Default: all that"
              + " the book is for.")
  private List<String> periods = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Print as text or json. Default: text.")
  private Format format = Format.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How a difference is printed. */
  private enum Format {
    TEXT,
    JSON
  }

  @Override
  public Exit run() throws Refusal {
    requireTwoSides();
    output.refuseWhatCannotBe();
    var request = asOf.request(book, periods, List.of());
    var before = BookRuns.run(request, terminal);
    var after = BookRuns.run(and.after(request, other.orElse(book)), terminal);
    if (before.isEmpty() || after.isEmpty()) {
      return Exit.PROBLEMS;
    }
    var difference = Difference.between(before.get(), after.get());
    output.deliver(render(difference), terminal);
    return difference.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
  }

  private void requireTwoSides() {
    if (and.isEmpty() && other.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Say with what to compare: `OTHER`, or `--and-known-on`, `--and-agreed-on` or"
              + " `--and-with`.");
    }
  }

  private String render(Difference difference) {
    return switch (format) {
      case TEXT -> TextDifference.render(difference, output.style(terminal));
      case JSON -> JsonDifference.write(difference);
    };
  }
}
