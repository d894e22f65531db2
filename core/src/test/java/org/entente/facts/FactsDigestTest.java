package org.entente.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.LineTableBuilder.Row;
import org.junit.jupiter.api.Test;

class FactsDigestTest {
  private static final LinesDeclaration COSTS =
      new LinesDeclaration(
          "costs",
          new Currency("EUR", 2),
          "service_date",
          List.of(new Column("kind", new Column.Type.Text(), true)),
          true,
          true,
          Place.ofFile("a.entente"));

  private static Row row(int number, long amount, String kind) {
    return new Row(
        "L" + number,
        LocalDate.of(2024, 1, 1).plusDays(number),
        LocalDate.of(2025, 1, 31),
        false,
        BigInteger.valueOf(amount),
        List.of(kind),
        "",
        "",
        "costs.csv",
        number);
  }

  private static Fact fact(int number, String value) {
    var day = LocalDate.of(2020 + number, 1, 1);
    return new Fact(
        "growth",
        List.of(),
        new NamedPeriod("CY", new Period(day, day.plusYears(1))),
        day,
        Rational.parse(value),
        new Provenance(Place.ofRow("growth.csv", number, ""), "", "", false));
  }

  private static Facts facts(List<Row> rows, List<Fact> inputs, List<Coverage> coverage) {
    var builder = new LineTableBuilder(COSTS);
    rows.forEach(builder::add);
    var tables = new TreeMap<String, LineTable>();
    tables.put("costs", builder.build());
    var covers = new TreeMap<String, List<Coverage>>();
    covers.put("costs", coverage);
    return new Facts(inputs, tables, covers, new TreeMap<>());
  }

  private static String digest(Facts facts) {
    return FactsDigest.of(facts, Map.of());
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 500; i++) {
      rows.add(row(i, i * 7L - 900, i % 3 == 0 ? "" : "kind " + i % 5));
    }
    return rows;
  }

  private static List<Fact> inputs() {
    return new ArrayList<>(List.of(fact(1, "0.03"), fact(2, "1/3"), fact(3, "-0.02")));
  }

  private static List<Coverage> coverage() {
    var first = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    var second = Period.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    return new ArrayList<>(
        List.of(
            new Coverage(first, LocalDate.of(2025, 1, 31)),
            new Coverage(second, LocalDate.of(2026, 1, 31))));
  }

  @Test
  void theOrderOfFactsDoesNotMatter() {
    var digest = digest(facts(rows(), inputs(), coverage()));
    assertThat(digest).matches("[0-9a-f]{64}");
    for (int seed = 0; seed < 5; seed++) {
      var rows = rows();
      var inputs = inputs();
      var coverage = coverage();
      Collections.shuffle(rows, new Random(seed));
      Collections.shuffle(inputs, new Random(seed));
      Collections.shuffle(coverage, new Random(seed));
      assertThat(digest(facts(rows, inputs, coverage))).isEqualTo(digest);
    }
  }

  @Test
  void everyValueMatters() {
    var digest = digest(facts(rows(), inputs(), coverage()));
    var otherAmount = rows();
    otherAmount.set(17, row(17, 1, "kind 2"));
    assertThat(digest(facts(otherAmount, inputs(), coverage()))).isNotEqualTo(digest);
    var otherKind = rows();
    otherKind.set(17, row(17, 17 * 7L - 900, "kind 3"));
    assertThat(digest(facts(otherKind, inputs(), coverage()))).isNotEqualTo(digest);
    var fewer = rows();
    fewer.removeLast();
    assertThat(digest(facts(fewer, inputs(), coverage()))).isNotEqualTo(digest);
    var otherInput = inputs();
    otherInput.set(1, fact(2, "2/3"));
    assertThat(digest(facts(rows(), otherInput, coverage()))).isNotEqualTo(digest);
    assertThat(digest(facts(rows(), inputs(), coverage().subList(0, 1)))).isNotEqualTo(digest);
  }

  @Test
  void twoLinesAreNotOne() {
    var once = List.of(row(1, 100, "x"));
    var twice = List.of(row(1, 100, "x"), row(1, 100, "x"));
    assertThat(digest(facts(twice, List.of(), List.of())))
        .isNotEqualTo(digest(facts(once, List.of(), List.of())));
  }

  @Test
  void amountsBeyond64BitsCount() {
    var huge = BigInteger.TEN.pow(30);
    var one =
        new Row(
            "L1",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 1, 1),
            false,
            huge,
            List.of("x"),
            "",
            "",
            "costs.csv",
            2);
    var other =
        new Row(
            "L1",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 1, 1),
            false,
            huge.add(BigInteger.ONE),
            List.of("x"),
            "",
            "",
            "costs.csv",
            2);
    assertThat(digest(facts(List.of(one), List.of(), List.of())))
        .isNotEqualTo(digest(facts(List.of(other), List.of(), List.of())));
  }

  @Test
  void aTextHasTheFingerprintOfItsBytes() {
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    assertThat(FactsDigest.ofText("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
