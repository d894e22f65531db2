package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.book.BookLines;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.RunRequest;
import org.entente.bulk.SparkDriver;
import org.entente.cli.files.RejectsFile;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.determinations.EvaluatorChoice;
import org.entente.problems.NearNames;
import org.entente.report.render.CsvStatement;
import org.entente.report.render.HtmlStatement;
import org.entente.report.render.JsonStatement;
import org.entente.report.render.TextStatement;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a book and prints its statement. */
@Command(
    name = "run",
    description = "Runs a book and prints the statement: who bears what, by period.",
    footer = {
      "  entente run office",
      "  entente run office --period CY2025 --party NORTH",
      "  entente run office --known-on 2025-06-30 --so-far",
      "  entente run office --rejects left-out.csv",
      "  entente run office --format html --output statement.html",
      "  entente run office --lines --party NORTH"
    })
final class RunCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Compute this period, such as CY2025, 2025-05 or term. May be repeated. Default: all that"
              + " the book is for.")
  private List<String> periods = List.of();

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "Show what concerns this party. Default: all parties.")
  private Optional<String> party = Optional.empty();

  @Option(
      names = "--lines",
      description =
          "Show every line of cost with the part of each party; of at most 10,000 lines and"
              + " 200,000 parts.")
  private boolean lines;

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Option(
      names = "--allow-rejected",
      description = "Run although rows of facts are left out; the statement lists them.")
  private boolean allowRejected;

  @Option(
      names = "--evaluator",
      paramLabel = "EVALUATOR",
      description = "Compute with fast or reference; both give the same. Default: fast.")
  private EvaluatorChoice evaluator = EvaluatorChoice.FAST;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "Add up lines of cost with core, duckdb or spark; all give the same. Default: duckdb for"
              + " large sources and Parquet files, core for others.")
  private Engine engine = Engine.AUTOMATIC;

  @Mixin private SparkOptions spark = new SparkOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Print as text, json, csv or html. Default: text.")
  private Format format = Format.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Write every row of facts that is left out to this file, as CSV, with its place and the"
              + " reason. Default: the first ones are printed.")
  private Optional<Path> rejects = Optional.empty();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How a statement is printed. */
  private enum Format {
    TEXT,
    JSON,
    CSV,
    HTML
  }

  @Override
  public Exit run() throws Refusal {
    output.refuseWhatCannotBe();
    Optional<Ran> ran;
    try (var driver = new SparkDriver(spark.site())) {
      var request = request(engine.choice(driver));
      ran =
          rejects.isPresent()
              ? run(request, rejects.get())
              : run(request, new RunWatcher(Optional.empty()));
    }
    if (ran.isEmpty()) {
      return Exit.PROBLEMS;
    }
    requireKnownParty(ran.get().run());
    output.deliver(render(ran.get()), terminal);
    return Exit.FINE;
  }

  /** A run, and its lines if they are to be shown. */
  private record Ran(BookRun run, Optional<BookLines> lines) {
    Statement statement(StatementChoice choice) {
      return lines
          .map(its -> Statement.withLines(its, choice))
          .orElseGet(() -> Statement.of(run, choice));
    }
  }

  /** The run, with the rows left out in a file, which is whole even if the run cannot go on. */
  private Optional<Ran> run(RunRequest request, Path file) throws Refusal {
    try (var rows = RejectsFile.of(file)) {
      var run = run(request, new RunWatcher(Optional.of(rows)));
      rows.finish();
      terminal.note("The rows left out are in `" + file + "`.");
      return run;
    }
  }

  /** The run, with a word about what added up the lines, if nobody said what should. */
  private Optional<Ran> run(RunRequest request, RunWatcher watcher) {
    var ran = ran(request, watcher);
    if (ran.isPresent() && engine == Engine.AUTOMATIC) {
      watcher
          .engine()
          .ifPresent(name ->
              terminal.note(
                  "Lines were added up by "
                      + name
                      + "; `--engine core` reads them one by one, to the same figures."));
    }
    return ran;
  }

  private Optional<Ran> ran(RunRequest request, RunWatcher watcher) {
    return lines
        ? BookRuns.lines(request, watcher, terminal)
            .map(its -> new Ran(its.run(), Optional.of(its)))
        : BookRuns.run(request, watcher, terminal).map(run -> new Ran(run, Optional.empty()));
  }

  private RunRequest request(EngineChoice choice) {
    var asked = asOf.request(book, periods, List.of());
    return new RunRequest(
        asked.book(),
        asked.asOf(),
        asked.periods(),
        asked.references(),
        asked.with(),
        asked.soFar(),
        allowRejected,
        evaluator,
        choice);
  }

  private void requireKnownParty(BookRun run) {
    var known =
        run.determinations().agreements().agreements().stream()
            .flatMap(agreement -> agreement.parties().stream())
            .map(CheckedAgreement.Party::id)
            .toList();
    party
        .filter(id -> !known.contains(id))
        .ifPresent(id -> {
          var hint = NearNames.hint(id, known, "parties");
          throw new ParameterException(
              spec.commandLine(), "There is no party `%s`. %s".formatted(id, hint));
        });
  }

  private String render(Ran ran) {
    var run = ran.run();
    var statement = ran.statement(new StatementChoice(party));
    return switch (format) {
      case TEXT -> TextStatement.render(statement, output.style(terminal));
      case JSON -> JsonStatement.write(statement, run);
      case CSV -> CsvStatement.render(statement, run);
      case HTML -> HtmlStatement.render(statement, run);
    };
  }
}
