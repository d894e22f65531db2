package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.book.EngineChoice;
import org.entente.book.RunRequest;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;
import picocli.CommandLine.Option;

/** The options by which a command says which terms and facts hold. */
final class AsOfOptions {
  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Use the facts known by the end of this day. Default: all.")
  private Optional<LocalDate> knownOn = Optional.empty();

  @Option(
      names = "--agreed-on",
      paramLabel = "DATE",
      description = "Use the terms signed by the end of this day. Default: all.")
  private Optional<LocalDate> agreedOn = Optional.empty();

  @Option(
      names = "--with",
      paramLabel = "FACTS",
      description = "Add this file of facts to those of the book. May be repeated.")
  private List<Path> with = List.of();

  @Option(
      names = "--so-far",
      description = "Compute periods that the facts do not cover to the end on what is known.")
  private boolean soFar;

  boolean isSoFar() {
    return soFar;
  }

  /**
   * The request for these periods of a book, for all that the book is for if there are none; and
   * for these figures of them, for all if there are none.
   */
  RunRequest request(Path book, List<String> periods, List<String> references) {
    var asOf = new AsOf(agreedOn, knownOn);
    return new RunRequest(
        book,
        asOf,
        periods,
        references,
        with,
        soFar,
        false,
        EvaluatorChoice.FAST,
        EngineChoice.AUTOMATIC);
  }
}
