package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.book.BookLines;
import org.entente.book.Entente;
import org.entente.bulk.SparkDriver;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.files.AtomicFolder;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.NearNames;
import org.entente.report.render.CsvSpread;
import org.entente.spread.SpreadPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Splits the lines of a book among the parties. */
@Command(
    name = "spread",
    description = "Splits each line of a book among the parties, as a table.",
    footer = {
      "  entente spread office --output parts.csv",
      "  entente spread office --pool rent --period CY2025",
      "  entente spread office --known-on 2025-06-30 --so-far"
    })
final class SpreadCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  @Option(
      names = "--pool",
      paramLabel = "POOL",
      description =
          "Split the lines of this pool, such as labour or labour[welfare]. May be repeated."
              + " Default: all pools of lines.")
  private List<String> pools = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Split the lines of this period, such as CY2025, 2025-05 or term. May be repeated."
              + " Default: all that the book is for.")
  private List<String> periods = List.of();

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "Split lines into a Parquet file with core, one by one, with duckdb, or with spark into a"
              + " folder of them; all give the same. Default: duckdb where it can.")
  private Engine engine = Engine.AUTOMATIC;

  @Mixin private SparkOptions spark = new SparkOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file, whole or not at all. Default: standard output.")
  private Optional<Path> output = Optional.empty();

  SpreadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() throws Refusal {
    if (engine == Engine.SPARK) {
      return writeFolder();
    }
    if (output.isPresent()) {
      AtomicFile.refuseWhatCannotBe(output.get());
    }
    if (output.isPresent() && isParquet(output.get())) {
      return writeParquet(output.get());
    }
    var lines = BookRuns.lines(asOf.request(book, periods, List.of()), this::isWanted, terminal);
    if (lines.isEmpty()) {
      return Exit.PROBLEMS;
    }
    requireKnownPools(lines.get());
    deliver(lines.get());
    return Exit.FINE;
  }

  private static boolean isParquet(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** Spark writes one form alone, whose files are made by many at the same time. */
  private Exit writeFolder() throws Refusal {
    var folder = output.filter(SpreadCommand::isParquet);
    if (folder.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "`--engine spark` writes a folder of Parquet files: name it, as in `--output"
              + " parts.parquet`.");
    }
    AtomicFolder.refuseWhatCannotBe(folder.get());
    return writeParquet(folder.get());
  }

  private Exit writeParquet(Path target) throws Refusal {
    Entente.check(book).value().ifPresent(its -> requireNamesOfPools(its.agreements()));
    try (var driver = new SparkDriver(spark.site())) {
      var asked = asOf.request(book, periods, List.of()).by(engine.choice(driver));
      var run = BookRuns.parts(asked, this::isWanted, target, terminal);
      return run.isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }
  }

  private boolean isWanted(SpreadPool pool) {
    return pools.isEmpty() || pools.contains(pool.pool()) || pools.contains(pool.subject());
  }

  /** Before anything is read or written; what stands in brackets is for the run to know. */
  private void requireNamesOfPools(CheckedAgreements agreements) {
    for (var name : pools) {
      var pool = name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
      boolean isFound =
          agreements.agreements().stream()
              .flatMap(agreement -> agreement.pools().stream())
              .anyMatch(its -> its.name().equals(pool) && isOfLines(its));
      if (!isFound) {
        throw new ParameterException(spec.commandLine(), notFound(pool, agreements));
      }
    }
  }

  private void requireKnownPools(BookLines lines) {
    var agreements = lines.run().determinations().agreements();
    for (var name : pools) {
      boolean isFound =
          lines.spread().pools().stream()
              .anyMatch(pool -> pool.pool().equals(name) || pool.subject().equals(name));
      if (!isFound) {
        throw new ParameterException(spec.commandLine(), notFound(name, agreements));
      }
    }
  }

  private static String notFound(String name, CheckedAgreements agreements) {
    var known = new TreeSet<String>();
    for (var agreement : agreements.agreements()) {
      for (var pool : agreement.pools()) {
        if (pool.name().equals(name) && !isOfLines(pool)) {
          return "The pool `%s` is of an amount, so it has no lines.".formatted(name);
        }
        if (isOfLines(pool)) {
          known.add(pool.name());
        }
      }
    }
    return "There is no pool `%s` of lines. %s"
        .formatted(name, NearNames.hint(name, List.copyOf(known), "pools"));
  }

  private static boolean isOfLines(CheckedPool pool) {
    return pool.source() instanceof Source.Lines;
  }

  private void deliver(BookLines lines) throws Refusal {
    if (output.isPresent()) {
      AtomicFile.write(output.get(), target -> CsvSpread.write(lines.spread(), target));
      return;
    }
    try {
      CsvSpread.write(lines.spread(), terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
