package org.entente.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.bulk.DuckLines;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeResult;
import org.entente.data.intake.IntakeWatcher;
import org.entente.determinations.LineGroupings;
import org.entente.facts.LineGrouping;

/** Reads the facts of a book, its lines of cost with the engine that the run asks for. */
record BookFacts(DuckLines engine) implements AutoCloseable {
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
    return new BookFacts(
        new DuckLines(
            book.folder(),
            singly ? ungrouped(groupings) : groupings,
            request.engine() == EngineChoice.DUCKDB ? 0 : LARGE_BYTES,
            MEGABYTES));
  }

  private static Map<String, LineGrouping> ungrouped(Map<String, LineGrouping> groupings) {
    var none = new TreeMap<String, LineGrouping>();
    groupings.forEach(
        (name, grouping) -> none.put(name, new LineGrouping(grouping.lines(), List.of(List.of()))));
    return none;
  }

  IntakeResult read(IntakeRequest request, IntakeWatcher watcher) {
    return Intake.read(request, watcher, Optional.of(engine));
  }

  @Override
  public void close() {
    engine.close();
  }
}
