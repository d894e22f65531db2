package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;
import org.entente.facts.Fact;
import org.entente.facts.InputDeclaration;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;
import org.entente.facts.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsIntakeTest {
  private static final LocalDate KNOWN = LocalDate.of(2022, 1, 7);
  private static final MemberSet CLASS = new MemberSet("class", List.of("welfare", "other"));

  @TempDir Path folder;

  @Test
  void aRowBecomesAFact() throws IOException {
    var fact =
        facts(
                "staff.csv",
                "class,period,value,reported_by,document\nwelfare,JFY2022,3921,US,annex 2\n",
                "staff")
            .getFirst();
    assertThat(fact.reference()).isEqualTo("staff[welfare]@JFY2022");
    assertThat(fact.period().period()).hasToString("2022-04-01 to 2023-03-31");
    assertThat(fact.value()).isEqualTo(Rational.of(3921));
    assertThat(fact.knownOn()).isEqualTo(KNOWN);
    assertThat(fact.provenance().place().address()).isEqualTo("staff.csv:2");
    assertThat(fact.provenance().reportedBy()).isEqualTo("US");
    assertThat(fact.provenance().document()).isEqualTo("annex 2");
    assertThat(fact.provenance().assumed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "JFY2022, 2022-04-01 to 2023-03-31",
    "CY2010, 2010-01-01 to 2010-12-31",
    "2024-02, 2024-02-01 to 2024-02-29",
    "2024-05-17, 2024-05-17 to 2024-05-17"
  })
  void aPeriodIsAYearAMonthOrADay(String period, String days) throws IOException {
    var fact = facts("g.csv", "period,value\n" + period + ",1\n", "growth").getFirst();
    assertThat(fact.period().name()).isEqualTo(period);
    assertThat(fact.period().period()).hasToString(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-01, 2023-03-31, JFY2022",
    "2010-01-01, 2010-12-31, CY2010",
    "2024-02-01, 2024-02-29, 2024-02",
    "2024-05-17, 2024-05-17, 2024-05-17",
    "2019-01-01, 2021-12-31, 2019-01-01 to 2021-12-31"
  })
  void twoDaysAreAPeriodByItsNameIfItHasOne(String from, String to, String name)
      throws IOException {
    var rows = "from,to,value\n%s,%s,1\n".formatted(from, to);
    assertThat(facts("g.csv", rows, "growth").getFirst().period().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"2.9%, 0.029", "0.029, 0.029", "2/37, 2/37", "-1.5%, -0.015", "4/2, 2", "65%, 0.65"})
  void aRateIsAPercentANumberOrAFraction(String text, String value) throws IOException {
    var fact = facts("g.csv", "period,value\nCY2010," + text + "\n", "growth").getFirst();
    assertThat(fact.value()).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({"12000, 12000", "12000 JPY, 12000", "-5 JPY, -5"})
  void moneyMayNameItsCurrency(String text, String value) throws IOException {
    var fact = facts("b.csv", "period,value\nCY2010," + text + "\n", "budget").getFirst();
    assertThat(fact.value()).hasToString(value);
  }

  @Test
  void oneFileMayHoldSeveralInputs() throws IOException {
    var facts =
        facts(
            "all.csv",
            "input,class,period,value\ngrowth,,CY2010,2.9%\nstaff,other,JFY2022,19285\n",
            "staff",
            "growth");
    assertThat(facts)
        .extracting(Fact::reference)
        .containsExactly("growth@CY2010", "staff[other]@JFY2022");
  }

  @Test
  void severalVintagesOfOnePeriodAreKeptInTheirOrder() throws IOException {
    var facts =
        facts(
            "g.csv",
            "period,value,known_on\nCY2010,2.9%,2011-11-29\nCY2010,3.0%,2011-01-04\n",
            "growth");
    assertThat(facts).extracting(f -> f.value().toString()).containsExactly("0.03", "0.029");
  }

  @Test
  void anAssumptionIsMarkedByRowOrByFile() throws IOException {
    var rows = "period,value,assumed\nCY2010,1,yes\nCY2011,1,no\nCY2012,1,\n";
    assertThat(facts("g.csv", rows, "growth"))
        .extracting(f -> f.provenance().assumed())
        .containsExactly(true, false, false);
    Files.writeString(folder.resolve("g.csv"), rows);
    var result = Intake.read(request(source("g.csv", true, List.of("growth"))));
    assertThat(result.facts().inputs()).allMatch(f -> f.provenance().assumed());
    assertThat(result.summary().sources().getFirst().assumed()).isTrue();
  }

  @Test
  void yamlSaysTheSameAsCsv() throws IOException {
    var facts =
        facts(
            "all.yaml",
            """
            entente: 1
            facts:
              - {input: growth, period: CY2010, value: 2.9%, known_on: 2011-11-29, assumed: yes}
              - input: staff
                class: other
                from: 2022-04-01
                to: 2023-03-31
                value: 19285
                document: annex 2
            """,
            "staff",
            "growth");
    assertThat(facts)
        .extracting(Fact::reference)
        .containsExactly("growth@CY2010", "staff[other]@JFY2022");
    assertThat(facts.get(0).value()).hasToString("0.029");
    assertThat(facts.get(0).provenance().assumed()).isTrue();
    assertThat(facts.get(0).provenance().place().address()).isEqualTo("all.yaml:3:5");
    assertThat(facts.get(1).provenance().document()).isEqualTo("annex 2");
    assertThat(facts.get(1).knownOn()).isEqualTo(KNOWN);
  }

  @Test
  void theSourceNeedNoDayIfEveryRowHasOne() throws IOException {
    Files.writeString(folder.resolve("g.csv"), "period,value,known_on\nCY2010,2.9%,2011-11-29\n");
    var source = source("g.csv", false, List.of("growth"));
    var undated =
        new FactSource(
            source.path(),
            source.file(),
            source.content(),
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            source.place());
    assertThat(Intake.read(request(undated)).isComplete()).isTrue();
  }

  @Test
  void theSummaryNamesTheInputs() throws IOException {
    Files.writeString(folder.resolve("all.csv"), "input,class,period,value\ngrowth,,CY2010,x\n");
    var result = Intake.read(request(source("all.csv", false, List.of("staff", "growth"))));
    var counts = result.summary().sources().getFirst();
    assertThat(counts.content()).isEqualTo("staff, growth");
    assertThat(counts.rowsRead()).isEqualTo(1);
    assertThat(counts.rejectedByCode()).hasToString("{E0737=1}");
  }

  private List<Fact> facts(String file, String content, String... inputs) throws IOException {
    Files.writeString(folder.resolve(file), content);
    var result = Intake.read(request(source(file, false, List.of(inputs))));
    assertThat(result.rejected()).isEmpty();
    assertThat(result.problems()).isEmpty();
    return result.facts().inputs();
  }

  private FactSource source(String file, boolean assumed, List<String> inputs) {
    var place = Place.ofFile("book.yaml");
    return new FactSource(
        folder.resolve(file),
        file,
        new FactSource.Content.Inputs(
            inputs.stream().map(name -> new FactSource.Naming(name, place)).toList()),
        Optional.of(KNOWN),
        assumed,
        List.of(),
        List.of(),
        place);
  }

  private static IntakeRequest request(FactSource source) {
    return new IntakeRequest(
        List.of(source),
        List.of(),
        List.of(
            input("staff", List.of(CLASS), Kind.LEVEL, new CountUnit("worker", true)),
            input("growth", List.of(), Kind.RATE, Ratio.RATIO),
            input("budget", List.of(), Kind.TOTAL, new Currency("JPY", 0))),
        List.of(),
        List.of(
            new YearRule("JFY", MonthDay.of(4, 1), true),
            new YearRule("CY", MonthDay.of(1, 1), true)));
  }

  private static InputDeclaration input(
      String name, List<MemberSet> indices, Kind kind, Unit unit) {
    return new InputDeclaration(
        name,
        indices,
        kind,
        unit,
        new Window.Year(new YearRule("CY", MonthDay.of(1, 1), true)),
        Optional.empty(),
        new Vintage.Newest(),
        Place.ofFile("sma.entente"));
  }
}
