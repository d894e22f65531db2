package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.facts.LinesDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedLinesTest {
  private static final String HEADER = "id,service_date,amount,known_on\n";

  @TempDir Path folder;

  @Test
  void aLineKnownTwiceOnOneDayIsTakenFromNeitherPlace() throws IOException {
    write("a.csv", "L1,2022-05-17,5,\nL2,2022-05-17,6,\nL1,2022-05-17,7,\n");
    var result = read("a.csv");
    var lines = result.facts().lines().get("costs");
    assertThat(lines.size()).isEqualTo(1);
    assertThat(lines.id(0)).isEqualTo("L2");
    assertThat(lines.units(0)).isEqualTo(6);
    assertThat(lines.place(0).address()).isEqualTo("a.csv:3");
    assertThat(shown(result))
        .containsExactly(
            "a.csv:2 E0780 The line `L1` as known on 2023-05-31 stands here and at a.csv:4. Take"
                + " one of the two out, or give the later one its own day in `known_on`.",
            "a.csv:4 E0780 The line `L1` as known on 2023-05-31 stands here and at a.csv:2. Take"
                + " one of the two out, or give the later one its own day in `known_on`.");
    assertThat(result.summary().rowsKept()).isEqualTo(1);
    assertThat(result.summary().rowsRejected()).isEqualTo(2);
  }

  @Test
  void anExactRepetitionIsToldToo() throws IOException {
    write("a.csv", "L1,2022-05-17,5,\nL1,2022-05-17,5,\n");
    assertThat(read("a.csv").rejected()).hasSize(2);
  }

  @Test
  void everyPlaceOfThreeIsTold() throws IOException {
    write("a.csv", "L1,2022-05-17,5,\nL1,2022-05-17,6,\nL1,2022-05-17,7,\n");
    var rejected = read("a.csv").rejected();
    assertThat(rejected).extracting(p -> p.place().line()).containsExactly(2, 3, 4);
  }

  @Test
  void aLineInTwoFilesIsCountedInEach() throws IOException {
    write("a.csv", "L0,2022-05-17,1,\nL1,2022-05-17,5,\n");
    write("b.csv", "L1,2022-05-17,5,\nL3,2022-05-17,1,\n");
    var result = read("a.csv", "b.csv");
    assertThat(shown(result).getFirst()).startsWith("a.csv:3 E0780 ").contains(" b.csv:2.");
    assertThat(shown(result).getLast()).startsWith("b.csv:2 E0780 ").contains(" a.csv:3.");
    assertThat(result.summary().sources())
        .extracting(IntakeSummary.OfSource::rowsKept)
        .containsExactly(1L, 1L);
    assertThat(result.facts().lines().get("costs").size()).isEqualTo(2);
  }

  @Test
  void aCorrectionOnALaterDayIsNoRepetition() throws IOException {
    write("a.csv", "L1,2022-05-17,5,\nL1,2022-05-17,7,2023-06-01\n");
    assertThat(read("a.csv").isComplete()).isTrue();
  }

  private void write(String file, String rows) throws IOException {
    Files.writeString(folder.resolve(file), HEADER + rows);
  }

  private IntakeResult read(String... files) {
    var sources = List.of(files).stream().map(this::source).toList();
    var costs =
        new LinesDeclaration(
            "costs",
            new Currency("JPY", 0),
            "service_date",
            List.of(),
            true,
            true,
            Place.ofFile("sma.entente"));
    return Intake.read(new IntakeRequest(sources, List.of(costs), List.of(), List.of(), List.of()));
  }

  private FactSource source(String file) {
    var naming = new FactSource.Naming("costs", Place.ofFile("book.yaml"));
    return new FactSource(
        folder.resolve(file),
        file,
        new FactSource.Content.Lines(naming, LineKind.ACTUAL, List.of()),
        Optional.of(LocalDate.of(2023, 5, 31)),
        false,
        List.of(),
        List.of(),
        Place.ofFile("book.yaml"));
  }

  private static List<String> shown(IntakeResult result) {
    return result.rejected().stream()
        .map(p -> "%s %s %s %s".formatted(p.place().address(), p.code(), p.sentence(), p.remedy()))
        .toList();
  }
}
