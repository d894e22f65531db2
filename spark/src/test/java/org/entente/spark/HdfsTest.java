package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.data.intake.IntakeWatcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files on a file system of a cluster say what the same files say in the book's folder. */
@ExtendWith(LocalSpark.Shared.class)
final class HdfsTest {
  private static final String HEADINGS = "id,paid_on,amount,category\n";

  @TempDir private static Path shared;
  private static Optional<Hdfs> started = Optional.empty();

  private final LocalSpark spark;

  HdfsTest(LocalSpark spark) {
    this.spark = spark;
  }

  @BeforeAll
  static void start() throws IOException {
    started = Optional.of(Hdfs.start(shared));
  }

  @AfterAll
  static void end() {
    started.ifPresent(Hdfs::close);
  }

  private static Hdfs hdfs() {
    return started.orElseThrow();
  }

  @Test
  void aPatternOfParquetFilesSaysTheSame(@TempDir Path folder) throws Exception {
    Books.ofParquet(folder, 5_000);
    place(folder, "costs.parquet", "parts/year=2025/a.parquet");
    Files.writeString(folder.resolve("none.csv"), HEADINGS);
    place(folder, "none.csv", "parts/year=2025/_SUCCESS.csv");
    saysTheSame(folder, "parts/year=*/*.parquet", "parts/year=*/*.parquet");
    saysTheSame(folder, "parts/year=*/*.parquet", "parts/");
  }

  @Test
  void csvFilesSayTheSame(@TempDir Path folder) throws IOException {
    for (var content :
        List.of(
            Books.rows(500),
            HEADINGS + "L1,2025-01-31,5,rent\nL2,2025-1-31,6,rent\nL3,2025-01-31,1e3,rent\n",
            HEADINGS + "\"L\n1\",2025-01-31,5,rent\nL2,2025-01-31,6,rent\n",
            "id,paid_on,amount\nL1,2025-01-31,5\n")) {
      Books.of(folder, content);
      place(folder, "costs.csv", "ledger/costs.csv");
      saysTheSame(folder, "ledger/costs.csv", "ledger/costs.csv");
    }
    saysTheSame(folder, "ledger/cos*.csv", "ledger/c?sts.csv");
  }

  @Test
  void whatIsNotThereIsAProblemOfTheBook(@TempDir Path folder) throws IOException {
    Books.of(folder, Books.rows(5));
    var location = hdfs().address() + "/nowhere/*.csv";
    assertThat(said(folder, location, spark.engine()))
        .isEqualTo("noneERROR book.yaml:6:11 E0701 There is no file `%s`.".formatted(location));
  }

  @Test
  void aFileSystemWithoutItsJarsIsAProblemOfTheBook(@TempDir Path folder) throws IOException {
    Books.of(folder, Books.rows(5));
    assertThat(said(folder, "s3a://bucket/costs.csv", spark.engine()))
        .isEqualTo(
            "noneERROR book.yaml:6:11 E1001 Spark could not read `s3a://bucket/costs.csv`:"
                + " its jars have no file system `s3a`.");
  }

  @Test
  void aFileThatChangesMeanwhileIsAProblem(@TempDir Path folder) throws IOException {
    Books.of(folder, Books.rows(5));
    place(folder, "costs.csv", "changed/costs.csv");
    var location = hdfs().address() + "/changed/costs.csv";
    var changing =
        new IntakeWatcher() {
          @Override
          public void addUp(String engine, Supplier<AddedUp> state) {
            try {
              Files.writeString(folder.resolve("costs.csv"), Books.rows(6));
              place(folder, "costs.csv", "changed/costs.csv");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    names(folder, location);
    var outcome = Entente.run(RunRequest.of(folder).by(spark.engine()), changing);
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.sentence())
                .isEqualTo(
                    "`%s` could not be read to its end: it changed meanwhile."
                        .formatted(location)));
  }

  /** Puts a file where another name says, in the book's folder and on the cluster. */
  private static void place(Path folder, String file, String name) throws IOException {
    var there = folder.resolve(name);
    Files.createDirectories(there.getParent());
    Files.write(there, Files.readAllBytes(folder.resolve(file)));
    hdfs().put(there, "/" + name);
  }

  private void saysTheSame(Path folder, String here, String there) throws IOException {
    var expected = said(folder, here, EngineChoice.CORE).replace(here, "ENTRY");
    var location = hdfs().address() + "/" + there;
    var found =
        said(folder, location, spark.engine())
            .replace(location, "ENTRY")
            .replace(hdfs().address() + "/", "");
    assertThat(found).isEqualTo(expected);
  }

  private static String said(Path folder, String file, EngineChoice engine) throws IOException {
    names(folder, file);
    return Runs.said(folder, engine);
  }

  /** Makes the book name that file. */
  private static void names(Path folder, String file) throws IOException {
    var book = Files.readString(folder.resolve("book.yaml"));
    Files.writeString(
        folder.resolve("book.yaml"), book.replaceFirst("file: .*", "file: '" + file + "'"));
  }
}
