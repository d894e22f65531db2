package org.entente.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        lines costs: id, amount EUR, dated paid_on, category text, class in class, note text optional, late lines restate
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

  private static final String BY_FRACTION = "largest fraction, ties by id";

  /** Rows of a ledger from one number to another: their ids rise, and some are credits. */
  private static final String IN_ORDER =
      """
      SELECT printf('L%%06d', i) AS id, DATE '2023-01-01' + ((i * 7919) %% 731)::INT AS paid_on,
        ((((i::BIGINT * 104729) %% 20011) - 3000) * 0.01)::DECIMAL(18, 2) AS amount,
        list_element(['rent', 'staff', 'other'], 1 + (i * 31 %% 3)::INT) AS category,
        list_element(['north', 'south'], 1 + (i * 17 %% 2)::INT) AS class, 'note' AS note
      FROM range(%d, %d) t(i) ORDER BY id\
      """;

  private static final String ROUNDED = " to 0.01 half_up, late";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"largest fraction, ties by id", "half_up, remainder to C"})
  void partsAreTheSameOnBothEngines(String rule) throws IOException, SQLException {
    book(rule, "costs-*.parquet");
    lines("costs-1.parquet", IN_ORDER.formatted(0, 12_000));
    lines("costs-2.parquet", IN_ORDER.formatted(12_000, 15_000));
    areTheSame(20_000);
    assertThat(type()).isEqualTo("DECIMAL(18,4)");
  }

  /** A table of hashes would part with the order of some rows of so many. */
  @Test
  void ofManyLinesToo() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines("costs-1.parquet", IN_ORDER.formatted(0, 200_000));
    areTheSame(300_000);
  }

  @Test
  void ofLinesWhoseIdsDoNotRise() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT * FROM (" + IN_ORDER.formatted(0, 9_000) + ") ORDER BY hash(id)");
    lines("costs-2.parquet", IN_ORDER.formatted(9_000, 12_000));
    areTheSame(15_000);
  }

  /** A line that was corrected is told by itself, and its day is sorted. */
  @Test
  void ofLinesThatWereCorrected() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT *, CAST(NULL AS DATE) AS known_on FROM (" + IN_ORDER.formatted(0, 9_000) + ")");
    lines(
        "costs-2.parquet",
        "SELECT * REPLACE (amount + 7.01 AS amount), DATE '2025-03-31' AS known_on FROM ("
            + IN_ORDER.formatted(0, 9_000)
            + ") WHERE hash(id) % 200 = 0");
    areTheSame(10_000);
  }

  @Test
  void ofTextFiles() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.csv");
    lines("costs-1.csv", IN_ORDER.formatted(0, 6_000));
    lines("costs-2.csv", IN_ORDER.formatted(6_000, 9_000));
    areTheSame(10_000);
  }

  /** A line with more than 13 digits makes the columns wide; one that is excluded does not. */
  @Test
  void ofLargeAmounts() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT * REPLACE (amount * 100000000 AS amount) FROM ("
            + IN_ORDER.formatted(0, 3_000)
            + ")");
    lines(
        "costs-2.parquet",
        "SELECT * REPLACE (CASE WHEN id IN ('L003500', 'L003501') THEN 1234567890123456.78 ELSE amount END AS amount) FROM ("
            + IN_ORDER.formatted(3_000, 6_000)
            + ")");
    areTheSame(8_000);
    assertThat(type()).isEqualTo("DECIMAL(38,4)");
  }

  /** Each group of rows adds up to less than 64 bits, and all of them to more. */
  @Test
  void ofTotalsBeyond64BitsWithinADay() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT * EXCLUDE (i) REPLACE (DATE '2024-12-31' AS paid_on, 'rent' AS category, 'north' AS class,"
            + " CASE WHEN i % 1000 = 0 THEN 9999999999999999.99 ELSE 0.01 END AS amount)"
            + " FROM (SELECT *, CAST(substr(id, 2) AS INT) AS i FROM ("
            + IN_ORDER.formatted(0, 12_000)
            + "))");
    areTheSame(10_000);
    assertThat(type()).isEqualTo("DECIMAL(38,4)");
  }

  /** A row that counts in two agreements has its parts in both. */
  @Test
  void ofTwoAgreements() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    Files.writeString(
        folder.resolve("guest.entente"),
        AGREEMENT.formatted(BY_FRACTION).replace("agreement host", "agreement guest"));
    Files.writeString(
        folder.resolve("book.yaml"),
        BOOK.replace("[host.entente]", "[host.entente, guest.entente]"));
    lines("costs-1.parquet", IN_ORDER.formatted(0, 6_000));
    areTheSame(16_000);
  }

  /** Days of text are counted through too, where there are many of them. */
  @Test
  void ofTextFilesOfFewDays() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.csv");
    lines(
        "costs-1.csv",
        "SELECT * REPLACE (DATE '2024-01-01' + (hash(id) % 90)::INT AS paid_on) FROM ("
            + IN_ORDER.formatted(0, 6_000)
            + ")");
    areTheSame(8_000);
  }

  /** Running totals beyond 64 bits are for the large numbers of Java. */
  @Test
  void ofTotalsBeyond64Bits() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT * REPLACE (CAST(9999999999999999.99 AS DECIMAL(18, 2)) AS amount) FROM ("
            + IN_ORDER.formatted(0, 3_000)
            + ")");
    areTheSame(4_000);
    assertThat(type()).isEqualTo("DECIMAL(38,4)");
  }

  /** Columns without a value, and with an empty text, are alike. */
  @Test
  void ofLinesWithoutSomeValues() throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    lines(
        "costs-1.parquet",
        "SELECT * REPLACE (CASE WHEN hash(id) % 3 = 0 THEN NULL WHEN hash(id) % 3 = 1 THEN '' ELSE note END AS note) FROM ("
            + IN_ORDER.formatted(0, 9_000)
            + ")");
    areTheSame(13_000);
  }

  private void book(String rule, String files) throws IOException {
    Files.writeString(folder.resolve("host.entente"), AGREEMENT.formatted(rule));
    Files.writeString(folder.resolve("book.yaml"), BOOK.replace("costs-*.parquet", files));
  }

  private void areTheSame(int atLeast) throws SQLException {
    areSplitAlike();
    assertThat(count("SELECT count(*) FROM core")).isGreaterThan(atLeast);
    assertThat(
            count(
                "SELECT count(*) FROM (SELECT agreement, line, pool, any_value(amount) AS whole, sum(part) AS"
                    + " parts FROM duckdb GROUP BY ALL) WHERE whole <> parts"))
        .isZero();
  }

  private void areSplitAlike() throws SQLException {
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

  /** What was borne of each pool in each year is what plain SQL makes of the same file. */
  @ParameterizedTest
  @CsvSource({"the sum, 'round(sum(amount), 2)'", "each line, 'sum(round(amount, 2))'"})
  void fractionsOfACentAreSplitToWholeCents(String words, String rounded)
      throws IOException, SQLException {
    book(BY_FRACTION, "costs-*.parquet");
    Files.writeString(
        folder.resolve("host.entente"),
        AGREEMENT.formatted(BY_FRACTION).replace("optional, late", "optional, " + words + ROUNDED));
    lines(
        "costs-1.parquet",
        "SELECT * REPLACE (CAST(amount * 1.23456789 AS DECIMAL(18, 10)) AS amount) FROM ("
            + IN_ORDER.formatted(0, 6_000)
            + ")");
    areSplitAlike();
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

  /** Writes the rows of a query, a Parquet file in small groups of rows. */
  private void lines(String file, String rows) throws SQLException {
    run(
        "COPY (%s) TO '%s' (%s)"
            .formatted(
                rows,
                folder.resolve(file),
                file.endsWith(".csv")
                    ? "FORMAT csv, HEADER"
                    : "FORMAT parquet, ROW_GROUP_SIZE 2048"));
  }

  /** The type of the parts. */
  private String type() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT any_value(typeof(part)) FROM read_parquet('"
                    + folder.resolve("duckdb.parquet")
                    + "')")) {
      rows.next();
      return rows.getString(1);
    }
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
