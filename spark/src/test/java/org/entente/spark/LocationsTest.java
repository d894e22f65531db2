package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns mean what they mean in the folder of a book, shown on the files of this machine. */
final class LocationsTest {
  private static final List<String> FILES =
      List.of(
          "a[1].parquet",
          "year=2024/b.parquet",
          "year=2025/.c.parquet",
          "year=2025/_d.parquet",
          "year=2025/deep/g.CSV",
          "year=2025/e.csv",
          "year=2025/f.txt",
          "_temporary/h.parquet");

  @TempDir private Path folder;

  @BeforeEach
  void put() throws IOException {
    for (var name : FILES) {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a[1].parquet, a[1].parquet",
    "a?1].parquet, a[1].parquet",
    "*/*.parquet, year=2024/b.parquet",
    "year=202?/*.csv, year=2025/e.csv",
    "year=2025/_*.parquet, year=2025/_d.parquet",
    "year=2025/deep/, year=2025/deep/g.CSV",
    "'', a[1].parquet year=2024/b.parquet year=2025/deep/g.CSV year=2025/e.csv",
    "year=2025, ''",
    "a[12].parquet, ''",
    "none/*.csv, ''"
  })
  void theseAreFound(String name, String found) throws IOException {
    var root = "file://" + folder + "/";
    var names =
        new Locations(new Configuration())
            .files(root + name).stream()
                .map(file -> file.getPath().toUri().getPath())
                .map(path -> folder.relativize(Path.of(path)).toString())
                .toList();
    assertThat(String.join(" ", names)).isEqualTo(found);
  }
}
