package org.entente.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
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
import org.entente.facts.LineFilter;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTable;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB adds up says the same as the rows themselves, read one by one. */
class EngineLinesTest {
  private static final Place BOOK = Place.ofFile("book.yaml");
  private static final LocalDate KNOWN = LocalDate.of(2024, 6, 30);
  private static final List<String> HEADINGS =
      List.of("id", "paid_on", "amount", "category", "class", "checked", "known_on", "withdrawn");

  /** Values as people and programs write them; the first of each kind are the usual ones. */
  private static final List<List<String>> VALUES =
      List.of(
          List.of(),
          List.of(
              "2024-01-31",
              "2024-02-29",
              "2024-03-01",
              "2024-3-1",
              "2024/03/01",
              "",
              "2023-02-29",
              "2024-03-01 ",
              "2025-01-01",
              "01.03.2024"),
          List.of(
              "12.50",
              "-3",
              "0",
              "7.5",
              "1000000.01",
              "12.345",
              "1,234.50",
              "1e3",
              "",
              "-",
              "+5",
              " 5",
              "5.",
              ".5",
              "007",
              "-0.00",
              "9999999999999999.99",
              "99999999999999999.99",
              "123456789012345678901234567890.12",
              "NaN",
              "٣"),
          List.of(
              "rent", "staff", "water", "café", "cafe\u0301", " rent", "a, \"b\"", "", "x\u0007y"),
          List.of("north", "south", "", "west", "NORTH"),
          List.of("yes", "no", "", "true"),
          List.of("", "2024-05-01", "2024-07-01", "2024-13-01"),
          List.of("", "no", "yes", "maybe"));

  @TempDir Path folder;

  private static LinesDeclaration costs() {
    return new LinesDeclaration(
        "costs",
        new Currency("EUR", 2),
        "paid_on",
        List.of(
            new Column("category", new Column.Type.Text(), true),
            new Column(
                "class",
                new Column.Type.InSet(new MemberSet("class", List.of("north", "south"))),
                true),
            new Column("checked", new Column.Type.YesNo(), true)),
        true,
        true,
        BOOK);
  }

  private static LineGrouping grouping(boolean withSingle) {
    return new LineGrouping(
        costs(),
        withSingle
            ? List.of(List.of(new LineFilter.OneOf("category", List.of("water", "café"))))
            : List.of());
  }

  @Test
  @Tag("generated")
  void textIsReadAsRowByRow() throws IOException {
    int seeds = Integer.getInteger("entente.generated", 3000) / 30;
    for (int seed = 0; seed < seeds; seed++) {
      var random = new Random(seed);
      Files.writeString(folder.resolve("costs.csv"), csv(random, random.nextInt(5) == 0 ? 0 : 3));
      isTheSame("costs.csv", grouping(seed % 2 == 0), "seed " + seed);
    }
  }

  @Test
  void oneByOneIsReadWhatIsNoTableOfRows() throws IOException {
    for (var content :
        List.of(
            "",
            "id,paid_on,amount,category,class,checked\n",
            "id;paid_on;amount\n1;2024-01-01;5\n",
            "id,paid_on,amount\nL1,2024-01-31,5\nL2,2024-01-31\nL3,2024-01-31,7,8\n",
            "id,paid_on,amount\n\nL1,2024-01-31,5\n\n\nL2,2024-01-31,6\n",
            "id,paid_on,amount\nL1,2024-01-31,5\nL2,2024-01-31,\"6",
            "id,paid_on,amount\r\nL1,2024-01-31,5\r\nL2,2024-01-31,6\r\n",
            "id,paid_on,amount\rL1,2024-01-31,5\rL2,2024-01-31,6\r",
            "\uFEFFid,paid_on,amount\nL1,2024-01-31,5\n",
            "id,paid_on,amount\n\"L\n1\",2024-01-31,5\nL2,2024-01-31,x\n",
            "id,paid_on,amount\nL1,2024-01-31,5\nL\"2\",2024-01-31,6\n",
            "id,paid_on,amount\nL1,2024-01-31,5\nL1,2024-01-31,6\n")) {
      Files.writeString(folder.resolve("costs.csv"), content);
      isTheSame("costs.csv", grouping(false), content);
    }
    Files.write(
        folder.resolve("costs.csv"),
        new byte[] {
          'i',
          'd',
          ',',
          'p',
          'a',
          'i',
          'd',
          '_',
          'o',
          'n',
          ',',
          'a',
          'm',
          'o',
          'u',
          'n',
          't',
          '\n',
          'L',
          (byte) 0xC3,
          ',',
          '2',
          '\n'
        });
    isTheSame("costs.csv", grouping(false), "bytes that are no text");
  }

  @Test
  void typedColumnsSayTheSameAsText() throws IOException, SQLException {
    for (var amountType :
        List.of("DECIMAL(18,2)", "DECIMAL(38,4)", "DECIMAL(9,0)", "BIGINT", "VARCHAR")) {
      var random = new Random(7);
      Files.writeString(folder.resolve("costs.csv"), csv(random, 1).replace("12.50", "12"));
      parquet(amountType);
      var rows = read("costs.csv", Optional.empty());
      var typed = read("costs.parquet", Optional.of(grouping(true)));
      assertThat(typed.isComplete()).as(amountType).isTrue();
      assertThat(digest(typed, true)).as(amountType).isEqualTo(digest(rows, true));
    }
  }

  /** A value that the first rows do not have is found all the same. */
  @Test
  void aValueOfALateRowCounts() throws SQLException, IOException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'L' || i AS id, DATE '2024-01-31' AS paid_on, 1.25::DECIMAL(18, 2) AS"
              + " amount, CASE WHEN i = 59999 THEN 'late' WHEN i = 59998 THEN NULL ELSE 'rent' END"
              + " AS category FROM range(60000) t(i)) TO '"
              + folder.resolve("costs.parquet")
              + "' (FORMAT parquet)");
    }
    var table = table(read("costs.parquet", Optional.of(grouping(false))));
    assertThat(table.size()).isEqualTo(3);
    var found = new TreeMap<String, String>();
    for (int row = 0; row < table.size(); row++) {
      found.put(table.value(0, row), table.lines(row) + " lines, " + table.amount(row));
    }
    assertThat(found)
        .hasToString("{=1 lines, 1.25, late=1 lines, 1.25, rent=59998 lines, 74997.5}");
  }

  @Test
  void aFileThatChangesMeanwhileIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("costs.csv"), "id,paid_on,amount\nL1,2024-01-31,5\nL2,today,5\n");
    var read =
        read(
            "costs.csv",
            Optional.of(grouping(false)),
            new IntakeWatcher() {
              @Override
              public void leaveOut(LeftOut row) {
                change(folder.resolve("costs.csv"));
              }
            });
    assertThat(said(read.problems()))
        .containsExactly(
            "book.yaml E0990 `costs.csv` could not be read to its end: it changed meanwhile.");
  }

  private static void change(Path file) {
    try {
      Files.writeString(file, "id,paid_on,amount\nL1,2024-01-31,55\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingIsLeftInTheFolderOfTemporaryFiles() throws IOException {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var left = Files.createDirectory(temporary.resolve("entente-999999999-left"));
    Files.writeString(folder.resolve("costs.csv"), "id,paid_on,amount\nL1,2024-01-31,5\n");
    read("costs.csv", Optional.of(grouping(false)));
    assertThat(left).doesNotExist();
    var own = "entente-" + ProcessHandle.current().pid() + "-";
    try (var entries = Files.list(temporary)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .noneMatch(name -> name.startsWith(own));
    }
  }

  private void isTheSame(String file, LineGrouping grouping, String description)
      throws IOException {
    var rows = read(file, Optional.empty());
    var added = read(file, Optional.of(grouping));
    assertThat(said(added.problems())).as(description).isEqualTo(said(rows.problems()));
    assertThat(said(added.rejected())).as(description).isEqualTo(said(rows.rejected()));
    assertThat(added.summary()).as(description).isEqualTo(rows.summary());
    boolean withSingle = !grouping.single().isEmpty();
    assertThat(digest(added, withSingle)).as(description).isEqualTo(digest(rows, withSingle));
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.place().address() + " " + p.code() + " " + p.sentence())
        .toList();
  }

  private static String digest(IntakeResult result, boolean withSingle) {
    var groupings = new TreeMap<String, LineGrouping>();
    groupings.put("costs", grouping(withSingle));
    return FactsDigest.of(result.facts(), groupings);
  }

  private static LineTable table(IntakeResult result) {
    var table = result.facts().lines().get("costs");
    assertThat(table).isNotNull();
    return table;
  }

  private IntakeResult read(String file, Optional<LineGrouping> grouping) {
    return read(file, grouping, IntakeWatcher.NONE);
  }

  private IntakeResult read(String file, Optional<LineGrouping> grouping, IntakeWatcher watcher) {
    var year = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    var source =
        new FactSource(
            folder.resolve(file),
            file,
            new FactSource.Content.Lines(
                new FactSource.Naming("costs", BOOK),
                LineKind.ACTUAL,
                List.of(new Coverage(year, KNOWN))),
            Optional.of(KNOWN),
            false,
            List.of(),
            List.of(),
            BOOK);
    var request =
        new IntakeRequest(List.of(source), List.of(costs()), List.of(), List.of(), List.of());
    if (grouping.isEmpty()) {
      return Intake.read(request);
    }
    var groupings = new TreeMap<String, LineGrouping>();
    groupings.put("costs", grouping.get());
    try (var engine = new EngineLines(folder, groupings, 0, 256)) {
      return Intake.read(request, watcher, Optional.of(engine));
    }
  }

  /**
   * Rows of a few columns.
   *
   * @param odd how odd the values may be: 0 as usual only, 3 anything
   */
  private static String csv(Random random, int odd) {
    var text = new StringBuilder(String.join(",", HEADINGS)).append('\n');
    int rows = random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      var cells = new ArrayList<String>();
      for (int c = 0; c < HEADINGS.size(); c++) {
        cells.add(quoted(c == 0 ? id(random, row, odd) : value(random, c, odd)));
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static String id(Random random, int row, int odd) {
    int which = random.nextInt(odd == 3 ? 30 : 1000);
    return switch (which) {
      case 0 -> "";
      case 1 -> " L" + row;
      case 2 -> "L\u00e9" + row;
      case 3, 4, 5 -> "L1";
      default -> "L%04d".formatted(row);
    };
  }

  private static String value(Random random, int column, int odd) {
    var values = VALUES.get(column);
    int usual = Math.min(3, values.size());
    boolean isOdd = odd == 3 && random.nextInt(25) == 0;
    return values.get(column >= 6 && !isOdd ? 0 : random.nextInt(isOdd ? values.size() : usual));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c < ' ');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** The rows of the CSV file in columns with types. */
  private void parquet(String amountType) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT id, paid_on::DATE AS paid_on, amount::"
              + amountType
              + " AS amount, category, class, checked = 'yes' AS checked, known_on, withdrawn FROM"
              + " read_csv('"
              + folder.resolve("costs.csv")
              + "', all_varchar = true)) TO '"
              + folder.resolve("costs.parquet")
              + "' (FORMAT parquet)");
    }
  }
}
