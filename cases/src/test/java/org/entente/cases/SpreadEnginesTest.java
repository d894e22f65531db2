package org.entente.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that DuckDB splits without holding them have the parts that they have one by one. */
class SpreadEnginesTest {
  private static final String AGREEMENT =
      """
      entente 1

      agreement host
        parties A, B, C
        signed 2023-01-01
        term 2023-01-01 to 2024-12-31
        year CY starts 01-01, named by first day
        currency EUR
        round per pool per CY to 0.01 EUR, %s
        set class = north, south
        lines costs: id, amount EUR, dated paid_on, category text, class in class, late lines restate
        pool rent by class = costs where category is "rent"
          A bears 60%%, limit 20_000 per CY
          B, C bear the rest equally
        pool staff = costs where category is "staff"
          A bears { 2023-01-01 to 2023-08-31: 1/3, from 2023-09-01: 1/7 }
          B bears 1/3
          C bears the rest
        others of costs: excluded cites "Article 9"
      """;
  private static final String BOOK =
      """
      entente: 1
      name: host
      agreements: [host.entente]
      facts:
        - file: costs-*.parquet
          lines: costs
          kind: actual
          known: 2025-01-31
          covers: [{from: 2023-01-01, to: 2024-12-31, known: 2025-01-31}]
      """;

  private static final String ROUNDED = " to 0.01 half_up, late";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"largest fraction, ties by id", "half_up, remainder to C"})
  void partsAreTheSameOnBothEngines(String rule) throws IOException, SQLException {
    Files.writeString(folder.resolve("host.entente"), AGREEMENT.formatted(rule));
    Files.writeString(folder.resolve("book.yaml"), BOOK);
    lines("costs-1.parquet", "0.01", 0, 12_000);
    lines("costs-2.parquet", "0.01", 12_000, 15_000);
    spreadByBoth();
    assertThat(count("SELECT count(*) FROM core")).isGreaterThan(20_000);
    assertThat(
            count(
                "SELECT count(*) FROM (SELECT line, pool, any_value(amount) AS whole, sum(part) AS"
                    + " parts FROM duckdb GROUP BY ALL) WHERE whole <> parts"))
        .isZero();
  }

  /** What was borne of each pool in each year is what plain SQL makes of the same file. */
  @ParameterizedTest
  @CsvSource({"the sum, 'round(sum(amount), 2)'", "each line, 'sum(round(amount, 2))'"})
  void fractionsOfACentAreSplitToWholeCents(String words, String rounded)
      throws IOException, SQLException {
    var agreement = AGREEMENT.formatted("largest fraction, ties by id");
    Files.writeString(
        folder.resolve("host.entente"),
        agreement.replace("class in class, late", "class in class, " + words + ROUNDED));
    Files.writeString(folder.resolve("book.yaml"), BOOK);
    lines("costs-1.parquet", "0.0123456789", 0, 6_000);
    spreadByBoth();
    assertThat(count("SELECT count(*) FROM core WHERE amount <> round(amount, 9)"))
        .isGreaterThan(3_000);
    assertThat(count("SELECT count(*) FROM core WHERE part <> round(part, 2)")).isZero();
    var expected =
        "SELECT CASE category WHEN 'rent' THEN 'rent[' || class || ']' ELSE category END AS pool,"
            + " year(paid_on) AS y, "
            + rounded
            + " AS cost FROM read_parquet('"
            + folder.resolve("costs-1.parquet")
            + "') WHERE category <> 'other' GROUP BY ALL";
    var found = "SELECT pool, year(day) AS y, sum(part) AS parts FROM core GROUP BY ALL";
    var both = "(" + expected + ") JOIN (" + found + ") USING (pool, y)";
    assertThat(count("SELECT count(*) FROM " + both + " WHERE cost = parts")).isEqualTo(6);
  }

  private void spreadByBoth() throws IOException, SQLException {
    for (var engine : List.of("core", "duckdb")) {
      var called =
          Called.in(
              folder,
              List.of("spread", ".", "--engine", engine, "--output", "./" + engine + ".parquet"));
      assertThat(called.exit()).as(called.printed()).isZero();
    }
    assertThat(count("SELECT count(*) FROM (FROM core EXCEPT ALL FROM duckdb)")).isZero();
    assertThat(count("SELECT count(*) FROM (FROM duckdb EXCEPT ALL FROM core)")).isZero();
  }

  /** Rows of a ledger whose ids rise, some of them credits, written in small groups of rows. */
  private void lines(String file, String unit, int from, int to) throws SQLException {
    run(
        "COPY (SELECT printf('L%06d', i) AS id, DATE '2023-01-01' + ((i * 7919) % 731)::INT AS"
            + " paid_on, ((((i::BIGINT * 104729) % 20011) - 3000) * "
            + unit
            + ")::DECIMAL(18, "
            + new BigDecimal(unit).scale()
            + ") AS amount, list_element(['rent', 'staff', 'other'], 1 + (i * 31 % 3)::INT) AS"
            + " category, list_element(['north', 'south'], 1 + (i * 17 % 2)::INT) AS class FROM"
            + " range("
            + from
            + ", "
            + to
            + ") t(i) ORDER BY id) TO '"
            + folder.resolve(file)
            + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
  }

  private void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (var engine : List.of("core", "duckdb")) {
        statement.execute(
            "CREATE VIEW "
                + engine
                + " AS FROM read_parquet('"
                + folder.resolve(engine + ".parquet")
                + "')");
      }
      try (var rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
