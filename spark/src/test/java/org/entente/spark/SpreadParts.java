package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.data.intake.IntakeWatcher;

/**
 * The parts of the lines of a book as three engines write them.
 *
 * @param folder with the files {@code core} and {@code duckdb} and the folder {@code spark}
 */
record SpreadParts(Path folder) {
  private static final String COLUMNS =
      "agreement VARCHAR, pool VARCHAR, line VARCHAR, file VARCHAR, row BIGINT, day DATE, entry"
          + " VARCHAR, amount DECIMAL, currency VARCHAR, party VARCHAR, part DECIMAL,"
          + " unit VARCHAR, figure VARCHAR";

  static SpreadParts of(Path book, Path under, EngineChoice spark) throws IOException {
    var folder = Files.createTempDirectory(under, "parts");
    write(book, EngineChoice.CORE, folder.resolve("core"));
    write(book, EngineChoice.DUCKDB, folder.resolve("duckdb"));
    write(book, spark, Files.createDirectory(folder.resolve("spark")));
    return new SpreadParts(folder);
  }

  private static void write(Path book, EngineChoice engine, Path target) throws IOException {
    var outcome =
        Entente.writeParts(
            RunRequest.of(book).by(engine), IntakeWatcher.NONE, pool -> true, target);
    assertThat(outcome.value()).as(outcome.problems().toString()).isPresent();
  }

  /** The rows are the same, each as often; and so are the columns, which Spark has wide always. */
  void areTheSame() throws SQLException {
    for (var other : List.of("core", "duckdb")) {
      assertThat(first("SELECT count(*) FROM (FROM spark EXCEPT ALL FROM " + other + ")"))
          .isEqualTo("0");
      assertThat(first("SELECT count(*) FROM (FROM " + other + " EXCEPT ALL FROM spark)"))
          .isEqualTo("0");
      assertThat(withoutDigits(columns(other))).isEqualTo(COLUMNS);
    }
    assertThat(columns("duckdb")).isEqualTo(columns("core"));
    assertThat(withoutDigits(columns("spark"))).isEqualTo(COLUMNS);
    assertThat(columns("spark")).doesNotContain("DECIMAL(18,4)");
  }

  private static String withoutDigits(String columns) {
    return columns.replaceAll("DECIMAL\\([0-9]+,[0-9]\\)", "DECIMAL");
  }

  private String columns(String engine) throws SQLException {
    return first(
        "SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE "
            + engine
            + ")");
  }

  long count(String engine) throws SQLException {
    return Long.parseLong(first("SELECT count(*) FROM " + engine));
  }

  /** The names of the files that Spark wrote, but for those that say how it went. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("spark"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("_") && !name.startsWith("."))
          .toList();
    }
  }

  private String first(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (var name : List.of("core", "duckdb", "spark/*.parquet")) {
        statement.execute(
            "CREATE VIEW %s AS FROM read_parquet('%s')"
                .formatted(name.split("/", -1)[0], folder.toAbsolutePath() + "/" + name));
      }
      try (var rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
