package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a pattern stands for. */
final class FilePatternTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (var name :
        List.of(
            "costs/year=2024/b.csv",
            "costs/year=2023/a.csv",
            "costs/year=2024/a.csv",
            "costs/year=2024/.hidden.csv",
            "costs/year=2024/a.txt",
            "costs/a+b.csv",
            "costs/10.csv",
            "costs/9.csv",
            "costs/Z.csv")) {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private List<String> files(String pattern) throws IOException {
    return FilePattern.files(pattern, folder).stream()
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    assertThat(files("costs/*.csv"))
        .containsExactly("costs/10.csv", "costs/9.csv", "costs/Z.csv", "costs/a+b.csv");
    assertThat(files("costs/?.csv")).containsExactly("costs/9.csv", "costs/Z.csv");
    assertThat(files("costs/a+*.csv")).containsExactly("costs/a+b.csv");
  }

  @Test
  void foldersCanBePatternsToo() throws IOException {
    assertThat(files("costs/year=*/*.csv"))
        .containsExactly("costs/year=2023/a.csv", "costs/year=2024/a.csv", "costs/year=2024/b.csv");
  }

  @Test
  void aStarStandsForNoFolder() throws IOException {
    assertThat(files("*.csv")).isEmpty();
    assertThat(files("*/b.csv")).isEmpty();
  }

  @Test
  void foldersBehindLinksAreNotEntered() throws IOException {
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("costs"));
    assertThat(files("*/9.csv")).containsExactly("costs/9.csv");
  }
}
