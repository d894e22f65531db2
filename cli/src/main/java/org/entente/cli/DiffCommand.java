package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.book.EngineChoice;
import org.entente.book.RunRequest;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;
import org.entente.report.differences.Difference;
import org.entente.report.render.JsonDifference;
import org.entente.report.render.TextDifference;
import org.entente.report.render.TextStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs: clauses and figures before and after. */
@Command(
    name = "diff",
    description = "Compares a book on two days, or with another book: clauses and figures.",
    footer = {
      "  entente diff office --known-on 2025-06-30 --and 2025-12-31",
      "  entente diff office --agreed-on 2025-06-30 --and 2025-12-31 --period CY2025",
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

  @Option(
      names = "--agreed-on",
      paramLabel = "DATE",
      description = "Use the terms signed by the end of this day. Default: all.")
  private Optional<LocalDate> agreedOn = Optional.empty();

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Use the facts known by the end of this day. Default: all.")
  private Optional<LocalDate> knownOn = Optional.empty();

  @Option(
      names = "--and",
      paramLabel = "DATE",
      description =
          "The same for the run after, on this day. With both days given, it is that of the terms.")
  private Optional<LocalDate> and = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Compare this period, such as CY2025, 2025-05 or term. May be repeated. Default: all that"
              + " the book is for.")
  private List<String> periods = List.of();

  @Option(
      names = "--so-far",
      description = "Compute periods that the facts do not cover to the end on what is known.")
  private boolean soFar;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Print as text or json. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file, whole or not at all. Default: standard output.")
  private Optional<Path> output = Optional.empty();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How a difference is printed. */
  private enum Format {
    TEXT("text"),
    JSON("json");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  @Override
  public Exit run() throws Refusal {
    requireTwoSides();
    if (output.isPresent()) {
      AtomicFile.refuseWhatCannotBe(output.get());
    }
    var before = BookRuns.run(request(book, new AsOf(agreedOn, knownOn)), terminal);
    var after = BookRuns.run(request(other.orElse(book), after()), terminal);
    if (before.isEmpty() || after.isEmpty()) {
      return Exit.PROBLEMS;
    }
    var difference = Difference.between(before.get(), after.get());
    deliver(render(difference));
    return difference.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
  }

  private void requireTwoSides() {
    if (and.isPresent() && agreedOn.isEmpty() && knownOn.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "`--and` needs `--agreed-on` or `--known-on` before it.");
    }
    if (and.isEmpty() && other.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say with what to compare: `OTHER`, or a second day with `--and`.");
    }
  }

  private AsOf after() {
    return and.isEmpty()
        ? new AsOf(agreedOn, knownOn)
        : agreedOn.isPresent() ? new AsOf(and, knownOn) : new AsOf(agreedOn, and);
  }

  private RunRequest request(Path folder, AsOf asOf) {
    return new RunRequest(
        folder,
        asOf,
        periods,
        List.of(),
        List.of(),
        soFar,
        false,
        EvaluatorChoice.FAST,
        EngineChoice.AUTOMATIC);
  }

  private String render(Difference difference) {
    return switch (format) {
      case TEXT ->
          TextDifference.render(
              difference,
              new TextStyle(TextStyle.PLAIN.width(), output.isEmpty() && terminal.outColour()));
      case JSON -> JsonDifference.write(difference);
    };
  }

  private void deliver(String text) throws Refusal {
    if (output.isPresent()) {
      AtomicFile.write(output.get(), text);
    } else {
      terminal.result(text);
    }
  }
}
