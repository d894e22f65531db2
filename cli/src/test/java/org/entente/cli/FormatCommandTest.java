package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spacing of agreements, from files and from standard input. */
final class FormatCommandTest {
  private static final String ROUGH =
      "entente 1\nagreement water\n   parties NORTH,   SOUTH   # both\n";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("water.entente"), ROUGH);
  }

  @Test
  void fileIsRewrittenAndThenStaysAsItIs() throws IOException {
    var first = Called.with("format", file.toString());
    assertThat(first).isEqualTo(new Called(0, "", ""));
    var formatted = Files.readString(file);
    assertThat(formatted).isNotEqualTo(ROUGH).contains("# both");
    var time = Files.getLastModifiedTime(file);
    assertThat(Called.with("format", file.toString())).isEqualTo(new Called(0, "", ""));
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    assertThat(file).hasContent(formatted);
  }

  @Test
  void checkListsWhatWouldChangeAndChangesNothing() {
    var called = Called.with("format", "--check", file.toString());
    assertThat(called).isEqualTo(new Called(1, file + "\n", ""));
    assertThat(file).hasContent(ROUGH);
  }

  @Test
  void checkOfFormattedFilesIsFine() {
    Called.with("format", file.toString());
    assertThat(Called.with("format", "--check", file.toString())).isEqualTo(new Called(0, "", ""));
  }

  @Test
  void standardInputIsPrinted() throws IOException {
    var called = Called.withInput(ROUGH, "format", "-");
    Called.with("format", file.toString());
    assertThat(called).isEqualTo(new Called(0, Files.readString(file), ""));
  }

  @Test
  void fileWithProblemsStaysAndOthersAreFormatted() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.entente"), "entente 1\n\"open\n");
    var called = Called.with("format", broken.toString(), file.toString());
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("broken.entente:2:").contains("error E01");
    assertThat(broken).hasContent("entente 1\n\"open\n");
    assertThat(Files.readString(file)).isNotEqualTo(ROUGH);
  }

  @Test
  void folderStandsForTheAgreementsInIt() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), ROUGH);
    var other = Files.writeString(folder.resolve("gas.entente"), ROUGH);
    var checked = Called.with("format", "--check", folder.toString(), file.toString());
    assertThat(checked).isEqualTo(new Called(1, other + "\n" + file + "\n", ""));
    assertThat(Called.with("format", folder.toString())).isEqualTo(new Called(0, "", ""));
    assertThat(Called.with("format", "--check", folder.toString()))
        .isEqualTo(new Called(0, "", ""));
    assertThat(Files.readString(file)).isNotEqualTo(ROUGH);
    assertThat(folder.resolve("notes.txt")).hasContent(ROUGH);
  }

  @Test
  void folderWithoutAgreementsIsRefused() throws IOException {
    var empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Called.with("format", file.toString(), empty.toString()))
        .isEqualTo(
            new Called(
                1,
                "",
                "error: The folder `%s` holds no file `*.entente`; name the folder or the file that does.\n"
                    .formatted(empty)));
    assertThat(file).hasContent(ROUGH);
  }

  @Test
  void missingFileIsAProblem() {
    var missing = Called.with("format", folder.resolve("watr.entente").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("error E0701").contains("Did you mean `water.entente`?");
  }

  @Test
  void bytesThatAreNotTextAreAProblem() throws IOException {
    Files.write(file, new byte[] {'e', (byte) 0xFF, '\n'});
    var called = Called.with("format", file.toString());
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("error E0705");
  }
}
