package org.entente.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.Period;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeResult;
import org.entente.data.intake.IntakeWatcher;
import org.entente.data.intake.LineKind;
import org.entente.facts.Column;
import org.entente.facts.Coverage;
import org.entente.facts.FactsDigest;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTable;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;
import org.entente.rates.SumRounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts finer than their currency are added up exactly, by DuckDB as one by one. */
class EngineFractionsTest {
  private static final Place BOOK = Place.ofFile("book.yaml");
  private static final LocalDate KNOWN = LocalDate.of(2024, 6, 30);
  private static final int ROWS = 20_000;
  private static final int DAYS = 30;
  private static final List<String> ACCOUNTS = List.of("data", "platform", "shop");

  @TempDir Path folder;

  private static LinesDeclaration bill() {
    return new LinesDeclaration(
        "bill",
        new Currency("USD", 2),
        "charged_on",
        List.of(new Column("account", new Column.Type.Text(), false)),
        true,
        true,
        Optional.empty(),
        Optional.of(new SumRounding(Rational.of(1, 100), RoundingMode.HALF_UP, false)),
        BOOK);
  }

  @Test
  void tenDecimalsAreAddedUpInGroups() throws IOException, SQLException {
    Files.writeString(folder.resolve("bill.csv"), bill(10));
    var rows = read("bill.csv", false);
    var added = read("bill.csv", true);
    assertThat(table(rows).size()).isEqualTo(ROWS);
    assertThat(table(added).size()).isEqualTo(DAYS * ACCOUNTS.size());
    assertThat(digest(added)).isEqualTo(digest(rows));
    assertThat(sums(table(added))).isEqualTo(sumsByDatabase(10));
    assertThat(sums(table(rows))).isEqualTo(sumsByDatabase(10));
  }

  @Test
  void columnsOfDecimalsSayTheSameAsText() throws IOException, SQLException {
    for (var type : List.of("DECIMAL(18, 10)", "DECIMAL(38, 18)", "DECIMAL(38, 20)", "VARCHAR")) {
      Files.writeString(folder.resolve("bill.csv"), bill(10));
      parquet(type);
      var added = read("bill.parquet", true);
      assertThat(table(added).size()).as(type).isEqualTo(DAYS * ACCOUNTS.size());
      assertThat(digest(added)).as(type).isEqualTo(digest(read("bill.csv", false)));
    }
  }

  /** Amounts that no engine adds up are read one by one, and are as exact. */
  @Test
  void amountsOfAllSizesCount() throws IOException {
    Files.writeString(
        folder.resolve("bill.csv"),
        """
        id,charged_on,amount,account
        L1,2024-03-01,0.000000000000000001,shop
        L2,2024-03-01,-0.000000000000000002,shop
        L3,2024-03-01,999999999.999999999999999999,shop
        L4,2024-03-01,1000000000.000000000000000001,shop
        L5,2024-03-01,-123456789012345678901234567890.5,shop
        L6,2024-03-01,9223372036.854775808,shop
        L7,2024-03-01,7,shop
        """);
    var rows = read("bill.csv", false);
    var added = read("bill.csv", true);
    assertThat(digest(added)).isEqualTo(digest(rows));
    // 1,000,000,000 + 1,000,000,000 + 9,223,372,036.854775808 + 7 - 1 in the last digit
    var sum = Rational.parse("-123456789012345678890011195846.645224192000000001");
    assertThat(sums(table(rows))).containsOnlyKeys("shop").containsValue(sum);
    assertThat(sums(table(added))).isEqualTo(sums(table(rows)));
  }

  @Test
  void nineteenDecimalsAreRefused() throws IOException {
    Files.writeString(
        folder.resolve("bill.csv"),
        """
        id,charged_on,amount,account
        L1,2024-03-01,0.0000000000000000001,shop
        L2,2024-03-01,0.5,shop
        """);
    for (boolean byEngine : List.of(false, true)) {
      var read = read("bill.csv", byEngine);
      assertThat(read.rejected()).extracting(Problem::code).containsExactly("E0794");
      assertThat(sums(table(read))).hasToString("{shop=0.5}");
    }
  }

  /** Rows of fractions of a cent, one in ten of them a credit. */
  private static String bill(int decimals) {
    var random = new Random(11);
    var text = new StringBuilder("id,charged_on,amount,account\n");
    for (int row = 0; row < ROWS; row++) {
      long most = row % 50 == 0 ? 5_000_000_000_000L : 900_000_000L;
      var amount = BigDecimal.valueOf(1 + random.nextLong(most), decimals);
      text.append("R%06d,".formatted(row))
          .append(LocalDate.of(2024, 3, 1).plusDays(row % DAYS))
          .append(',')
          .append((row % 10 == 3 ? amount.negate() : amount).toPlainString())
          .append(',')
          .append(ACCOUNTS.get(random.nextInt(ACCOUNTS.size())))
          .append('\n');
    }
    return text.toString();
  }

  /** The sums by account that a database gives, from the file itself. */
  private SequencedMap<String, Rational> sumsByDatabase(int decimals) throws SQLException {
    var sums = new TreeMap<String, Rational>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT account, sum(CAST(amount AS DECIMAL(38, "
                    + decimals
                    + "))) FROM read_csv('"
                    + folder.resolve("bill.csv")
                    + "', all_varchar = true) GROUP BY account")) {
      while (rows.next()) {
        sums.put(rows.getString(1), Rational.of(rows.getBigDecimal(2)));
      }
    }
    return sums;
  }

  private static SequencedMap<String, Rational> sums(LineTable table) {
    var sums = new TreeMap<String, Rational>();
    for (int row = 0; row < table.size(); row++) {
      sums.merge(table.value(0, row), table.amount(row), Rational::plus);
    }
    return sums;
  }

  private static String digest(IntakeResult result) {
    return FactsDigest.of(result.facts(), groupings());
  }

  private static SequencedMap<String, LineGrouping> groupings() {
    var groupings = new TreeMap<String, LineGrouping>();
    groupings.put("bill", new LineGrouping(bill(), List.of()));
    return groupings;
  }

  private static LineTable table(IntakeResult result) {
    var table = result.facts().lines().get("bill");
    assertThat(table).isNotNull();
    return table;
  }

  private IntakeResult read(String file, boolean byEngine) {
    var year = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    var source =
        new FactSource(
            folder.resolve(file),
            file,
            new FactSource.Content.Lines(
                new FactSource.Naming("bill", BOOK),
                LineKind.ACTUAL,
                List.of(new Coverage(year, KNOWN))),
            Optional.of(KNOWN),
            false,
            List.of(),
            List.of(),
            BOOK);
    var request =
        new IntakeRequest(List.of(source), List.of(bill()), List.of(), List.of(), List.of());
    if (!byEngine) {
      return Intake.read(request);
    }
    try (var engine = new EngineLines(folder, groupings(), 0, 256)) {
      return Intake.read(request, IntakeWatcher.NONE, Optional.of(engine));
    }
  }

  /** The rows of the CSV file, their amounts in a column of that type. */
  private void parquet(String amountType) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT id, charged_on::DATE AS charged_on, amount::"
              + amountType
              + " AS amount, account FROM read_csv('"
              + folder.resolve("bill.csv")
              + "', all_varchar = true)) TO '"
              + folder.resolve("bill.parquet")
              + "' (FORMAT parquet)");
    }
  }
}
