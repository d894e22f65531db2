package org.entente.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.BulkLines;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.CsvRow;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.SourceCount;
import org.entente.data.text.NamedFile;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * Reads lines with a DuckDB in this process: Parquet files, and CSV files that are large.
 *
 * <p>Example: a file of 10,000,000 lines over three years in six categories becomes 6,570 groups,
 * one for each day and category, with the number and the sum of its lines.
 */
public final class DuckLines implements BulkLines, AutoCloseable {
  private static final long SIZE_MOST = 1L << 42;

  private final Path folder;
  private final Map<String, LineGrouping> groupings;
  private final long csvBytes;
  private final long megabytes;
  private Optional<DuckDb> opened = Optional.empty();

  /**
   * An engine for the sources of one book; it starts when the first source needs it.
   *
   * @param folder the book's folder, outside of which nothing is read
   * @param groupings by the names of lines
   * @param csvBytes from how many bytes on a CSV file is read here
   * @param megabytes the most memory that the engine takes before it spills to the disk
   */
  public DuckLines(
      Path folder, Map<String, LineGrouping> groupings, long csvBytes, long megabytes) {
    this.folder = requireNonNull(folder, "folder is null");
    this.groupings = requireNonNull(groupings, "groupings is null");
    this.csvBytes = csvBytes;
    this.megabytes = megabytes;
  }

  @Override
  public boolean takes(LinesSource source) {
    var grouping = groupings.get(source.lines().name());
    if (grouping == null) {
      return false;
    }
    return source.source().isNamed(".parquet")
        || (source.source().isNamed(".csv")
            && !grouping.isNone()
            && isLarge(source.source().path()));
  }

  private boolean isLarge(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) >= csvBytes;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Whether it has read anything. */
  public boolean isUsed() {
    return opened.isPresent();
  }

  @Override
  public List<Problem> read(LinesSource source, LineTableBuilder table, SourceCount count) {
    try {
      return source.source().isNamed(".csv")
          ? csv(source, table, count)
          : parquet(source, table, count);
    } catch (SQLException | IOException e) {
      return List.of(failure(source, e));
    }
  }

  private List<Problem> csv(LinesSource source, LineTableBuilder table, SourceCount count)
      throws SQLException, IOException {
    var header = source.header();
    if (header.value().isEmpty()) {
      return header.problems();
    }
    var columns = header.value().orElseThrow();
    var relation = Relations.csv(source.source().path(), columns.size());
    var groups = groups(source);
    try {
      var queries = new LineQueries(source.lines(), columns, relation);
      groups.readText(database(), queries, columns);
    } catch (SQLException e) {
      if (isOfEngine(e)) {
        throw e;
      }
      // Not rows as they should be: the reader of rows says what is wrong with them, and where.
      return source.read(table, count);
    }
    groups.addTo(table, count);
    if (!groups.needsSingle()) {
      return header.problems();
    }
    var closer = groups.closerLook(columns);
    return source.readSome(closer, table, count);
  }

  private List<Problem> parquet(LinesSource source, LineTableBuilder table, SourceCount count)
      throws SQLException, IOException {
    var file = source.source();
    var obstacle = new NamedFile(file.path(), file.file(), file.place()).obstacle(SIZE_MOST);
    if (obstacle.isPresent()) {
      return List.of(obstacle.get());
    }
    var relation = Relations.parquet(database(), file.path());
    var header = source.header(CsvRow.of(1, relation.headings()));
    if (header.value().isEmpty()) {
      return header.problems();
    }
    var columns = header.value().orElseThrow();
    int amount = columns.position(ColumnNames.AMOUNT);
    if (relation.forms().get(amount) instanceof Form.Other other) {
      var heading = relation.headings().get(amount);
      return List.of(Problem.of("E0991", file.place(), heading, file.file(), other.type()));
    }
    var groups = groups(source);
    var queries = new LineQueries(source.lines(), columns, relation);
    groups.readTyped(database(), queries, columns);
    groups.addTo(table, count);
    if (groups.needsSingle()) {
      groups.addSingle(database(), queries, columns, table, count);
    }
    return header.problems();
  }

  private Groups groups(LinesSource source) {
    var grouping = groupings.get(source.lines().name());
    if (grouping == null) {
      throw new BugException("no grouping of " + source.lines().name());
    }
    return new Groups(source, grouping);
  }

  private DuckDb database() throws SQLException, IOException {
    if (opened.isEmpty()) {
      opened = Optional.of(DuckDb.open(List.of(folder.toAbsolutePath().normalize()), megabytes));
    }
    return opened.get();
  }

  /** Whether the engine itself could not go on. */
  private static boolean isOfEngine(SQLException e) {
    var message = String.valueOf(e.getMessage());
    return message.startsWith("Out of Memory") || message.startsWith("IO Error");
  }

  private static Problem failure(LinesSource source, Exception e) {
    var file = source.source();
    var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    // The user's own name of the file, not where it lies on this machine.
    var named = reason.replace(file.path().toString(), file.file());
    return Problem.of("E0990", file.place(), file.file(), named);
  }

  @Override
  public void close() {
    try {
      if (opened.isPresent()) {
        opened.get().close();
      }
    } catch (SQLException e) {
      throw new BugException("a database in memory could not be closed", e);
    }
  }
}
