package org.entente.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.cli.terminal.Refusal;
import org.entente.data.intake.IntakeWatcher.LeftOut;
import org.entente.problems.Problem;
import org.entente.problems.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of rows that are left out. */
final class RejectsFileTest {
  @TempDir private Path folder;

  private static LeftOut row(String... cells) {
    var place = Place.ofRow("costs.csv", 17, "amount");
    return new LeftOut(
        new Problem("E0737", Severity.ERROR, place, "No number.", ""), List.of(cells));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachRowHasItsPlaceItsReasonAndItsCells() throws Exception {
    var file = folder.resolve("left-out.csv");
    try (var rejects = RejectsFile.of(file)) {
      rejects.add(row("L1", "a, b", "x"));
      rejects.add(row("=1+1"));
      rejects.add(row());
      assertThat(names()).noneMatch(name -> name.equals("left-out.csv"));
      rejects.finish();
    }
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "file,line,column,code,reason,row",
            "costs.csv,17,amount,E0737,No number.,\"L1,\"\"a, b\"\",x\"",
            "costs.csv,17,amount,E0737,No number.,'=1+1",
            "costs.csv,17,amount,E0737,No number.,");
    assertThat(names()).containsExactly("left-out.csv");
  }

  @Test
  void whatIsNotFinishedLeavesTheOldFileAndNothingAside() throws Exception {
    var file = Files.writeString(folder.resolve("left-out.csv"), "old");
    try (var rejects = RejectsFile.of(file)) {
      rejects.add(row("L1"));
    }
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("left-out.csv");
  }

  @Test
  void aFolderInItsPlaceIsRefusedBeforeAnythingIsRead() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> RejectsFile.of(folder))
        .withMessage("`" + folder + "` is a folder; name the file to write in it.");
  }
}
