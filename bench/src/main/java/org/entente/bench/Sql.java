package org.entente.bench;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** SQL that a person would write, in a DuckDB with the settings that Entente gives its own. */
public final class Sql {
  private static final String SETTINGS = "SET memory_limit = '1536MB'";

  /** What is done with each row of an answer. */
  interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Runs one query to its end: a command of its own, to be set beside {@code entente}. */
  public static void main(String[] args) {
    run(args[0]);
  }

  static String version() {
    var version = new AtomicReference<String>();
    each("SELECT version()", row -> version.set(row.getString(1)));
    return version.get();
  }

  static void run(String query) {
    each(query, row -> row.getObject(1));
  }

  static void each(String query, EachRow taker) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(SETTINGS);
      statement.execute("SET temp_directory = '" + System.getProperty("java.io.tmpdir") + "'");
      if (statement.execute(query)) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            taker.take(rows);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
