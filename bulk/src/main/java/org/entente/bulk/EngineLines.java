package org.entente.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.data.intake.BulkLines;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.LinesToRead;
import org.entente.data.text.DayRule;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * Reads lines with an engine: Parquet files, and CSV files that are large.
 *
 * <p>Example: a file of 10,000,000 lines over three years in six categories becomes 6,570 groups,
 * one for each day and category, with the number and the sum of its lines.
 */
public final class EngineLines implements BulkLines, AutoCloseable {
  private final Map<String, LineGrouping> groupings;
  private final long csvBytes;
  private final Start start;
  private final End end;

  /** Gives the engine, which starts when it is first asked for. */
  private interface Start {
    Engine engine() throws SQLException, IOException;
  }

  /** What is done when all sources have been read. */
  private interface End {
    void end() throws SQLException;
  }

  private EngineLines(Map<String, LineGrouping> groupings, long csvBytes, Start start, End end) {
    this.groupings = requireNonNull(groupings, "groupings is null");
    this.csvBytes = csvBytes;
    this.start = start;
    this.end = end;
  }

  /**
   * With a DuckDB in this process, for the sources of one book.
   *
   * @param folder the book's folder, outside of which nothing is read
   * @param groupings by the names of lines
   * @param csvBytes from how many bytes on a CSV file is read by the engine
   * @param megabytes the most memory that the engine takes before it spills to the disk
   */
  public static EngineLines duckDb(
      Path folder, Map<String, LineGrouping> groupings, long csvBytes, long megabytes) {
    var database = new DuckDbOnDemand(folder.toAbsolutePath().normalize(), megabytes);
    return new EngineLines(groupings, csvBytes, database::engine, database::close);
  }

  /**
   * With Spark; the driver stays open.
   *
   * @param groupings by the names of lines
   */
  public static EngineLines spark(SparkDriver driver, Map<String, LineGrouping> groupings) {
    return new EngineLines(groupings, 0, driver::engine, () -> {});
  }

  @Override
  public boolean takes(List<LinesToRead> sources) {
    return sources.stream()
        .map(LinesToRead::source)
        .anyMatch(source -> isParquet(source.source()) || (isGrouped(source) && isLarge(source)));
  }

  static boolean isParquet(FactSource source) {
    return source.form().query().isEmpty() && source.isNamed(".parquet");
  }

  private boolean isGrouped(LinesSource source) {
    return source.source().form().query().isEmpty()
        && source.source().isNamed(".csv")
        && source.source().form().days() == DayRule.DAYS
        && !grouping(source).isNone();
  }

  private boolean isLarge(LinesSource source) {
    try {
      var file = source.source().path();
      return Files.isRegularFile(file) && Files.size(file) >= csvBytes;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private LineGrouping grouping(LinesSource source) {
    var grouping = groupings.get(source.lines().name());
    if (grouping == null) {
      throw new BugException("no grouping of " + source.lines().name());
    }
    return grouping;
  }

  @Override
  public List<Problem> read(List<LinesToRead> sources, LineTableBuilder table) {
    var problems = new ArrayList<Problem>();
    try {
      var engine = start.engine();
      var files = new ArrayList<LinesFile>();
      for (var source : sources) {
        files.add(
            isParquet(source.source().source()) || isGrouped(source.source())
                ? LinesFile.of(engine, source)
                : LinesFile.rowByRow(source));
      }
      if (!files.isEmpty()) {
        var grouping = grouping(sources.getFirst().source());
        new LinesOfFiles(engine, grouping, files).addTo(table);
      }
      files.forEach(file -> problems.addAll(file.problems()));
    } catch (EngineFailure e) {
      problems.add(e.problem());
    } catch (SQLException | IOException e) {
      problems.add(EngineFailure.problem(sources.getFirst().source().source(), e));
    }
    return problems;
  }

  @Override
  public void close() {
    try {
      end.end();
    } catch (SQLException e) {
      throw new BugException("a database in memory could not be closed", e);
    }
  }
}
