package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.book.EngineChoice;
import org.entente.bulk.SparkDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that Spark splits have the parts that they have one by one, and with DuckDB. */
final class SpreadTest {
  /** The only file, if lines were split one by one. */
  private static final String ONE_BY_ONE = "part-00000.parquet";

  @TempDir static Path shared;
  private static Path log = Path.of("");
  private static SparkDriver driver = new SparkDriver(Runs.site("none", log));

  @BeforeAll
  static void start() throws IOException {
    log = shared.resolve("spark.log");
    Files.createFile(log);
    driver = new SparkDriver(Runs.site("local[2]", log));
  }

  @AfterAll
  static void end() {
    driver.close();
  }

  /** Unordered ids, corrected lines, credits, a limit that binds. */
  @ParameterizedTest
  @ValueSource(strings = {"largest fraction, ties by id", "half_up, remainder to SOUTH"})
  void parquetFilesHaveTheSameParts(String rule, @TempDir Path folder) throws Exception {
    var book = Books.ofParquet(folder, 20_000);
    Books.replace(book.resolve("premises.entente"), "largest fraction, ties by id", rule);
    var parts = SpreadParts.of(book, folder, new EngineChoice.Spark(driver));
    parts.areTheSame();
    assertThat(parts.count("spark")).isGreaterThan(20_000);
    assertThat(parts.files()).isNotEmpty().doesNotContain(ONE_BY_ONE);
  }

  /** Rows of CSV have their numbers, also where a file is read in several parts. */
  @Test
  void csvFilesHaveTheSameParts(@TempDir Path folder) throws Exception {
    var book = Books.of(folder, Books.rows(400_000));
    assertThat(Files.size(book.resolve("costs.csv"))).isGreaterThan(3 * 4L << 20);
    var parts = SpreadParts.of(book, folder, new EngineChoice.Spark(driver));
    parts.areTheSame();
    assertThat(parts.count("spark")).isGreaterThan(500_000);
    assertThat(parts.files()).hasSizeGreaterThan(1).doesNotContain(ONE_BY_ONE);
  }

  @Test
  void oddFilesHaveTheSameParts(@TempDir Path folder) throws Exception {
    for (var rows :
        List.of(
            "",
            "L1,2025-01-31,5,rent,a\n",
            "L1,2025-01-31,5,rent,a\r\nL2,2025-01-31,\"-6.05\",rent,b\r\n",
            "L1,2025-01-31,5,rent,\"two\nlines\"\nL2,2025-01-31,6,rent,b\n",
            "L\u00e9,2025-01-31,5,rent,a\nL2,2025-01-31,6.07,rent,b\nLZ,2025-01-31,-7,rent,c\n",
            "L1,2025-01-31,5,rent,a\nL2,2025-01-31,999999999999999999.99,rent,b\n")) {
      var book = Books.of(folder, "id,paid_on,amount,category,note\n" + rows);
      Books.replace(book.resolve("book.yaml"), "lines: costs", "lines: costs\n    ignore: [note]");
      SpreadParts.of(book, folder, new EngineChoice.Spark(driver)).areTheSame();
    }
  }

  /**
   * Of 8 lines of almost 10,000,000,000,000,000.00 the thirds of a cent do not fit 64 bits; of 12
   * the cents themselves.
   */
  @ParameterizedTest
  @ValueSource(ints = {8, 12})
  void whatIsTooLargeIsSplitOneByOne(int lines, @TempDir Path folder) throws Exception {
    long before = Files.size(log);
    var rows = new StringBuilder("id,paid_on,amount,category\n");
    for (int row = 10; row < 10 + lines; row++) {
      rows.append("L").append(row).append(",2025-01-31,9999999999999999.99,rent\n");
    }
    var book = Books.of(folder, rows.toString());
    var parts = SpreadParts.of(book, folder, new EngineChoice.Spark(driver));
    parts.areTheSame();
    assertThat(parts.count("spark")).isEqualTo(2 * lines);
    assertThat(Files.readString(log).substring((int) before)).contains(TooLarge.class.getName());
    assertThat(parts.files()).containsExactly(ONE_BY_ONE);
  }

  /** Between the workers lines move once, by the number of their day. */
  @Test
  void linesAreExchangedOnce(@TempDir Path folder) throws Exception {
    long before = Files.size(log);
    var book = Books.of(folder, Books.rows(5000));
    SpreadParts.of(book, folder, new EngineChoice.Spark(driver)).areTheSame();
    var plan = saved(before);
    assertThat(plan.lines().filter(line -> line.matches(".*[- ]Exchange .*")))
        .singleElement()
        .asString()
        .contains("hashpartitioning(day_number");
  }

  /** The plan of what was saved, which is reported a little later. */
  private static String saved(long before) throws IOException, InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      var plans = Plans.in(Files.readString(log).substring((int) before));
      var saved = plans.stream().filter(plan -> plan.contains("Window [")).toList();
      if (!saved.isEmpty() || Instant.now().isAfter(end)) {
        return saved.getLast();
      }
      Thread.sleep(100);
    }
  }
}
