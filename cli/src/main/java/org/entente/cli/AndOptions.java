package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.book.RunRequest;
import org.entente.determinations.AsOf;
import picocli.CommandLine.Option;

/**
 * The options by which a comparison says what holds in the run after only; the rest is as in the
 * run before.
 */
final class AndOptions {
  @Option(
      names = "--and-known-on",
      paramLabel = "DATE",
      description = "In the run after, use the facts known by the end of this day instead.")
  private Optional<LocalDate> knownOn = Optional.empty();

  @Option(
      names = "--and-agreed-on",
      paramLabel = "DATE",
      description = "In the run after, use the terms signed by the end of this day instead.")
  private Optional<LocalDate> agreedOn = Optional.empty();

  @Option(
      names = "--and-with",
      paramLabel = "FACTS",
      description = "In the run after, add this file of facts too. May be repeated.")
  private List<Path> with = List.of();

  boolean isEmpty() {
    return knownOn.isEmpty() && agreedOn.isEmpty() && with.isEmpty();
  }

  /** The request for the run after, of this book. */
  RunRequest after(RunRequest before, Path book) {
    var asOf =
        new AsOf(
            agreedOn.or(() -> before.asOf().agreedOn()), knownOn.or(() -> before.asOf().knownOn()));
    return new RunRequest(
        book,
        asOf,
        before.periods(),
        before.references(),
        Stream.concat(before.with().stream(), with.stream()).toList(),
        before.soFar(),
        before.allowRejected(),
        before.evaluator(),
        before.engine());
  }
}
