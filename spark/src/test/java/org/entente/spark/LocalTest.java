package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.book.EngineChoice;
import org.entente.bulk.SparkDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark on this machine says what the rows read one by one say. */
final class LocalTest {
  private static final int BOOKS_OF_EACH_BUILD = 25;

  @TempDir static Path shared;
  private static Path log = Path.of("");
  private static SparkDriver driver = new SparkDriver(Runs.site("none", log));

  @BeforeAll
  static void start() {
    log = shared.resolve("spark.log");
    driver = new SparkDriver(Runs.site("local[2]", log));
  }

  @AfterAll
  static void end() {
    driver.close();
  }

  /** The rest of the books take part in the long build. */
  @Test
  void booksSayTheSame() throws IOException {
    var books = books();
    int step = books.size() / BOOKS_OF_EACH_BUILD;
    for (int b = 0; b < books.size(); b += step) {
      Runs.isTheSame(books.get(b), new EngineChoice.Spark(driver));
    }
  }

  @Test
  @Tag("slow")
  void everyBookSaysTheSame() throws IOException {
    for (var book : books()) {
      Runs.isTheSame(book, new EngineChoice.Spark(driver));
    }
  }

  @Test
  void fractionsOfACentSayTheSame() throws IOException {
    var books =
        books().stream()
            .filter(book -> book.toString().contains("fractions-") || book.endsWith("cloud-bill"))
            .toList();
    assertThat(books).hasSizeGreaterThan(5);
    for (var book : books) {
      Runs.isTheSame(book, new EngineChoice.Spark(driver));
    }
  }

  private static List<Path> books() throws IOException {
    var books = new ArrayList<Path>();
    for (var of : List.of("../examples", "../cases/sharing")) {
      try (var folders = Files.list(Path.of(of))) {
        folders
            .filter(folder -> Files.isRegularFile(folder.resolve("book.yaml")))
            .filter(LocalTest::hasLines)
            .sorted()
            .forEach(books::add);
      }
    }
    assertThat(books).hasSizeGreaterThan(40);
    return books;
  }

  private static boolean hasLines(Path book) {
    try {
      return Files.readString(book.resolve("book.yaml")).contains("lines:");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void parquetFilesSayTheSame(@TempDir Path folder) throws Exception {
    var book = Books.ofParquet(folder, 20_000);
    var said = Runs.said(book, new EngineChoice.Spark(driver));
    assertThat(Runs.outcome(book, EngineChoice.DUCKDB).value()).isPresent();
    assertThat(said).isEqualTo(Runs.said(book, EngineChoice.DUCKDB));
    assertThat(said).isEqualTo(Runs.said(book, EngineChoice.CORE));
  }

  @Test
  void oddFilesSayTheSame(@TempDir Path folder) throws IOException {
    for (var content :
        List.of(
            "id,paid_on,amount,category\n",
            "id,paid_on,amount,category\n"
                + "L1,2025-01-31,5,rent\n"
                + "L2,2025-01-31\n"
                + "L3,2025-01-31,7,8,9\n",
            "id,paid_on,amount,category\n\nL1,2025-01-31,5,rent\n\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,\"rent",
            "id,paid_on,amount,category\r\n"
                + "L1,2025-01-31,5.50,rent\r\n"
                + "L2,2025-01-31,\"-6\",rent\r\n",
            "id,paid_on,amount,category\n\"L\n1\",2025-01-31,5,rent\nL2,2025-01-31,6,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,\"re\nL2,2025-01-31,6,nt\"\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,rent\nL\"2\",2025-01-31,6,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,rent\nL1,2025-01-31,6,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,rent\nL2,2025-1-31,6,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,1e3,rent\nL2,2025-01-31,6.123,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,999999999999999999.99,rent\n",
            "id,paid_on,amount,category\nL1,2025-01-31,5,rent\n L2,2025-01-31,6,rent\n",
            "id,paid_on,amount,category\nL\u00e9,2025-01-31,5,rent\nL2,2025-01-31,6, rent\n")) {
      var book = Books.of(folder, content);
      assertThat(Runs.said(book, new EngineChoice.Spark(driver)))
          .as(content)
          .isEqualTo(Runs.said(book, EngineChoice.CORE));
    }
  }

  @Test
  void groupsAreExchangedOnce(@TempDir Path folder) throws IOException {
    long before = Files.exists(log) ? Files.size(log) : 0;
    Runs.isTheSame(Books.of(folder, Books.rows(5000)), new EngineChoice.Spark(driver));
    var groups =
        Plans.in(Files.readString(log).substring((int) before)).stream()
            .filter(plan -> plan.contains("sum(units"))
            .toList();
    assertThat(groups).isNotEmpty();
    assertThat(groups)
        .allSatisfy(
            plan -> assertThat(plan.lines().filter(line -> line.contains("Exchange "))).hasSize(1));
  }
}
