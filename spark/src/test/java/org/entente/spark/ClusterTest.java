package org.entente.spark;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.entente.book.EngineChoice;
import org.entente.bulk.SparkDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of a master and two workers says what the rows read one by one say. */
final class ClusterTest {
  @TempDir Path folder;

  @Test
  void aLostExecutorChangesNothing() throws Exception {
    var small = Books.of(Files.createDirectory(folder.resolve("small")), Books.rows(2_000));
    var large = Books.of(Files.createDirectory(folder.resolve("large")), Books.rows(600_000));
    var log = folder.resolve("spark.log");
    var expected = Runs.said(large, EngineChoice.CORE);
    try (var cluster = Cluster.start(folder, 2);
        var driver = new SparkDriver(Runs.site(cluster.master(), log))) {
      var spark = new EngineChoice.Spark(driver);
      Runs.isTheSame(small, spark);
      int before = started(log);
      var said = CompletableFuture.supplyAsync(() -> Runs.said(large, spark));
      awaitTasks(log, before, said);
      cluster.killExecutor();
      assertThat(said.get(180, SECONDS)).isEqualTo(expected);
      assertThat(Files.readString(log)).contains("Lost executor");
    }
  }

  @Test
  void partsOfLinesAreTheSame() throws Exception {
    var text = Books.of(Files.createDirectory(folder.resolve("text")), Books.rows(5_000));
    var parquet = Books.ofParquet(Files.createDirectory(folder.resolve("parquet")), 5_000);
    var log = folder.resolve("spark.log");
    try (var cluster = Cluster.start(folder, 2);
        var driver = new SparkDriver(Runs.site(cluster.master(), log))) {
      var spark = new EngineChoice.Spark(driver);
      SpreadParts.of(text, folder, spark).areTheSame();
      SpreadParts.of(parquet, folder, spark).areTheSame();
    }
  }

  /** Waits until tasks of the run are under way. */
  private static void awaitTasks(Path log, int before, CompletableFuture<String> said)
      throws IOException, InterruptedException {
    while (started(log) < before + 2 && !said.isDone()) {
      Thread.sleep(20);
    }
  }

  private static int started(Path log) throws IOException {
    return Files.readString(log).split("Starting task ", -1).length - 1;
  }
}
