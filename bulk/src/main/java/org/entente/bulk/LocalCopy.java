package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.entente.data.intake.LinesToRead;
import org.entente.data.text.FileElsewhere;
import org.entente.problems.BugException;

/**
 * The rows of a source in a file of this machine, where the reader of rows can have them: the file
 * itself, or for a file on another file system a copy that goes when the reading ends.
 */
record LocalCopy(LinesToRead source, Path copy, boolean isCopied) implements AutoCloseable {
  /** No row of headings is longer. */
  private static final int HEADINGS_MOST = 1 << 20;

  /** All rows. */
  static LocalCopy whole(Engine engine, LinesToRead source) throws EngineFailure {
    return of(source, (file, copy) -> spark(engine).copy(file, copy));
  }

  /** The first rows, enough of them for the headings. */
  static LocalCopy headings(Engine engine, LinesToRead source) throws EngineFailure {
    return of(source, (file, copy) -> spark(engine).copyFirst(file, HEADINGS_MOST, copy));
  }

  /** A way to bring bytes here. */
  private interface Copying {
    void copy(FileElsewhere file, Path copy) throws SQLException;
  }

  private static LocalCopy of(LinesToRead source, Copying copying) throws EngineFailure {
    var file = source.source().source();
    var elsewhere = file.form().elsewhere();
    if (elsewhere.isEmpty()) {
      return new LocalCopy(source, file.path(), false);
    }
    try {
      var copy = Files.createTempFile("entente-", ".csv");
      var local = new LocalCopy(source.copiedTo(copy), copy, true);
      try {
        copying.copy(elsewhere.get(), copy);
        return local;
      } catch (SQLException e) {
        local.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw new EngineFailure(file, e);
    }
  }

  /** Whether a file on another file system is still as it was found. */
  static boolean isUnchanged(Engine engine, FileElsewhere file) throws SQLException {
    return spark(engine).files(file.location()).equals(List.of(file));
  }

  private static SparkEngine spark(Engine engine) {
    return switch (engine) {
      case SparkEngine spark -> spark;
      case DuckDb duckDb -> throw new BugException("DuckDB was given a file elsewhere");
    };
  }

  @Override
  public void close() {
    try {
      if (isCopied) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException left) {
      // The system empties its folder of temporary files.
    }
  }
}
