package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What concerns a CSV file as a whole: its text, its header, and where its rows cannot be told. */
class CsvProblemsTest {
  private static final Place NAMED = new Place("book.yaml", 8, 11, 9, "", "  - file: costs.csv");
  private static final Optional<LocalDate> KNOWN = Optional.of(LocalDate.of(2023, 5, 31));

  @TempDir Path folder;

  @Test
  void aMissingFileIsTold() {
    assertThat(problems("gone.csv"))
        .containsExactly(
            "book.yaml:8:11 [] E0701 There is no file `gone.csv`. There are no files yet.");
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    assertThat(problemsOf(""))
        .containsExactly(
            "costs.csv [] E0760 `costs.csv` is empty; a line of headings is expected. Write the"
                + " headings in the first line, one for each column.");
    assertThat(problemsOf("\n\n")).hasSize(1);
  }

  @Test
  void utf16IsTold() throws IOException {
    assertThat(problemsOf("id,service_date\n".getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(
            "costs.csv [] E0706 `costs.csv` is UTF-16 text or no text at all; UTF-8 is expected."
                + " Save the file again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
  }

  @Test
  void bytesThatAreNotUtf8AreTold() throws IOException {
    var latin = "id,service_date,amount,category\nL1,2022-05-17,5,caf\u00e9\n";
    assertThat(problemsOf(latin.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            "costs.csv:2 [] E0705 Line 2 of `costs.csv` has bytes that are not UTF-8. Save the file"
                + " again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
  }

  @Test
  void columnsSeparatedBySemicolonsAreTold() throws IOException {
    assertThat(problemsOf("id;service_date;amount;category\n"))
        .containsExactly(
            "costs.csv:1 [] E0761 The headings of `costs.csv` are not separated by commas. Save it"
                + " again with commas between the columns.");
  }

  @Test
  void headingsThatAreMissingUnknownOrTwiceAreToldAtOnce() throws IOException {
    assertThat(problemsOf("id,id,servicedate,category,,weather\n"))
        .containsExactly(
            "costs.csv:1 [] E0765 Column 5 has no heading. Write a heading over it, or take the"
                + " column out.",
            "costs.csv:1 [amount] E0764 The column `amount` is missing. Add it, or say in"
                + " `book.yaml` under which heading it stands: `columns: {amount: HEADING}`.",
            "costs.csv:1 [id] E0762 The heading `id` stands over column 1 and over column 2. Give"
                + " each column a heading of its own.",
            "costs.csv:1 [service_date] E0764 The column `service_date` is missing. Add it, or say"
                + " in `book.yaml` under which heading it stands: `columns: {service_date:"
                + " HEADING}`.",
            "costs.csv:1 [servicedate] E0763 Unknown column `servicedate`. Did you mean"
                + " `service_date`? If it is not to be read, add `ignore: [servicedate]` to the"
                + " file in `book.yaml`.",
            "costs.csv:1 [weather] E0763 Unknown column `weather`. There are: `amount`, `category`,"
                + " `currency`, `document`, `id`, `known_on`, `reported_by`, `service_date`,"
                + " `withdrawn`. If it is not to be read, add `ignore: [weather]` to the file in"
                + " `book.yaml`.");
  }

  @Test
  void columnsHaveALimit() throws IOException {
    assertThat(problemsOf("a,".repeat(1000) + "a\n"))
        .containsExactly(
            "costs.csv:1 [] E0771 The header has 1001 columns; at most 1000 are read. Take out the"
                + " columns that no agreement reads.");
  }

  @Test
  void aHeadingForAnUnknownColumnIsTold() throws IOException {
    Files.writeString(folder.resolve("costs.csv"), "id,service_date,amount,category\n");
    var heading = new FactSource.Heading("categroy", "item", NAMED);
    assertThat(shown(Intake.read(request(source("costs.csv", KNOWN, List.of(heading))))))
        .containsExactly(
            "book.yaml:8:11 [] E0766 `columns` gives a heading to `categroy`, which is no column of"
                + " this file. Did you mean `category`?");
  }

  @Test
  void aMappedHeadingThatIsMissingIsToldByItsHeading() throws IOException {
    Files.writeString(folder.resolve("costs.csv"), "id,service_date,amount\n");
    var heading = new FactSource.Heading("category", "item", NAMED);
    assertThat(shown(Intake.read(request(source("costs.csv", KNOWN, List.of(heading))))))
        .containsExactly(
            "costs.csv:1 [item] E0764 The column `item` is missing. Add it, or say in `book.yaml`"
                + " under which heading it stands: `columns: {category: HEADING}`.");
  }

  @Test
  void aFileOfWhichNobodySaysSinceWhenItIsKnownIsTold() throws IOException {
    Files.writeString(folder.resolve("costs.csv"), "id,service_date,amount,category\n");
    var source = source("costs.csv", Optional.empty(), List.of());
    assertThat(shown(Intake.read(request(source))))
        .containsExactly(
            "book.yaml:8:11 [] E0781 Nothing says since when the rows of `costs.csv` are known. Add"
                + " `known: 2024-05-31` to the file in `book.yaml`, or a column `known_on` to the"
                + " file.");
  }

  @Test
  void aQuoteLeftOpenEndsTheRows() throws IOException {
    var content = "id,service_date,amount,category\nL1,2022-05-17,5,a\nL2,2022-05-17,5,\"b\nL3,";
    Files.writeString(folder.resolve("costs.csv"), content);
    var result = Intake.read(request(source("costs.csv", KNOWN, List.of())));
    assertThat(result.facts().lines().get("costs").size()).isEqualTo(1);
    assertThat(shown(result))
        .containsExactly(
            "costs.csv:3 [] E0767 A quote opened in this row is not closed, or something other than"
                + " a comma follows a closing one. Close the quote behind the value, and write a"
                + " quote inside a value twice.");
  }

  @Test
  void lettersBehindAClosingQuoteEndTheRows() throws IOException {
    assertThat(problemsOf("id,service_date,amount,category\nL1,2022-05-17,5,\"a\" b\n"))
        .singleElement()
        .asString()
        .startsWith("costs.csv:2 [] E0767 A quote opened in this row is not closed");
  }

  @Test
  void aQuoteLeftOpenInALargeFileEndsAtTheLimitOfARow() throws IOException {
    var rows = "L1,2022-05-17,5,aaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(60_000);
    assertThat(problemsOf("id,service_date,amount,category\nL0,2022-05-17,5,\"a\n" + rows))
        .containsExactly(
            "costs.csv:2 [] E0769 The row has more than 1,048,576 characters, the most that is"
                + " read; a quote may have been left open. Close the quote, or shorten the row.");
  }

  @Test
  void linesAreNotReadFromOtherFormats() {
    assertThat(problems("costs.ods"))
        .containsExactly(
            "book.yaml:8:11 [] E0757 `costs.ods` is not CSV, XLSX or JSON lines by its name."
                + " Save it as a file that ends in `.csv`.");
  }

  @Test
  void linesThatNoAgreementDeclaresAreTold() {
    var naming = new FactSource.Naming("cost", NAMED);
    var source =
        new FactSource(
            folder.resolve("costs.csv"),
            "costs.csv",
            new FactSource.Content.Lines(naming, LineKind.PLAN, List.of()),
            KNOWN,
            false,
            List.of(),
            List.of(),
            NAMED);
    assertThat(shown(Intake.read(request(source))))
        .containsExactly(
            "book.yaml:8:11 [] E0772 No agreement of the book declares lines `cost`. Did you mean"
                + " `costs`?");
  }

  private List<String> problemsOf(String content) throws IOException {
    return problemsOf(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> problemsOf(byte[] content) throws IOException {
    Files.write(folder.resolve("costs.csv"), content);
    return problems("costs.csv");
  }

  private List<String> problems(String file) {
    return shown(Intake.read(request(source(file, KNOWN, List.of()))));
  }

  private FactSource source(
      String file, Optional<LocalDate> known, List<FactSource.Heading> columns) {
    var naming = new FactSource.Naming("costs", NAMED);
    return new FactSource(
        folder.resolve(file),
        file,
        new FactSource.Content.Lines(naming, LineKind.PLAN, List.of()),
        known,
        false,
        columns,
        List.of(),
        NAMED);
  }

  private static IntakeRequest request(FactSource source) {
    var costs =
        new LinesDeclaration(
            "costs",
            new Currency("JPY", 0),
            "service_date",
            List.of(new Column("category", new Column.Type.Text(), false)),
            true,
            true,
            Place.ofFile("sma.entente"));
    return new IntakeRequest(List.of(source), List.of(costs), List.of(), List.of(), List.of());
  }

  private static List<String> shown(IntakeResult result) {
    return result.problems().stream().map(CsvProblemsTest::shown).toList();
  }

  private static String shown(Problem problem) {
    var place = problem.place();
    return "%s [%s] %s %s %s"
        .formatted(
            place.address(), place.clause(), problem.code(), problem.sentence(), problem.remedy());
  }
}
