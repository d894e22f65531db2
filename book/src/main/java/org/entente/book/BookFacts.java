package org.entente.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.bulk.DuckStart;
import org.entente.bulk.EngineLines;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeResult;
import org.entente.data.intake.IntakeWatcher;
import org.entente.determinations.LineGroupings;
import org.entente.facts.LineGrouping;

/** Reads the facts of a book, its lines of cost with the engine that the run asks for. */
record BookFacts(EngineLines engine) implements AutoCloseable {
  /** From how many bytes on a CSV file is for an engine, unless one is asked for. */
  private static final long LARGE_BYTES = 16L << 20;

  /** The most memory that an engine takes before it spills. */
  private static final long MEGABYTES = 1536;

  /**
   * The reading of a book's facts.
   *
   * @param everyLine whether each line is wanted by itself
   */
  static BookFacts of(
      RunRequest request, Book book, CheckedAgreements agreements, boolean everyLine) {
    // A what-if replaces single lines, so that none may be in a group.
    boolean singly =
        everyLine || request.engine() == EngineChoice.CORE || !request.with().isEmpty();
    var groupings = LineGroupings.of(agreements);
    var lines =
        new EngineLines(
            book.folder(),
            singly ? ungrouped(groupings) : groupings,
            csvBytes(request.engine()),
            MEGABYTES);
    return new BookFacts(
        request.engine() instanceof EngineChoice.Spark spark
            ? lines.addedUpBy(spark.driver())
            : lines);
  }

  /** Begins to open the database that the run will need; empty where that is not sure. */
  static Optional<DuckStart> start(RunRequest request, Book book) {
    boolean isSure =
        request.engine() instanceof EngineChoice.InProcess engine
            && engine != EngineChoice.CORE
            && book.sources().stream()
                .anyMatch(source -> EngineLines.isFor(source, csvBytes(request.engine())));
    return isSure ? Optional.of(new DuckStart(book.folder(), MEGABYTES)) : Optional.empty();
  }

  private static long csvBytes(EngineChoice choice) {
    return switch (choice) {
      case EngineChoice.InProcess.AUTOMATIC, EngineChoice.InProcess.CORE -> LARGE_BYTES;
      case EngineChoice.InProcess.DUCKDB -> 0;
      case EngineChoice.Spark spark -> 0;
    };
  }

  private static Map<String, LineGrouping> ungrouped(Map<String, LineGrouping> groupings) {
    var none = new TreeMap<String, LineGrouping>();
    groupings.forEach(
        (name, grouping) -> none.put(name, new LineGrouping(grouping.lines(), List.of(List.of()))));
    return none;
  }

  /** The same when the parts of its lines are wanted, as a Parquet file or a folder of them. */
  BookFacts splitInto(Path target) {
    return new BookFacts(engine.splitInto(target));
  }

  IntakeResult read(IntakeRequest request, IntakeWatcher watcher) {
    return Intake.read(request, watcher, Optional.of(engine));
  }

  @Override
  public void close() {
    engine.close();
  }
}
