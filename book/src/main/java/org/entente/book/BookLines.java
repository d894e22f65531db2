package org.entente.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.bulk.EngineLines;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeResult;
import org.entente.data.intake.IntakeWatcher;
import org.entente.determinations.LineGroupings;
import org.entente.facts.LineGrouping;

/** Reads the facts of a book, its lines of cost with the engine that the run asks for. */
record BookLines(EngineLines engine) {
  /** From how many bytes on a CSV file is for an engine, unless one is asked for. */
  private static final long LARGE_BYTES = 16L << 20;

  /** The most memory that an engine takes before it spills. */
  private static final long MEGABYTES = 1536;

  static BookLines of(RunRequest request, Book book, CheckedAgreements agreements) {
    // A what-if replaces single lines, so that none may be in a group.
    boolean singly = request.engine() == EngineChoice.CORE || !request.with().isEmpty();
    var all = LineGroupings.of(agreements);
    var groupings = singly ? ungrouped(all) : all;
    return new BookLines(
        switch (request.engine()) {
          case EngineChoice.Spark spark -> EngineLines.spark(spark.driver(), groupings);
          case EngineChoice.InProcess choice ->
              EngineLines.duckDb(book.folder(), groupings, csvBytes(choice), MEGABYTES);
        });
  }

  private static long csvBytes(EngineChoice.InProcess choice) {
    return switch (choice) {
      case DUCKDB -> 0;
      case AUTOMATIC, CORE -> LARGE_BYTES;
    };
  }

  private static Map<String, LineGrouping> ungrouped(Map<String, LineGrouping> groupings) {
    var none = new TreeMap<String, LineGrouping>();
    groupings.forEach(
        (name, grouping) -> none.put(name, new LineGrouping(grouping.lines(), List.of(List.of()))));
    return none;
  }

  IntakeResult read(IntakeRequest request, IntakeWatcher watcher) {
    try (engine) {
      return Intake.read(request, watcher, Optional.of(engine));
    }
  }
}
