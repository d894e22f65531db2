package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/** A small book with one file of lines. */
final class Books {
  private static final String AGREEMENT =
      """
      entente 1

      agreement premises "Premises"
        parties NORTH "North Co", SOUTH "South Co"
        signed 2024-11-15
        term 2025-01-01 to 2026-12-31
        year CY starts 01-01, named by first day
        currency EUR
        round per pool per CY to 0.01 EUR, largest fraction, ties by id

        lines costs: id, amount EUR, dated paid_on, category text, late lines restate

        others of costs: excluded cites "Article 3"

        pool running "Running costs" = costs where category in "rent" cites "Article 1"
          NORTH bears 1/3
          SOUTH bears the rest

        pool water "Water" = costs where category in "water", "water, hot" cites "Article 2"
          NORTH bears 60%, limit 30_000 EUR per CY
          SOUTH bears the rest
      """;

  private static final String BOOK =
      """
      entente: 1
      name: premises
      agreements:
        - premises.entente
      facts:
        - file: costs.csv
          lines: costs
          kind: actual
          known: 2026-12-31
          covers:
            - {from: 2025-01-01, to: 2026-12-31, known: 2026-12-31}
      """;

  private static final String PARQUET =
      """
      COPY (
        WITH lines AS (
          SELECT
            i,
            'L' || (i * 7919 %% 1000003) AS id,
            DATE '2025-01-01' + CAST(i %% 500 AS INTEGER) AS paid_on,
            CAST(i * 31 %% 200000 - 20000 AS DECIMAL(20, 4)) + 0.25 AS amount,
            ['rent', 'water', 'water, hot', 'heating'][1 + i %% 4] AS category,
            DATE '2026-06-30' AS known_on
          FROM range(%d) AS numbers(i))
        SELECT * EXCLUDE (i) FROM lines
        UNION ALL
        SELECT id, paid_on, amount + 1.5, category, DATE '2026-10-31' FROM lines WHERE i %% 500 = 7
        UNION ALL
        SELECT 'M%d', DATE '2026-01-31', -12345678901234567.89, 'water', DATE '2026-06-30'
      ) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 4096)
      """;

  private Books() {}

  static Path of(Path folder, String costs) throws IOException {
    Files.writeString(folder.resolve("premises.entente"), AGREEMENT);
    Files.writeString(folder.resolve("book.yaml"), BOOK);
    Files.writeString(folder.resolve("costs.csv"), costs);
    return folder;
  }

  /**
   * A book whose lines are a Parquet file with ids in no order, lines that were corrected later,
   * and an amount too large to be added up with others.
   */
  static Path ofParquet(Path folder, int size) throws IOException, SQLException {
    Files.writeString(folder.resolve("premises.entente"), AGREEMENT);
    Files.writeString(folder.resolve("book.yaml"), BOOK.replace("costs.csv", "costs.parquet"));
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement()) {
      statement.execute(
          PARQUET.formatted(size, size, folder.resolve("costs.parquet").toAbsolutePath()));
    }
    return folder;
  }

  /** Writes other words into a file of a book. */
  static void replace(Path file, String words, String others) throws IOException {
    Files.writeString(file, Files.readString(file).replace(words, others));
  }

  /** Rows over two years in a few categories, some of them quoted. */
  static String rows(int size) {
    var random = new Random(5);
    var text = new StringBuilder("id,paid_on,amount,category\n");
    for (int row = 0; row < size; row++) {
      text.append('L').append(row);
      text.append(
          ",%d-%02d-%02d,"
              .formatted(2025 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28)));
      text.append(random.nextInt(200_000) - 20_000).append('.').append(10 + random.nextInt(90));
      text.append(
          random.nextBoolean()
              ? ",rent\n"
              : random.nextBoolean() ? ",water\n" : ",\"water, hot\"\n");
    }
    return text.toString();
  }
}
