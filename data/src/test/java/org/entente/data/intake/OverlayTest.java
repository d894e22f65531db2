package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.Provenance;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final LocalDate EARLY = LocalDate.of(2024, 5, 1);
  private static final LocalDate LATE = LocalDate.of(2025, 5, 1);
  private static final BigInteger HUGE = new BigInteger("123456789012345678901234567890");

  @Test
  void aValueReplacesAllThatWasKnownOfItsPeriod() {
    var base = inputs(fact("staff", 2024, EARLY, 1), fact("staff", 2024, LATE, 2));
    var with = inputs(fact("staff", 2024, EARLY, 4));
    assertThat(Overlay.apply(base, with).inputs()).containsExactly(fact("staff", 2024, EARLY, 4));
  }

  @Test
  void otherPeriodsAndInputsStay() {
    var base = inputs(fact("staff", 2023, EARLY, 1), fact("growth", 2024, EARLY, 2));
    var with = inputs(fact("staff", 2024, LATE, 4));
    assertThat(Overlay.apply(base, with).inputs())
        .containsExactly(
            fact("growth", 2024, EARLY, 2),
            fact("staff", 2023, EARLY, 1),
            with.inputs().getFirst());
  }

  @Test
  void aLineReplacesAllVersionsOfItself() {
    var base =
        lines(row("L1", EARLY, BigInteger.ONE), row("L2", EARLY, HUGE), row("L1", LATE, HUGE));
    var with = lines(row("L3", EARLY, BigInteger.TWO), row("L1", EARLY, BigInteger.TEN));
    var merged = Overlay.apply(base, with).lines().get("costs");
    assertThat(merged.size()).isEqualTo(3);
    assertThat(merged.id(0)).isEqualTo("L2");
    assertThat(merged.amount(0)).isEqualTo(Rational.of(HUGE));
    assertThat(merged.place(0).address()).isEqualTo("costs.csv:7");
    assertThat(merged.id(1)).isEqualTo("L3");
    assertThat(merged.id(2)).isEqualTo("L1");
    assertThat(merged.units(2)).isEqualTo(10);
  }

  @Test
  void coverageIsAdded() {
    var year = new Coverage(Period.ofDays(EARLY, LATE), LATE);
    var later = new Coverage(Period.ofDays(LATE, LATE), LATE);
    assertThat(Overlay.apply(covered(later), covered(year, later)).coverage().get("costs"))
        .containsExactly(year, later);
  }

  @Test
  void linesThatTheBaseDoesNotHaveAreAdded() {
    var with = lines(row("L1", EARLY, BigInteger.ONE));
    assertThat(Overlay.apply(Facts.NONE, with).lines().get("costs").size()).isEqualTo(1);
  }

  private static Fact fact(String input, int year, LocalDate knownOn, long value) {
    var period = Period.ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return new Fact(
        input,
        List.of(),
        new NamedPeriod("CY" + year, period),
        knownOn,
        Rational.of(value),
        new Provenance(Place.ofFile("staff.csv"), "", "", false));
  }

  private static Facts inputs(Fact... facts) {
    return new Facts(List.of(facts), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  private static LineTableBuilder.Row row(String id, LocalDate knownOn, BigInteger units) {
    return new LineTableBuilder.Row(
        id, EARLY, knownOn, false, units, List.of(), "", "", "costs.csv", 7);
  }

  private static Facts lines(LineTableBuilder.Row... rows) {
    var declaration =
        new LinesDeclaration(
            "costs",
            new Currency("JPY", 0),
            "service_date",
            List.of(),
            true,
            true,
            Place.ofFile("sma.entente"));
    var table = new LineTableBuilder(declaration);
    List.of(rows).forEach(table::add);
    var lines = new TreeMap<String, LineTable>();
    lines.put("costs", table.build());
    return new Facts(List.of(), lines, new TreeMap<>(), new TreeMap<>());
  }

  private static Facts covered(Coverage... covers) {
    var coverage = new TreeMap<String, List<Coverage>>();
    coverage.put("costs", List.of(covers));
    return new Facts(List.of(), new TreeMap<>(), coverage, new TreeMap<>());
  }
}
