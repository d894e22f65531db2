package org.entente.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.book.EngineChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark on this machine says what the rows read one by one say. */
@ExtendWith(LocalSpark.Shared.class)
final class LocalTest {
  /** Of these cases each engine speaks in words of its own. */
  private static final List<String> FAILURES_OF_ENGINES = List.of("E0990", "E1002");

  private final LocalSpark spark;

  LocalTest(LocalSpark spark) {
    this.spark = spark;
  }

  /** Every example, and every case that is a book with lines. */
  @ParameterizedTest
  @ValueSource(strings = {"examples", "cases/sharing", "cases/problems", "cases/bad-input"})
  void booksSayTheSame(String group) throws IOException {
    var books = books(Path.of("..").resolve(group));
    assertThat(books).hasSizeGreaterThan(10);
    for (var book : books) {
      Runs.isTheSame(book, spark.engine());
    }
  }

  private static List<Path> books(Path group) throws IOException {
    try (var folders = Files.list(group)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("book.yaml")))
          .filter(folder -> says(folder.resolve("book.yaml"), "lines:"))
          .filter(folder -> !says(folder.resolve("case.yaml"), "make:"))
          .filter(folder -> FAILURES_OF_ENGINES.stream().noneMatch(folder::endsWith))
          .sorted()
          .toList();
    }
  }

  /** Whether the file is there and has these signs, in whatever encoding it is. */
  private static boolean says(Path file, String signs) {
    try {
      return Files.exists(file) && Files.readString(file, ISO_8859_1).contains(signs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void parquetFilesSayTheSame(@TempDir Path folder) throws Exception {
    var book = Books.ofParquet(folder, 20_000);
    var said = Runs.said(book, spark.engine());
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
      assertThat(Runs.said(book, spark.engine()))
          .as(content)
          .isEqualTo(Runs.said(book, EngineChoice.CORE));
    }
  }

  @Test
  void groupsAreExchangedOnce(@TempDir Path folder) throws IOException {
    long before = Files.size(spark.log());
    Runs.isTheSame(Books.of(folder, Books.rows(5000)), spark.engine());
    var groups =
        Plans.in(Files.readString(spark.log()).substring((int) before)).stream()
            .filter(plan -> plan.contains("sum(units"))
            .toList();
    assertThat(groups).isNotEmpty();
    assertThat(groups)
        .allSatisfy(
            plan -> assertThat(plan.lines().filter(line -> line.contains("Exchange "))).hasSize(1));
  }
}
