package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.book.EngineChoice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All engines say the same of books that nobody wrote, and split their lines alike. */
@ExtendWith(LocalSpark.Shared.class)
final class GeneratedTest {
  private static final int CASES_OF_A_BOOK = 150;

  private final LocalSpark spark;

  GeneratedTest(LocalSpark spark) {
    this.spark = spark;
  }

  @Test
  @Tag("generated")
  void enginesAgree(@TempDir Path folder) throws Exception {
    int seeds = Math.max(6, Integer.getInteger("entente.generated", 3000) / CASES_OF_A_BOOK);
    int stated = 0;
    for (int seed = 0; seed < seeds; seed++) {
      var book = GeneratedBook.write(Files.createDirectory(folder.resolve("book-" + seed)), seed);
      var core = Runs.outcome(book, EngineChoice.CORE);
      Runs.isTheSame(book, EngineChoice.DUCKDB);
      Runs.isTheSame(book, spark.engine());
      if (core.value().isPresent()) {
        stated++;
        SpreadParts.of(book, folder.resolve("book-" + seed), spark.engine()).areTheSame();
      }
    }
    assertThat(stated).isGreaterThan(seeds / 2);
  }
}
