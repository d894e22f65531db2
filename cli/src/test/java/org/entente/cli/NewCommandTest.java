package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book to start from. */
final class NewCommandTest {
  private static final List<String> FILES =
      List.of("SOURCE.md", "book.yaml", "costs.csv", "expected.yaml", "office.entente");

  @TempDir private Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void folderIsMadeWithTheFoldersAboveIt() throws IOException {
    var book = folder.resolve("books/office");
    var called = Called.with("new", book.toString());
    assertThat(called).isEqualTo(new Called(0, "", "Written. Next: entente run " + book + "\n"));
    assertThat(names(book)).isEqualTo(FILES);
    assertThat(names(book.getParent())).containsExactly("office");
  }

  @Test
  void emptyFolderIsFilled() throws IOException {
    assertThat(Called.with("new", folder.toString()).exit()).isZero();
    assertThat(names(folder)).isEqualTo(FILES);
  }

  @Test
  void folderThatIsNotEmptyIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    var called = Called.with("new", folder.toString());
    var sentence = "error: The folder `" + folder + "` is not empty; name a new one.\n";
    assertThat(called).isEqualTo(new Called(1, "", sentence));
    assertThat(names(folder)).containsExactly("mine.txt");
  }

  @Test
  void fileInItsPlaceIsLeftAlone() throws IOException {
    var file = Files.writeString(folder.resolve("office"), "mine");
    var called = Called.with("new", file.toString());
    assertThat(called)
        .isEqualTo(new Called(1, "", "error: `" + file + "` is a file; name a new folder.\n"));
    assertThat(file).hasContent("mine");
  }

  @Test
  void fileAboveItIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("office"), "mine");
    var called = Called.with("new", file.resolve("book").toString());
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).startsWith("error: The folder `" + file.resolve("book"));
  }

  @Test
  void agreementIsFormatted() {
    Called.with("new", folder.toString());
    var agreement = folder.resolve("office.entente").toString();
    assertThat(Called.with("format", "--check", agreement)).isEqualTo(new Called(0, "", ""));
  }
}
