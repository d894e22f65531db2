package org.entente.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.cli.terminal.Refusal;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder appears with all its files, or not at all. */
final class AtomicFolderTest {
  @TempDir private Path above;
  private Path folder = Path.of("");

  @BeforeEach
  void name() {
    folder = above.resolve("parts.parquet");
  }

  @Test
  void appearsWithItsFiles() throws IOException {
    fill(aside -> {
      Files.writeString(aside.resolve("a"), "1");
      assertThat(folder).doesNotExist();
      return Outcome.of("done", List.of());
    });
    assertThat(folder.resolve("a")).hasContent("1");
    assertThat(above).isDirectoryContaining(folder::equals);
    assertThat(names(above)).containsExactly("parts.parquet");
  }

  @Test
  void takesThePlaceOfAnEmptyOne() throws IOException {
    Files.createDirectory(folder);
    fill(aside -> {
      Files.writeString(aside.resolve("a"), "1");
      return Outcome.of("done", List.of());
    });
    assertThat(names(folder)).containsExactly("a");
  }

  @Test
  void leavesNothingIfItIsNotWhole() throws IOException {
    fill(aside -> {
      Files.writeString(Files.createDirectory(aside.resolve("b")).resolve("a"), "1");
      return Outcome.failed(List.of(Problem.of("E0990", Place.ofFile("x"), "x", "y.")));
    });
    assertThat(names(above)).isEmpty();
    assertThatThrownBy(() ->
            fill(aside -> {
              Files.writeString(aside.resolve("a"), "1");
              throw new IOException("no room");
            }))
        .hasMessage("no room");
    assertThat(names(above)).isEmpty();
  }

  @Test
  void whatIsThereIsNotReplaced() throws IOException {
    Files.writeString(Files.createDirectory(folder).resolve("theirs"), "1");
    assertThatThrownBy(() -> AtomicFolder.refuseWhatCannotBe(folder))
        .isInstanceOf(Refusal.class)
        .hasMessage("The folder `" + folder + "` is not empty; remove it, or name another.");
    assertThatThrownBy(() -> AtomicFolder.refuseWhatCannotBe(folder.resolve("theirs")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "`"
                + folder.resolve("theirs")
                + "` is a file, and a folder is to be written; remove it.");
    assertThatThrownBy(() -> AtomicFolder.refuseWhatCannotBe(above.resolve("no").resolve("p")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not exist; make it first");
  }

  private void fill(AtomicFile.Filling<String> filling) throws IOException {
    AtomicFolder.fill(folder, () -> {}, filling);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
