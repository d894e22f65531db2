package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A book by a seed: 1 to 200 parties, and lines most of which fall on one day, with ties, blanks,
 * credits, amounts from a cent to beyond 64 bits and close to 128, late, corrected and withdrawn
 * lines.
 */
final class GeneratedBook {
  private static final List<Integer> PARTIES = List.of(1, 2, 3, 5, 20, 200);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final List<String> LARGE =
      List.of(
          "9999999999999999.99",
          "92233720368547758.07",
          "92233720368547758.08",
          "170141183460469231731687303715884105.72",
          "999999999999999999999999999999999999.99");

  private static final String BOOK =
      """
      entente: 1
      name: generated
      agreements: [generated.entente]
      facts:
        - file: costs.%s
          lines: costs
          kind: actual
          known: 2027-01-31
          covers:
            - {from: 2025-01-01, to: 2025-12-31, known: 2026-01-31}
            - {from: 2026-01-01, to: 2026-12-31, known: 2027-01-31}
      """;

  private final Random random;
  private final int parties;
  private final boolean hasLarge;
  private final boolean isRestated;

  private GeneratedBook(int seed) {
    random = new Random(seed);
    parties = PARTIES.get(seed % PARTIES.size());
    hasLarge = seed % 3 == 0;
    isRestated = random.nextBoolean();
  }

  static Path write(Path folder, int seed) throws IOException, SQLException {
    var book = new GeneratedBook(seed);
    boolean isParquet = seed % 2 == 0;
    Files.writeString(folder.resolve("generated.entente"), book.agreement());
    Files.writeString(folder.resolve("book.yaml"), BOOK.formatted(isParquet ? "parquet" : "csv"));
    var rows = book.rows();
    Files.writeString(folder.resolve("costs.csv"), String.join("\n", rows) + "\n");
    if (isParquet) {
      convert(folder);
    }
    return folder;
  }

  /** Makes the rows of the CSV file columns with types, a few hundred in each group of rows. */
  private static void convert(Path folder) throws SQLException, IOException {
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement = database.createStatement()) {
      statement.execute(
          """
          COPY (SELECT * REPLACE (CAST(paid_on AS DATE) AS paid_on, CAST(amount AS DECIMAL(38, 2)) AS amount,
              CAST(nullif(known_on, '') AS DATE) AS known_on)
            FROM read_csv('%1$s/costs.csv', all_varchar = true, nullstr = '-'))
          TO '%1$s/costs.parquet' (FORMAT parquet, ROW_GROUP_SIZE 2048)\
          """
              .formatted(folder.toAbsolutePath()));
    }
    Files.delete(folder.resolve("costs.csv"));
  }

  private String agreement() {
    return """
    entente 1

    agreement generated "Generated"
      parties %s
      signed 2024-11-15
      term 2025-01-01 to 2026-12-31
      year CY starts 01-01, named by first day
      currency EUR
      round per pool per %s to 0.01 EUR, %s
      lines costs: id, amount EUR, dated paid_on, category text, note text optional, late lines %s
      others of costs: excluded cites "Article 9"
      pool rent = costs where category is "rent"
    %s
      pool water = costs where category in "water", "heat"
    %s
    """
        .formatted(
            IntStream.range(0, parties)
                .mapToObj(GeneratedBook::party)
                .collect(Collectors.joining(", ")),
            random.nextBoolean() ? "CY" : "month",
            random.nextBoolean() ? "largest fraction, ties by id" : "half_up, remainder to P000",
            isRestated ? "restate" : "count in the open period",
            clauses(""),
            clauses(", limit " + (1 + random.nextInt(100)) + "_000 per CY"));
  }

  /** The first party bears a part, perhaps up to a limit; what is left is borne by the others. */
  private String clauses(String limit) {
    if (parties == 1) {
      return "    P000 bears all";
    }
    var others =
        IntStream.range(1, parties)
            .mapToObj(GeneratedBook::party)
            .collect(Collectors.joining(", "));
    return "    P000 bears %d/7%s\n    %s"
        .formatted(
            1 + random.nextInt(6),
            limit,
            parties == 2 ? others + " bears the rest" : others + " bear the rest equally");
  }

  private static String party(int number) {
    return "P%03d".formatted(number);
  }

  private List<String> rows() {
    int size = random.nextInt(parties > 20 ? 200 : 1500);
    var rows = new ArrayList<String>();
    for (int row = 0; row < size; row++) {
      var id = "L%05d".formatted(row);
      var day = day();
      boolean isLate = day.getYear() == 2025 && random.nextInt(20) == 0;
      var known = isLate ? LocalDate.of(2026, 3, 10) : day.plusDays(5);
      rows.add(row(id, day, isRestated && !isLate ? "" : known.toString(), ""));
      if (random.nextInt(50) == 0) {
        var corrected = isRestated ? LocalDate.of(2027, 3, 10) : known.plusDays(15);
        rows.add(row(id, day, corrected.toString(), random.nextInt(3) == 0 ? "yes" : ""));
      }
    }
    if (random.nextInt(3) > 0) {
      Collections.shuffle(rows, random);
    }
    rows.addFirst("id,paid_on,amount,category,note,known_on,withdrawn");
    return rows;
  }

  private LocalDate day() {
    return random.nextBoolean() ? LocalDate.of(2025, 6, 30) : FIRST.plusDays(random.nextInt(730));
  }

  private String row(String id, LocalDate day, String knownOn, String withdrawn) {
    var category = List.of("rent", "rent", "water", "heat", "gifts").get(random.nextInt(5));
    var note = random.nextInt(3) == 0 ? "" : "n" + random.nextInt(3);
    return String.join(",", id, day.toString(), amount(), category, note, knownOn, withdrawn);
  }

  private String amount() {
    var sign = random.nextInt(12) == 0 ? "-" : "";
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> sign + "100.00";
      case 3 -> sign + "0.01";
      case 4 -> hasLarge ? sign + LARGE.get(random.nextInt(LARGE.size())) : "0.00";
      default -> sign + random.nextInt(1_000_000) + ".%02d".formatted(random.nextInt(100));
    };
  }
}
