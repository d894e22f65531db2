package org.entente.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.problems.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedFiguresTest {
  @TempDir Path folder;

  @Test
  void figuresAreReadInTheirOrder() throws IOException {
    var figures =
        read("""
        entente: 1
        figures:
          - {reference: japan_total@term, value: 1055100000000 JPY, source: "Ryukyu Shimpo 2021-12-21"}
          - {reference: contribution@CY2012, known_on: 2013-01-31, agreed_on: 2009-03-05, value: 836100000000 KRW}
        """)
            .orThrow();
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).reference()).isEqualTo("japan_total@term");
    assertThat(figures.get(0).value()).isEqualTo("1055100000000 JPY");
    assertThat(figures.get(0).source()).isEqualTo("Ryukyu Shimpo 2021-12-21");
    assertThat(figures.get(0).knownOn()).isEmpty();
    assertThat(figures.get(0).place().address()).isEqualTo("expected.yaml:3:17");
    assertThat(figures.get(1).knownOn()).contains(LocalDate.of(2013, 1, 31));
    assertThat(figures.get(1).agreedOn()).contains(LocalDate.of(2009, 3, 5));
    assertThat(figures.get(1).source()).isEmpty();
  }

  @Test
  void aMissingValueAndAnUnknownKeyAreTold() throws IOException {
    assertThat(shown(read("entente: 1\nfigures:\n  - {reference: a@term, valu: 3}\n")))
        .containsExactly(
            "expected.yaml:3:5 E0713 The key `value` is missing. Add `value: 1000 JPY`.",
            "expected.yaml:3:25 E0712 Unknown key `valu`. Did you mean `value`?");
  }

  @Test
  void theEditionComesFirst() throws IOException {
    assertThat(shown(read("figures: []\n")))
        .containsExactly(
            "expected.yaml:1:1 E0743 The first key is not `entente`, which names the edition. Begin"
                + " with `entente: 1`.");
  }

  @Test
  void aFileWithoutFiguresIsTold() throws IOException {
    assertThat(shown(read("entente: 1\n")))
        .containsExactly(
            "expected.yaml:1:1 E0713 The key `figures` is missing. Add `figures: [{reference:"
                + " japan_total@term, value: 1000 JPY}]`.");
  }

  private Outcome<List<ExpectedFigure>> read(String content) throws IOException {
    var file = Files.writeString(folder.resolve("expected.yaml"), content);
    return ExpectedFigures.read(file, "expected.yaml");
  }

  private static List<String> shown(Outcome<?> outcome) {
    return outcome.problems().stream()
        .map(p -> "%s %s %s %s".formatted(p.place().address(), p.code(), p.sentence(), p.remedy()))
        .toList();
  }
}
