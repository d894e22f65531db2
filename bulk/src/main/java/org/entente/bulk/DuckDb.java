package org.entente.bulk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBScalarFunction;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.IntakeWatcher;
import org.entente.data.intake.LinesSource;

/**
 * A DuckDB database in the memory of this process, for one run. It reads nothing but the folders
 * that it is given, takes no extensions, and spills to a folder of its own that goes with it.
 */
final class DuckDb implements Engine, AutoCloseable {
  /** What the driver says when an answer that is handed over row by row fails, whatever why. */
  private static final String FAILED = "Invalid Input Error: Invalid result set";

  private final Connection connection;
  private final SpillFolder spill;
  private int copies;

  /** The query that is being answered, to tell how far it is. */
  private volatile Optional<DuckDBPreparedStatement> running = Optional.empty();

  private DuckDb(Connection connection, SpillFolder spill) {
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Opens a database.
   *
   * @param folder all that it may read
   * @param parts a file that it may write, if the parts of lines are wanted
   * @param megabytes the most memory that it takes before it spills
   */
  static DuckDb open(Path folder, Optional<Path> parts, long megabytes)
      throws SQLException, IOException {
    var spill = SpillFolder.create();
    var properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    var database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:", properties), spill);
    var folders = text(folder.toAbsolutePath().normalize() + "/");
    var files = parts.map(file -> text(file.toAbsolutePath().toString())).orElse("");
    for (var setting :
        List.of(
            "memory_limit = '" + megabytes + "MB'",
            "temp_directory = " + text(spill.path().toString()),
            "perfect_ht_threshold = 20",
            "enable_progress_bar = true",
            "enable_progress_bar_print = false",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allowed_directories = [" + folders + ", " + text(spill.path() + "/") + "]",
            "allowed_paths = [" + files + "]",
            "enable_external_access = false",
            "lock_configuration = true")) {
      database.run(Query.of("SET " + setting));
    }
    return database;
  }

  /** A text as SQL writes it; settings take no marks. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public Dialect dialect() {
    return Dialect.DUCKDB;
  }

  @Override
  public Relation csv(FactSource source, int columns, boolean isNumbered)
      throws SQLException, IOException {
    var file = source.path();
    if (!isNumbered) {
      return Relations.csv(file, columns);
    }
    copies++;
    return Relations.numberedCsv(this, file, columns, spill.path().resolve(copies + ".parquet"));
  }

  @Override
  public Relation parquet(LinesSource source) throws SQLException {
    return Relations.parquet(this, source);
  }

  @Override
  public void keep(String table, List<String> columns, List<List<String>> rows)
      throws SQLException {
    var types = String.join(", ", columns.stream().map(name -> name + " VARCHAR").toList());
    run(Query.of("CREATE OR REPLACE TABLE " + table + "(" + types + ")"));
    appendRows(table, rows);
  }

  @Override
  public boolean isOfRows(SQLException failure) {
    var message = String.valueOf(failure.getMessage());
    return !message.startsWith("Out of Memory") && !message.startsWith("IO Error");
  }

  @Override
  public void run(Query query) throws SQLException {
    try (var statement = prepared(query)) {
      statement.execute();
    }
  }

  @Override
  public long count(Query query) throws SQLException {
    var counted = new AtomicLong();
    each(query, row -> counted.set(row.number(1)));
    return counted.get();
  }

  @Override
  public void each(Query query, EachRow taker) throws SQLException {
    try (var statement = prepared(query);
        var rows = statement.executeQuery()) {
      var row = new Current(rows);
      while (rows.next()) {
        taker.take(row);
      }
    } catch (SQLException e) {
      throw FAILED.equals(e.getMessage()) ? reason(query, e) : e;
    }
  }

  /** Why an answer failed, which its query says where the answer is kept as a whole. */
  private SQLException reason(Query query, SQLException failed) {
    try {
      run(Query.of("CREATE OR REPLACE TABLE answer AS").then(query));
      run(Query.of("DROP TABLE answer"));
      return failed;
    } catch (SQLException reason) {
      return reason;
    }
  }

  /** The row at which an answer stands. */
  private record Current(ResultSet rows) implements Answer {
    @Override
    public String text(int column) throws SQLException {
      return rows.getString(column);
    }

    @Override
    public long number(int column) throws SQLException {
      return rows.getLong(column);
    }

    @Override
    public BigDecimal amount(int column) throws SQLException {
      return rows.getBigDecimal(column);
    }
  }

  /** The names and types of the columns of an answer. */
  void columns(Query query, BiConsumer<String, String> taker) throws SQLException {
    try (var statement = prepared(query.then("LIMIT 0"));
        var rows = statement.executeQuery()) {
      var columns = rows.getMetaData();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        taker.accept(columns.getColumnName(c), columns.getColumnTypeName(c));
      }
    }
  }

  /**
   * Registers a function of queries that computes whole numbers from whole numbers.
   *
   * @param parameters how many it takes
   * @param apply of a chunk of rows, its columns and its results
   */
  void register(String name, int parameters, DuckDBScalarFunction apply) throws SQLException {
    try (var function = DuckDBFunctions.scalarFunction()) {
      function
          .withName(name)
          .withParameters(Collections.nCopies(parameters, Long.class).toArray(Class[]::new))
          .withReturnType(Long.class)
          .withVectorizedFunction(apply)
          .withVolatile()
          .register(connection);
    }
  }

  /** Adds rows of numbers and texts to a table. */
  void appendRows(String table, List<? extends List<?>> rows) throws SQLException {
    var duck = connection.unwrap(DuckDBConnection.class);
    try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (var row : rows) {
        appender.beginRow();
        for (Object value : row) {
          if (value instanceof Long number) {
            appender.append(number.longValue());
          } else {
            appender.append(value.toString());
          }
        }
        appender.endRow();
      }
    }
  }

  private PreparedStatement prepared(Query query) throws SQLException {
    var statement = connection.prepareStatement(query.sql());
    for (int i = 0; i < query.values().size(); i++) {
      statement.setObject(i + 1, query.values().get(i));
    }
    running = Optional.of(statement.unwrap(DuckDBPreparedStatement.class));
    return statement;
  }

  /** How far the last query is. */
  IntakeWatcher.AddedUp state() {
    try {
      var query = running;
      if (query.isPresent()) {
        var progress = query.get().getQueryProgress();
        return new IntakeWatcher.AddedUp(
            Math.max(0, progress.getRowsProcessed()),
            Math.max(0, progress.getTotalRowsToProcess()));
      }
    } catch (SQLException ended) {
      // Between two queries nothing is running.
    }
    return new IntakeWatcher.AddedUp(0, 0);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    spill.close();
  }
}
