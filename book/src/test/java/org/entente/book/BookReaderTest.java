package org.entente.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.agreement.text.SourceText;
import org.entente.calendar.Period;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.LineKind;
import org.entente.facts.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReaderTest {
  @TempDir Path folder;

  @Test
  void aBookIsReadWithAllItNames() throws IOException {
    write("sma_japan_2022.entente", "\uFEFFentente 1\r\n");
    write("facts/costs.csv", "");
    write("staff.csv", "");
    write("expected.yaml", "entente: 1\nfigures: []\n");
    write(
        "book.yaml",
        """
        entente: 1
        name: japan-2022
        title: Japan-US Special Measures Agreement 2022-2026
        through: 2027-03-31            # a comment
        agreements:
          - sma_japan_2022.entente
        facts:
          - file: facts/costs.csv
            lines: costs
            kind: plan
            known: 2022-01-07
            assumed: yes
            covers:
              - {from: 2022-04-01, to: 2027-03-31, known: 2022-01-07}
            columns: {service_date: date, category: item}
            ignore: [note]
          - file: ./staff.csv
            inputs: [staff, heads]
        tests: expected.yaml
        """);
    var book = BookReader.read(folder).orThrow();
    assertThat(book.name()).isEqualTo("japan-2022");
    assertThat(book.title()).contains("Japan-US Special Measures Agreement 2022-2026");
    assertThat(book.through()).contains(LocalDate.of(2027, 3, 31));
    assertThat(book.tests()).contains(folder.resolve("expected.yaml"));
    assertThat(book.folder()).isEqualTo(folder);
    assertThat(book.agreements())
        .containsExactly(new SourceText("sma_japan_2022.entente", "\uFEFFentente 1\r\n"));
    assertThat(ExpectedFigures.of(book).orThrow()).isEmpty();
    checkCosts(book.sources().get(0));
    checkStaff(book.sources().get(1));
  }

  private void checkCosts(FactSource costs) {
    var known = LocalDate.of(2022, 1, 7);
    assertThat(costs.path()).isEqualTo(folder.resolve("facts/costs.csv"));
    assertThat(costs.file()).isEqualTo("facts/costs.csv");
    assertThat(costs.known()).contains(known);
    assertThat(costs.assumed()).isTrue();
    assertThat(costs.ignored()).containsExactly("note");
    assertThat(costs.columns())
        .extracting(FactSource.Heading::column, FactSource.Heading::heading)
        .containsExactly(tuple("service_date", "date"), tuple("category", "item"));
    assertThat(costs.place().address()).isEqualTo("book.yaml:8:11");
    var term = Period.ofDays(LocalDate.of(2022, 4, 1), LocalDate.of(2027, 3, 31));
    var lines = (FactSource.Content.Lines) costs.content();
    assertThat(lines.lines().name()).isEqualTo("costs");
    assertThat(lines.lines().place().address()).isEqualTo("book.yaml:9:12");
    assertThat(lines.kind()).isEqualTo(LineKind.PLAN);
    assertThat(lines.covers()).isEqualTo(List.of(new Coverage(term, known)));
  }

  private static void checkStaff(FactSource staff) {
    assertThat(staff.file()).isEqualTo("staff.csv");
    assertThat(staff.known()).isEmpty();
    assertThat(staff.assumed()).isFalse();
    var inputs = (FactSource.Content.Inputs) staff.content();
    assertThat(inputs.inputs())
        .extracting(FactSource.Naming::name)
        .containsExactly("staff", "heads");
  }

  @Test
  void aBookMayHaveNothingButAnAgreement() throws IOException {
    write("a.entente", "entente 1\n");
    write("book.yaml", "entente: 1\nname: a\nagreements: [a.entente]\n");
    var book = BookReader.read(folder).orThrow();
    assertThat(book.sources()).isEmpty();
    assertThat(book.through()).isEmpty();
    assertThat(ExpectedFigures.of(book).orThrow()).isEmpty();
  }

  @Test
  void aLinkInsideTheBookIsFollowed() throws IOException {
    write("a.entente", "entente 1\n");
    Files.createSymbolicLink(folder.resolve("b.entente"), folder.resolve("a.entente"));
    write("book.yaml", "entente: 1\nname: a\nagreements: [b.entente]\n");
    assertThat(BookReader.read(folder).succeeded()).isTrue();
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    write("real/a.entente", "entente 1\n");
    write("real/book.yaml", "entente: 1\nname: a\nagreements: [a.entente]\n");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertThat(BookReader.read(folder.resolve("link")).succeeded()).isTrue();
  }

  private void write(String file, String content) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), content);
  }
}
