package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A DuckDB that is opened when it is first asked for. */
final class DuckDbOnDemand {
  private final Path folder;
  private final long megabytes;
  private Optional<DuckDb> opened = Optional.empty();

  DuckDbOnDemand(Path folder, long megabytes) {
    this.folder = folder;
    this.megabytes = megabytes;
  }

  Engine engine() throws SQLException, IOException {
    if (opened.isEmpty()) {
      opened = Optional.of(DuckDb.open(List.of(folder), megabytes));
    }
    return opened.get();
  }

  void close() throws SQLException {
    if (opened.isPresent()) {
      opened.get().close();
    }
  }
}
