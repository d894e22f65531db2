package org.entente.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.book.Entente.Figures;
import org.entente.data.intake.IntakeWatcher;
import org.entente.problems.Outcome;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/**
 * Splits the lines of a book into Parquet: by the engine that added them up, without holding them;
 * where it cannot, one by one.
 */
final class PartsWriter {
  private final RunRequest request;
  private final IntakeWatcher watcher;
  private final Predicate<SpreadPool> wanted;
  private final Path target;

  PartsWriter(
      RunRequest request, IntakeWatcher watcher, Predicate<SpreadPool> wanted, Path target) {
    this.request = request;
    this.watcher = watcher;
    this.wanted = wanted;
    this.target = target;
  }

  Outcome<BookRun> write() throws IOException {
    var book = BookReader.read(request);
    if (book.value().isEmpty()) {
      return Outcome.failed(book.problems());
    }
    var terms = Entente.terms(request, book.value().get(), true);
    if (terms.value().isEmpty()) {
      return Outcome.failed(terms.problems());
    }
    var written = addedUp(book.value().get(), terms.value().get());
    return written.isPresent() ? written.get() : oneByOne(book.value().get(), terms.value().get());
  }

  /** The run, its lines split by the engine; empty if it could not. */
  private Optional<Outcome<BookRun>> addedUp(Book book, Entente.Terms terms) throws IOException {
    if (request.engine() == EngineChoice.CORE) {
      return Optional.empty();
    }
    try (var lines = facts(book, terms, false)) {
      var figures = Entente.figures(request, book, terms, lines, watcher);
      return figures.value().isEmpty() || isSplit(lines, figures.value().get())
          ? Optional.of(figures.map(Figures::run))
          : Optional.empty();
    }
  }

  private BookFacts facts(Book book, Entente.Terms terms, boolean everyLine) {
    return BookFacts.of(request, book, terms.all(), everyLine).splitInto(target);
  }

  private boolean isSplit(BookFacts lines, Figures figures) throws IOException {
    var cells = Spread.cells(figures.run().determinations(), figures.pools(), wanted);
    return cells.isPresent() && lines.engine().split(cells.get());
  }

  private Outcome<BookRun> oneByOne(Book book, Entente.Terms terms) throws IOException {
    try (var lines = facts(book, terms, true)) {
      var figures = Entente.figures(request, book, terms, lines, watcher);
      var spread = figures.then(f -> Spread.of(f.run().determinations(), f.pools(), wanted));
      if (spread.value().isPresent()) {
        lines.engine().write(spread.value().get());
      }
      return spread.then(s -> figures.map(Figures::run));
    }
  }
}
