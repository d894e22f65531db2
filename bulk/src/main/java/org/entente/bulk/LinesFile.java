package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.Header;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.LinesToRead;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.NamedFile;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** One source of lines, and how it is read: added up by an engine, row by row, or not at all. */
final class LinesFile {
  private static final long SIZE_MOST = 1L << 42;

  private final Engine engine;
  private final LinesToRead source;
  private final Optional<Stamp> before;
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Columns> columns = Optional.empty();
  private List<Groups.Added> added = List.of();
  private Optional<LineTable> rows = Optional.empty();

  /** What an engine is asked about the source. */
  record Columns(Header header, LineQueries queries) {}

  private LinesFile(Engine engine, LinesToRead source) {
    this.engine = engine;
    this.source = source;
    before = Stamp.of(file());
  }

  /** By what a file is seen to have changed. */
  private record Stamp(long bytes, FileTime changed) {
    static Optional<Stamp> of(FactSource source) {
      if (!source.isFileHere()) {
        return Optional.empty();
      }
      try {
        var path = source.path();
        return Optional.of(new Stamp(Files.size(path), Files.getLastModifiedTime(path)));
      } catch (IOException notThere) {
        return Optional.empty();
      }
    }
  }

  /** Looks whether the file is still as it was when the reading began. */
  void checkUnchanged() throws SQLException {
    var elsewhere = file().form().elsewhere();
    boolean isUnchanged =
        elsewhere.isPresent()
            ? LocalCopy.isUnchanged(engine, elsewhere.get())
            : before.isEmpty() || before.equals(Stamp.of(file()));
    if (!isUnchanged) {
      problems.add(Problem.of("E0990", file().place(), file().file(), "it changed meanwhile."));
    }
  }

  /**
   * A source that an engine can read.
   *
   * @param isNumbered whether its rows are to have numbers, if they can
   */
  static LinesFile of(Engine engine, LinesToRead source, boolean isNumbered) throws EngineFailure {
    var file = new LinesFile(engine, source);
    var named = source.source().source();
    var obstacle = obstacle(named);
    if (obstacle.isPresent()) {
      file.problems.add(obstacle.get());
    } else if (EngineLines.isParquet(named)) {
      file.findTypes();
    } else {
      file.findHeadings(isNumbered);
    }
    return file;
  }

  /** A file elsewhere was looked at when it was found. */
  private static Optional<Problem> obstacle(FactSource source) {
    return source.isFileHere()
        ? new NamedFile(source.path(), source.file(), source.place()).obstacle(SIZE_MOST)
        : Optional.empty();
  }

  /** A source that only the reader of rows can read. */
  static LinesFile rowByRow(Engine engine, LinesToRead source) throws EngineFailure {
    var file = new LinesFile(engine, source);
    file.readRows();
    return file;
  }

  private void findHeadings(boolean isNumbered) throws EngineFailure {
    Outcome<Header> header;
    try (var copy = LocalCopy.headings(engine, source)) {
      header = copy.source().source().header();
    }
    problems.addAll(header.problems());
    if (header.value().isEmpty()) {
      return;
    }
    var found = header.value().get();
    try {
      var relation = engine.csv(file(), found.size(), isNumbered);
      columns = Optional.of(new Columns(found, new LineQueries(lines().lines(), found, relation)));
    } catch (SQLException e) {
      if (!engine.isOfRows(e)) {
        throw new EngineFailure(file(), e);
      }
      readRows();
    } catch (IOException e) {
      throw new EngineFailure(file(), e);
    }
  }

  private void findTypes() throws EngineFailure {
    try {
      var relation = engine.parquet(lines());
      var header = lines().header(CsvRow.of(1, relation.headings()));
      problems.addAll(header.problems());
      header.value().ifPresent(found -> takeTyped(found, relation));
    } catch (SQLException e) {
      throw new EngineFailure(file(), e);
    }
  }

  private void takeTyped(Header header, Relation relation) {
    int amount = header.position(ColumnNames.AMOUNT);
    if (relation.forms().get(amount) instanceof Form.Other other) {
      var heading = relation.headings().get(amount);
      problems.add(Problem.of("E0991", file().place(), heading, file().file(), other.type()));
      return;
    }
    columns = Optional.of(new Columns(header, new LineQueries(lines().lines(), header, relation)));
  }

  /**
   * Reads the source row by row: what stands in it are not rows as they should be, and the reader
   * of rows says what is wrong with them, and where.
   */
  void readRows() throws EngineFailure {
    problems.clear();
    columns = Optional.empty();
    var table = new LineTableBuilder(lines().lines());
    try (var copy = LocalCopy.whole(engine, source)) {
      problems.addAll(copy.source().source().read(table, source.count()));
    }
    rows = Optional.of(table.build());
  }

  /** Remembers which rows of the table of lines its groups became. */
  void remember(List<Groups.Added> groups) {
    added = groups;
  }

  List<Groups.Added> added() {
    return added;
  }

  LinesToRead source() {
    return source;
  }

  LinesSource lines() {
    return source.source();
  }

  FactSource file() {
    return source.source().source();
  }

  /** The columns by which an engine reads it, if one does. */
  Optional<Columns> columns() {
    return columns;
  }

  /** The rows that were read one by one, if they were. */
  Optional<LineTable> rows() {
    return rows;
  }

  boolean isText() {
    return !EngineLines.isParquet(file());
  }

  /** The problems of the source as a whole. */
  List<Problem> problems() {
    return problems;
  }
}
