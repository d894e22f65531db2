package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.problems.BugException;

/**
 * A DuckDB database that is opened while the terms of a book are read, as both take a while.
 *
 * <p>Whoever makes it closes it, whether the database was taken or not.
 */
public final class DuckStart implements AutoCloseable {
  private final FutureTask<DuckDb> opening;

  /**
   * Begins to open the database.
   *
   * @param folder all that it may read
   * @param megabytes the most memory that it takes before it spills to the disk
   */
  public DuckStart(Path folder, long megabytes) {
    opening = new FutureTask<>(() -> DuckDb.open(folder, Optional.empty(), megabytes));
    var thread = new Thread(opening, "opening DuckDB");
    thread.setDaemon(true);
    thread.start();
  }

  /** The database, opened by now. */
  DuckDb database() throws SQLException, IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException failed -> throw failed;
        case IOException failed -> throw failed;
        case null, default -> throw new BugException("a database could not be opened", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      database().close();
    } catch (SQLException | IOException notOpened) {
      // Whoever needed it was told.
    }
  }
}
