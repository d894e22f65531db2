package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.facts.Column;
import org.entente.facts.Coverage;
import org.entente.facts.LineTable;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesIntakeTest {
  private static final LocalDate KNOWN = LocalDate.of(2023, 5, 31);
  private static final Coverage YEAR =
      new Coverage(Period.ofDays(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31)), KNOWN);

  @TempDir Path folder;

  @Test
  void aRowBecomesALine() throws IOException {
    var lines =
        table(
            """
            id,service_date,amount,category,class,document,reported_by
            L1,2022-05-17,1234.50,base pay,welfare,inv 7,JP
            L2,2022-05-18,-20,utilities,,,
            """);
    assertThat(lines.size()).isEqualTo(2);
    assertThat(lines.id(0)).isEqualTo("L1");
    assertThat(lines.day(0)).isEqualTo("2022-05-17");
    assertThat(lines.units(0)).isEqualTo(123450);
    assertThat(lines.value(0, 0)).isEqualTo("base pay");
    assertThat(lines.value(1, 0)).isEqualTo("welfare");
    assertThat(lines.document(0)).isEqualTo("inv 7");
    assertThat(lines.reportedBy(0)).isEqualTo("JP");
    assertThat(lines.knownOn(0)).isEqualTo(KNOWN);
    assertThat(lines.isWithdrawn(0)).isFalse();
    assertThat(lines.place(0).address()).isEqualTo("costs.csv:2");
    assertThat(lines.amount(1)).isEqualTo(Rational.of(-20));
    assertThat(lines.value(1, 1)).isEmpty();
  }

  @Test
  void columnsMayComeInAnyOrderWithCrLfAndAMarkOfByteOrder() throws IOException {
    var lines =
        table("\uFEFF\"category\",amount,service_date,id\r\n\"a, \"\"b\"\"\",5,2022-05-17,L1\r\n");
    assertThat(lines.value(0, 0)).isEqualTo("a, \"b\"");
    assertThat(lines.units(0)).isEqualTo(500);
  }

  @Test
  void anAmountBeyondSixtyFourBitsIsExact() throws IOException {
    var lines =
        table("id,service_date,amount,category\nL1,2022-05-17,123456789012345678901234.56,a\n");
    assertThat(lines.isSmall(0)).isFalse();
    assertThat(lines.amount(0))
        .isEqualTo(
            Rational.of(new BigInteger("12345678901234567890123456"), BigInteger.valueOf(100)));
  }

  @Test
  void aRowMaySayItselfSinceWhenItIsKnownAndThatItIsWithdrawn() throws IOException {
    var lines =
        table(
            """
            id,service_date,amount,category,known_on,withdrawn,currency
            L1,2022-05-17,5,a,,,USD
            L1,2022-05-17,5,a,2023-07-01,yes,USD
            L2,2022-05-17,5,a,2023-07-01,no,USD
            """);
    assertThat(lines.knownOn(0)).isEqualTo(KNOWN);
    assertThat(lines.knownOn(1)).isEqualTo("2023-07-01");
    assertThat(lines.isWithdrawn(1)).isTrue();
    assertThat(lines.isWithdrawn(2)).isFalse();
  }

  @Test
  void textIsReadInNormalFormC() throws IOException {
    var lines = table("id,service_date,amount,category\nL1,2022-05-17,5,cafe\u0301\n");
    assertThat(lines.value(0, 0)).isEqualTo("caf\u00e9");
  }

  @Test
  void valuesOfTypedColumnsAreCanonical() throws IOException {
    var declaration =
        declared(
            List.of(
                new Column("heads", new Column.Type.Number(), false),
                new Column("billed", new Column.Type.Date(), true),
                new Column("estimate", new Column.Type.YesNo(), true)),
            true);
    var result =
        read(
            declaration,
            "id,service_date,amount,heads,billed,estimate\n"
                + "L1,2022-05-17,5,007.50,2022-06-01,yes\nL2,2022-05-17,5,-0,,\n");
    assertThat(result.isComplete()).isTrue();
    var lines = result.facts().lines().get("costs");
    assertThat(lines.value(0, 0)).isEqualTo("7.5");
    assertThat(lines.value(1, 0)).isEqualTo("2022-06-01");
    assertThat(lines.value(2, 0)).isEqualTo("yes");
    assertThat(lines.value(0, 1)).isEqualTo("0");
    assertThat(lines.value(1, 1)).isEmpty();
  }

  @Test
  void aColumnThatMayBeBlankMayBeAbsent() throws IOException {
    assertThat(table("id,service_date,amount,category\nL1,2022-05-17,5,a\n").value(1, 0)).isEmpty();
  }

  @Test
  void linesWithoutIdentityNeedNone() throws IOException {
    var declaration = declared(List.of(), false);
    var result = read(declaration, "service_date,amount\n2022-05-17,5\n2022-05-17,5\n");
    assertThat(result.isComplete()).isTrue();
    assertThat(result.facts().lines().get("costs").id(1)).isEqualTo("costs.csv:3");
  }

  @Test
  void headingsAreMappedAndOthersIgnored() throws IOException {
    Files.writeString(
        folder.resolve("costs.csv"), "No,Date,Yen,item,note\nL1,2022-05-17,5,a,\u0007\n");
    var place = Place.ofFile("book.yaml");
    var source =
        new FactSource(
            folder.resolve("costs.csv"),
            "costs.csv",
            lines(LineKind.ACTUAL),
            Optional.of(KNOWN),
            false,
            List.of(
                new FactSource.Heading("id", "No", place),
                new FactSource.Heading("service_date", "Date", place),
                new FactSource.Heading("amount", "Yen", place),
                new FactSource.Heading("category", "item", place)),
            List.of("note"),
            place);
    var result = Intake.read(request(costs(), source));
    assertThat(result.isComplete()).isTrue();
    assertThat(result.facts().lines().get("costs").value(0, 0)).isEqualTo("a");
  }

  @Test
  void aFileWithOnlyItsHeaderHasNoLinesButCovers() throws IOException {
    var result = read(costs(), "id,service_date,amount,category\n");
    assertThat(result.isComplete()).isTrue();
    assertThat(result.facts().lines().get("costs").size()).isZero();
    assertThat(result.facts().coverage().get("costs")).containsExactly(YEAR);
    assertThat(result.summary().sources().getFirst().rowsRead()).isZero();
  }

  @Test
  void declaredLinesWithoutASourceAreAnEmptyTable() {
    var result =
        Intake.read(
            new IntakeRequest(List.of(), List.of(costs()), List.of(), List.of(), List.of()));
    assertThat(result.facts().lines().get("costs").size()).isZero();
    assertThat(result.facts().coverage()).isEmpty();
  }

  @Test
  void aPlanIsKnownBeforeItsDays() throws IOException {
    Files.writeString(
        folder.resolve("costs.csv"), "id,service_date,amount,category\nL1,2026-05-17,5,a\n");
    var source = source(lines(LineKind.PLAN));
    assertThat(Intake.read(request(costs(), source)).isComplete()).isTrue();
  }

  @Test
  void theSummaryCountsRowsByProblem() throws IOException {
    var result =
        read(
            costs(),
            """
            id,service_date,amount,category
            L1,2022-05-17,5,a
            L2,2022-05-17,1e3,a
            L3,2022-05-17,NaN,a
            L4,2022-05-17,NaN,a
            """);
    var counts = result.summary().sources().getFirst();
    assertThat(counts.file()).isEqualTo("costs.csv");
    assertThat(counts.content()).isEqualTo("costs");
    assertThat(counts.rowsRead()).isEqualTo(4);
    assertThat(counts.rowsKept()).isEqualTo(1);
    assertThat(counts.rowsRejected()).isEqualTo(3);
    assertThat(counts.rejectedByCode()).hasToString("{E0735=1, E0737=2}");
    assertThat(result.summary().rowsKept()).isEqualTo(1);
    assertThat(result.summary().rowsRejected()).isEqualTo(3);
  }

  private LineTable table(String content) throws IOException {
    var result = read(costs(), content);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.problems()).isEmpty();
    return result.facts().lines().get("costs");
  }

  private IntakeResult read(LinesDeclaration declaration, String content) throws IOException {
    Files.writeString(folder.resolve("costs.csv"), content);
    return Intake.read(request(declaration, source(lines(LineKind.ACTUAL))));
  }

  private static IntakeRequest request(LinesDeclaration declaration, FactSource source) {
    return new IntakeRequest(
        List.of(source), List.of(declaration), List.of(), List.of(), List.of());
  }

  private static FactSource.Content lines(LineKind kind) {
    var naming = new FactSource.Naming("costs", Place.ofFile("book.yaml"));
    return new FactSource.Content.Lines(naming, kind, List.of(YEAR));
  }

  private FactSource source(FactSource.Content content) {
    return new FactSource(
        folder.resolve("costs.csv"),
        "costs.csv",
        content,
        Optional.of(KNOWN),
        false,
        List.of(),
        List.of(),
        Place.ofFile("book.yaml"));
  }

  private static LinesDeclaration costs() {
    var classes = new MemberSet("class", List.of("welfare", "other"));
    return declared(
        List.of(
            new Column("category", new Column.Type.Text(), false),
            new Column("class", new Column.Type.InSet(classes), true)),
        true);
  }

  private static LinesDeclaration declared(List<Column> columns, boolean hasId) {
    return new LinesDeclaration(
        "costs",
        new Currency("USD", 2),
        "service_date",
        columns,
        hasId,
        true,
        Place.ofFile("sma.entente"));
  }
}
