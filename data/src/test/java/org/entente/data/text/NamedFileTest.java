package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.problems.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFileTest {
  private static final Place NAMED = new Place("book.yaml", 5, 5, 9, "", "  - costs.csv");

  @TempDir Path folder;

  @Test
  void textIsKeptAsItIs() throws IOException {
    var content = "\uFEFFentente 1\r\n# \u00e9 \u65e5\u672c \uD83D\uDE00\n\tlast";
    Files.writeString(folder.resolve("a.entente"), content);
    assertThat(text("a.entente", 100).value()).contains(new SourceText("a.entente", content));
  }

  @Test
  void everyCharacterSurvivesTheBordersOfChunks() throws IOException {
    var content = ("x".repeat(8191) + "\uD83D\uDE00").repeat(50) + "\u00e9";
    Files.writeString(folder.resolve("a.entente"), content);
    assertThat(text("a.entente", 1 << 20).value())
        .hasValueSatisfying(text -> assertThat(text.content()).isEqualTo(content));
  }

  @Test
  void anEmptyFileIsAnEmptyText() throws IOException {
    Files.createFile(folder.resolve("a.entente"));
    assertThat(text("a.entente", 100).value()).contains(new SourceText("a.entente", ""));
  }

  @Test
  void aMissingFileIsToldWithNearNames() throws IOException {
    Files.createFile(folder.resolve("costs.csv"));
    assertThat(shown(text("cots.csv", 100)))
        .isEqualTo("book.yaml:5:5 E0701 There is no file `cots.csv`. Did you mean `costs.csv`?");
  }

  @Test
  void aMissingFileWithoutAFolderIsSoughtInThisOne() {
    var named = new NamedFile(Path.of("pon.xml"), "pon.xml", NAMED);
    assertThat(shown(named.text(100)))
        .isEqualTo("book.yaml:5:5 E0701 There is no file `pon.xml`. Did you mean `pom.xml`?");
  }

  @Test
  void aMissingFileInAMissingFolderIsTold() {
    assertThat(shown(text("facts/costs.csv", 100)))
        .isEqualTo(
            "book.yaml:5:5 E0701 There is no file `facts/costs.csv`. The folder of that name cannot"
                + " be read or does not exist.");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Files.createDirectory(folder.resolve("facts"));
    assertThat(shown(text("facts", 100)))
        .isEqualTo(
            "book.yaml:5:5 E0702 `facts` is not an ordinary file. Name a file; folders, pipes and"
                + " devices are not read.");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.entente"), "x".repeat((1 << 20) + 1));
    assertThat(text("a.entente", (1 << 20) + 1).succeeded()).isTrue();
    assertThat(shown(text("a.entente", 1 << 20)))
        .isEqualTo(
            "book.yaml:5:5 E0704 `a.entente` is larger than 1 MiB, the most that is read. Divide it"
                + " into several files.");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws IOException {
    Files.write(
        folder.resolve("a.entente"), "one\ntwo caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(shown(text("a.entente", 100)))
        .isEqualTo(
            "a.entente:2 E0705 Line 2 of `a.entente` has bytes that are not UTF-8. Save the file"
                + " again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
  }

  @Test
  void aCharacterCutShortAtTheEndIsNotUtf8() throws IOException {
    Files.write(folder.resolve("a.entente"), new byte[] {'a', '\n', (byte) 0xC3});
    assertThat(shown(text("a.entente", 100))).startsWith("a.entente:2 E0705 Line 2 of");
  }

  @Test
  void utf16IsToldAsSuch() throws IOException {
    Files.write(folder.resolve("a.entente"), "one".getBytes(StandardCharsets.UTF_16));
    Files.write(folder.resolve("b.entente"), "one".getBytes(StandardCharsets.UTF_16LE));
    assertThat(shown(text("a.entente", 100)))
        .isEqualTo(
            "a.entente E0706 `a.entente` is UTF-16 text or no text at all; UTF-8 is expected. Save"
                + " the file again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
    assertThat(shown(text("b.entente", 100))).startsWith("b.entente E0706 ");
  }

  private Outcome<SourceText> text(String name, int maxBytes) {
    return new NamedFile(folder.resolve(name), name, NAMED).text(maxBytes);
  }

  private static String shown(Outcome<?> outcome) {
    var problem = outcome.problems().getFirst();
    return "%s %s %s %s"
        .formatted(problem.place().address(), problem.code(), problem.sentence(), problem.remedy());
  }
}
