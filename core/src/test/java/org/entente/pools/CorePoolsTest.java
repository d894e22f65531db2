package org.entente.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.facts.Column;
import org.entente.facts.Coverage;
import org.entente.facts.Facts;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.junit.jupiter.api.Test;

class CorePoolsTest {
  private static final MemberSet CLASSES = new MemberSet("class", List.of("x", "y"));
  private static final LinesDeclaration COSTS =
      new LinesDeclaration(
          "costs",
          new Currency("EUR", 2),
          "service_date",
          List.of(new Column("class", new Column.Type.InSet(CLASSES), true)),
          true,
          true,
          Place.ofFile("a.entente"));

  /** Rows of id, day, amount in cents, class. */
  private static LineTable table(String... rows) {
    var builder = new LineTableBuilder(COSTS);
    for (var row : rows) {
      var cells = row.split(" ", -1);
      builder.add(
          new LineTableBuilder.Row(
              cells[0],
              LocalDate.parse(cells[1]),
              LocalDate.parse(cells[1]),
              false,
              new BigInteger(cells[2]),
              List.of(cells[3]),
              "",
              "",
              "costs.csv",
              2));
    }
    return builder.build();
  }

  private static Period year(int number) {
    return Period.ofDays(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31));
  }

  private static PoolQuery query(List<MemberSet> by, boolean inOrder) {
    return new PoolQuery(
        "a", "pool", COSTS, List.of(), by, List.of(year(2024), year(2025)), inOrder);
  }

  private static PoolTotals totals(LineTable table, List<Coverage> coverage, PoolQuery query) {
    var tables = new TreeMap<String, LineTable>();
    tables.put("costs", table);
    var covers = new TreeMap<String, List<Coverage>>();
    covers.put("costs", coverage);
    return new CorePools(new Facts(List.of(), tables, covers, new TreeMap<>()), Optional.empty())
        .totals(query);
  }

  private static List<String> sums(PoolTotals totals, int element) {
    return totals.sums().get(element).stream().map(cell -> cell.total().toString()).toList();
  }

  @Test
  void linesAddUpByElementAndInterval() {
    var table =
        table(
            "A 2024-01-01 1250 x",
            "B 2024-12-31 -50 x",
            "C 2025-01-01 300 x",
            "D 2024-05-05 7 y",
            "E 2023-12-31 999 x",
            "F 2026-01-01 999 y",
            "G 2024-06-01 999 ");
    var totals = totals(table, List.of(), query(List.of(CLASSES), false));
    assertThat(sums(totals, 0)).containsExactly("12", "3");
    assertThat(sums(totals, 1)).containsExactly("0.07", "0");
    assertThat(totals.sums().getFirst().getFirst().lines()).isEqualTo(2);
    assertThat(sums(totals(table, List.of(), query(List.of(), false)), 0))
        .containsExactly("22.06", "3");
  }

  @Test
  void sumsGoBeyond64Bits() {
    var most = BigInteger.valueOf(Long.MAX_VALUE);
    var least = BigInteger.valueOf(Long.MIN_VALUE);
    var huge = BigInteger.TEN.pow(40);
    var amounts =
        List.of(most, most, BigInteger.ONE, least, huge, least, least, huge.negate(), most, most);
    var rows = new ArrayList<String>();
    var sum = BigInteger.ZERO;
    for (int i = 0; i < amounts.size(); i++) {
      rows.add("L" + i + " 2024-03-0" + (i % 9 + 1) + " " + amounts.get(i) + " x");
      sum = sum.add(amounts.get(i));
    }
    var totals = totals(table(rows.toArray(String[]::new)), List.of(), query(List.of(), false));
    var expected = Rational.of(sum, BigInteger.valueOf(100));
    assertThat(totals.sums().getFirst().getFirst().total()).isEqualTo(expected);
  }

  @Test
  void anAmountThatTakesBackTheLeastLongIsExact() {
    var least = BigInteger.valueOf(Long.MIN_VALUE);
    var totals =
        totals(
            table("A 2024-03-01 " + least + " x", "B 2024-03-02 " + least.negate() + " x"),
            List.of(),
            query(List.of(), true));
    assertThat(totals.sums().getFirst().getFirst().total()).isEqualTo(Rational.ZERO);
    assertThat(totals.inOrder().getFirst().amount())
        .isEqualTo(Rational.of(least, BigInteger.valueOf(100)));
  }

  @Test
  void singleLinesAreInOrderOfDayAndId() {
    var table =
        table("B 2024-03-02 1 x", "C 2024-03-01 2 y", "A 2024-03-02 3 y", "D 2025-01-01 4 x");
    var lines = totals(table, List.of(), query(List.of(CLASSES), true)).inOrder();
    assertThat(lines).extracting(PoolTotals.LineInOrder::id).containsExactly("C", "A", "B", "D");
    assertThat(lines).extracting(PoolTotals.LineInOrder::element).containsExactly(1, 1, 0, 0);
    assertThat(lines).extracting(PoolTotals.LineInOrder::interval).containsExactly(0, 0, 0, 1);
  }

  @Test
  void whatNoSourceCoversIsSaid() {
    var known = LocalDate.of(2026, 1, 31);
    var toJune = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    var fromJuly = Period.ofDays(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 3, 31));
    var query = query(List.of(), false);
    assertThat(totals(table(), List.of(), query).uncovered())
        .containsExactly(Optional.of(year(2024)), Optional.of(year(2025)));
    var both = List.of(new Coverage(fromJuly, known), new Coverage(toJune, known));
    var rest = Period.ofDays(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 12, 31));
    assertThat(totals(table(), both, query).uncovered())
        .containsExactly(Optional.empty(), Optional.of(rest));
    var withGap = List.of(new Coverage(fromJuly, known));
    assertThat(totals(table(), withGap, query).uncovered().getFirst()).contains(year(2024));
    assertThat(totals(table(), both, query).coverage())
        .isEqualTo("covered to 2025-03-31, known 2026-01-31");
  }

  @Test
  void withoutLinesEverythingIsZero() {
    var none = new CorePools(Facts.NONE, Optional.empty()).totals(query(List.of(CLASSES), false));
    assertThat(sums(none, 0)).containsExactly("0", "0");
    assertThat(sums(none, 1)).containsExactly("0", "0");
    assertThat(none.coverage()).isEqualTo("not covered");
  }
}
