package org.entente.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.data.intake.BulkLines;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.IntakeWatcher;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.LinesToRead;
import org.entente.data.text.DayRule;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.BugException;
import org.entente.problems.Problem;
import org.entente.spread.Spread;

/**
 * Reads lines with an engine: Parquet files, and CSV files that are large.
 *
 * <p>Example: a file of 10,000,000 lines over three years in six categories becomes 6,570 groups,
 * one for each day and category, with the number and the sum of its lines.
 */
public final class EngineLines implements BulkLines, AutoCloseable {
  private static final String DISK_FULL = "No space left on device";
  private static final IntakeWatcher.AddedUp NOTHING = new IntakeWatcher.AddedUp(0, 0);

  /** What Spark would call the only file of a folder. */
  private static final String ONE_FILE = "part-00000.parquet";

  private final Path folder;
  private final Map<String, LineGrouping> groupings;
  private final long csvBytes;
  private final long megabytes;
  private final Optional<SparkDriver> spark;
  private final Optional<Path> parts;
  private final SequencedMap<String, LinesOfFiles> read = new TreeMap<>();
  private Optional<DuckStart> start = Optional.empty();
  private volatile Optional<DuckDb> opened = Optional.empty();

  /**
   * An engine for the sources of one book; it starts when the first source needs it.
   *
   * @param folder the book's folder, outside of which DuckDB reads nothing
   * @param groupings by the names of lines
   * @param csvBytes from how many bytes on a CSV file is read by the engine
   * @param megabytes the most memory that DuckDB takes before it spills to the disk
   */
  public EngineLines(
      Path folder, Map<String, LineGrouping> groupings, long csvBytes, long megabytes) {
    this(folder, groupings, csvBytes, megabytes, Optional.empty(), Optional.empty());
  }

  private EngineLines(
      Path folder,
      Map<String, LineGrouping> groupings,
      long csvBytes,
      long megabytes,
      Optional<SparkDriver> spark,
      Optional<Path> parts) {
    this.folder = requireNonNull(folder, "folder is null");
    this.groupings = requireNonNull(groupings, "groupings is null");
    this.csvBytes = csvBytes;
    this.megabytes = megabytes;
    this.spark = spark;
    this.parts = parts;
  }

  /** These with Spark adding up and splitting, whose driver stays open. */
  public EngineLines addedUpBy(SparkDriver driver) {
    return new EngineLines(folder, groupings, csvBytes, megabytes, Optional.of(driver), parts);
  }

  /** These when their parts are wanted, as a Parquet file; with Spark, as a folder of them. */
  public EngineLines splitInto(Path target) {
    return new EngineLines(folder, groupings, csvBytes, megabytes, spark, Optional.of(target));
  }

  /** Takes the database that is being opened, and closes it. */
  public void take(DuckStart begun) {
    start = Optional.of(begun);
  }

  /** Whether a source is surely for DuckDB: a Parquet file, or a CSV file that is large. */
  public static boolean isFor(FactSource source, long csvBytes) {
    return source.isFileHere()
        && (isParquet(source) || (source.isNamed(".csv") && isLarge(source, csvBytes)));
  }

  @Override
  public boolean takes(List<LinesToRead> sources) {
    return sources.stream()
        .map(LinesToRead::source)
        .anyMatch(source ->
            isParquet(source.source())
                || isElsewhere(source)
                || (isGrouped(source) && isLarge(source.source(), csvBytes)));
  }

  static boolean isParquet(FactSource source) {
    return source.form().query().isEmpty() && source.isNamed(".parquet");
  }

  private static boolean isElsewhere(LinesSource source) {
    return source.source().form().elsewhere().isPresent();
  }

  private boolean isGrouped(LinesSource source) {
    return source.source().form().query().isEmpty()
        && source.source().isNamed(".csv")
        && source.source().form().days() == DayRule.DAYS
        && !grouping(source).isNone();
  }

  private static boolean isLarge(FactSource source, long csvBytes) {
    try {
      var file = source.path();
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
      var engine = engine();
      var files = new ArrayList<LinesFile>();
      for (var source : sources) {
        files.add(
            isParquet(source.source().source()) || isGrouped(source.source())
                ? LinesFile.of(engine, source, parts.isPresent())
                : LinesFile.rowByRow(engine, source));
      }
      if (!files.isEmpty()) {
        var grouping = grouping(sources.getFirst().source());
        var lines = new LinesOfFiles(engine, grouping, List.copyOf(files));
        lines.addTo(table);
        read.put(sources.getFirst().source().lines().name(), lines);
      }
      for (var file : files) {
        file.checkUnchanged();
        problems.addAll(file.problems());
      }
    } catch (EngineFailure e) {
      problems.add(e.problem());
    } catch (SQLException | IOException e) {
      problems.add(EngineFailure.problem(sources.getFirst().source().source(), e));
    }
    return problems;
  }

  @Override
  public String name() {
    return spark.isPresent() ? "spark" : "duckdb";
  }

  @Override
  public IntakeWatcher.AddedUp state() {
    return opened.map(DuckDb::state).orElse(NOTHING);
  }

  /**
   * Splits lines among the parties, if their engine added them up, and writes the parts.
   *
   * @param cells all intervals whose lines are wanted
   * @return whether it could; if not, the lines must be split one by one
   */
  public boolean split(List<Spread.Cell> cells) throws IOException {
    if (read.size() != 1 || cells.isEmpty()) {
      return false;
    }
    var lines = read.firstEntry().getValue();
    try {
      return spark.isPresent()
          ? SparkSpread.write(spark.get().engine(), lines, cells, target())
          : opened.isPresent() && DuckSpread.write(opened.get(), lines, cells, target());
    } catch (SparkFailure e) {
      throw e.ofParts();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Writes parts that were computed line by line. */
  public void write(Spread spread) throws IOException {
    try {
      if (spark.isPresent()) {
        Files.createDirectories(target());
      }
      PartsFile.write(database(), spread, file(), spark.isPresent() ? Money.WIDE : Money.NARROW);
    } catch (SQLException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static IOException failure(SQLException e) {
    var message = String.valueOf(e.getMessage());
    return new IOException(
        message.contains(DISK_FULL)
            ? DISK_FULL
            : "the engine DuckDB says: " + message.lines().findFirst().orElse(""),
        e);
  }

  private Path target() {
    return parts.orElseThrow(() -> new BugException("no place for the parts"));
  }

  /** The one file in which parts are that were computed line by line. */
  private Path file() {
    return spark.isPresent() ? target().resolve(ONE_FILE) : target();
  }

  private Engine engine() throws SQLException, IOException {
    return spark.isPresent() ? spark.get().engine() : database();
  }

  private DuckDb database() throws SQLException, IOException {
    if (opened.isEmpty()) {
      opened =
          Optional.of(
              start.isPresent()
                  ? start.get().database()
                  : DuckDb.open(folder, parts.map(its -> file()), megabytes));
    }
    return opened.get();
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
