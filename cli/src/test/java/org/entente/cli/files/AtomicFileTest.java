package org.entente.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.entente.cli.terminal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are replaced whole. */
final class AtomicFileTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertRefused(Path file, String sentence) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> AtomicFile.write(file, "new"))
        .withMessage(sentence);
  }

  @Test
  void newFileHasTheTextInUtf8AndNothingIsLeftAside() throws Exception {
    var file = folder.resolve("statement.txt");
    AtomicFile.write(file, "在日\n");
    assertThat(Files.readAllBytes(file)).hasSize(7);
    assertThat(names()).containsExactly("statement.txt");
  }

  @Test
  void oldFileIsReplacedAndKeepsItsPermissions() throws Exception {
    var file = Files.writeString(folder.resolve("a.entente"), "a much longer old text");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    AtomicFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.entente");
  }

  @Test
  void linkStaysAndWhatItPointsToIsReplaced() throws Exception {
    var file = Files.writeString(folder.resolve("real.txt"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    AtomicFile.write(link, "new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void leftoverOfAnEarlierProcessIsNoHindrance() throws Exception {
    var pid = ProcessHandle.current().pid();
    Files.writeString(folder.resolve(".a.txt." + pid + ".aside"), "half");
    AtomicFile.write(folder.resolve("a.txt"), "new");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void folderInItsPlaceIsRefused() {
    assertRefused(folder, "`" + folder + "` is a folder; name the file to write in it.");
  }

  @Test
  void missingFolderIsRefused() {
    var missing = folder.resolve("none");
    assertRefused(
        missing.resolve("a.txt"), "The folder `" + missing + "` does not exist; make it first.");
  }

  @Test
  void fileInPlaceOfItsFolderIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertRefused(
        file.resolve("a.txt"),
        "`" + file + "` is a file, not a folder; nothing can be written in it.");
  }

  @Test
  void deviceIsWrittenToAndNotReplaced() throws Refusal {
    var device = Path.of("/dev/null");
    AtomicFile.write(device, "new");
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void failureLeavesTheOldFileAndNothingAside() throws Exception {
    var device = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> AtomicFile.write(device, "new"))
        .withMessageMatching("The file `/dev/full` cannot be written: .+\\.");
  }
}
