package org.entente.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.calendar.Period;
import org.entente.facts.Column;
import org.entente.facts.LineFilter;
import org.entente.facts.LineMatch;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.junit.jupiter.api.Test;

class LineMatchTest {
  private static final MemberSet SITES = new MemberSet("site", List.of("north", "south"));
  private static final MemberSet CLASSES = new MemberSet("class", List.of("x", "y", "z"));
  private static final LinesDeclaration COSTS =
      new LinesDeclaration(
          "costs",
          new Currency("EUR", 2),
          "service_date",
          List.of(
              new Column("kind", new Column.Type.Text(), true),
              new Column("paid", new Column.Type.Date(), true),
              new Column("eligible", new Column.Type.YesNo(), true),
              new Column("site", new Column.Type.InSet(SITES), true),
              new Column("class", new Column.Type.InSet(CLASSES), true)),
          false,
          true,
          Place.ofFile("a.entente"));

  private static final LineTable TABLE =
      table(
          "2024-03-31 rent 2024-04-10 yes north x",
          "2024-04-01 rent 2024-03-31 no south z",
          "2024-04-01 fuel - yes south -",
          "2024-12-31 - 2025-01-01 - north y");

  private static LineTable table(String... rows) {
    var builder = new LineTableBuilder(COSTS);
    for (var row : rows) {
      var cells = List.of(row.split(" "));
      builder.add(
          new LineTableBuilder.Row(
              "",
              LocalDate.parse(cells.getFirst()),
              LocalDate.parse("2025-01-31"),
              false,
              BigInteger.ONE,
              cells.subList(1, 6).stream().map(c -> c.equals("-") ? "" : c).toList(),
              "",
              "",
              "costs.csv",
              2));
    }
    return builder.build();
  }

  private static List<Integer> elements(List<LineFilter> filters, List<MemberSet> by) {
    var match = new LineMatch(TABLE, filters, by);
    return IntStream.range(0, TABLE.size()).mapToObj(match::element).toList();
  }

  private static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void withoutConditionsAndSetsEveryLineIsTaken() {
    assertThat(elements(List.of(), List.of())).containsExactly(0, 0, 0, 0);
  }

  @Test
  void everyConditionMustHold() {
    var rent = new LineFilter.OneOf("kind", List.of("rent", "light"));
    var eligible = new LineFilter.YesNo("eligible", true);
    assertThat(elements(List.of(rent), List.of())).containsExactly(0, 0, -2, -2);
    assertThat(elements(List.of(eligible), List.of())).containsExactly(0, -2, 0, -2);
    assertThat(elements(List.of(rent, eligible), List.of())).containsExactly(0, -2, -2, -2);
  }

  @Test
  void aBlankIsNeitherYesNorNo() {
    assertThat(elements(List.of(new LineFilter.YesNo("eligible", false)), List.of()))
        .containsExactly(-2, 0, -2, -2);
  }

  @Test
  void daysLieBetweenBothEnds() {
    var march = new LineFilter.Between("service_date", days("2024-03-01", "2024-03-31"));
    assertThat(elements(List.of(march), List.of())).containsExactly(0, -2, -2, -2);
    var fromApril = new LineFilter.Between("service_date", days("2024-04-01", "2024-12-31"));
    assertThat(elements(List.of(fromApril), List.of())).containsExactly(-2, 0, 0, 0);
    var paid = new LineFilter.Between("paid", days("2024-03-31", "2024-04-10"));
    assertThat(elements(List.of(paid), List.of())).containsExactly(0, 0, -2, -2);
  }

  @Test
  void theMemberSaysTheElement() {
    assertThat(elements(List.of(), List.of(SITES))).containsExactly(0, 1, 1, 0);
    assertThat(elements(List.of(), List.of(CLASSES))).containsExactly(0, 2, LineMatch.BLANK, 1);
    assertThat(elements(List.of(), List.of(SITES, CLASSES)))
        .containsExactly(0, 5, LineMatch.BLANK, 1);
    assertThat(elements(List.of(), List.of(CLASSES, SITES)))
        .containsExactly(0, 5, LineMatch.BLANK, 2);
  }

  @Test
  void aLineThatIsNotTakenIsNotBlank() {
    var rent = new LineFilter.OneOf("kind", List.of("rent"));
    assertThat(elements(List.of(rent), List.of(CLASSES)))
        .containsExactly(0, 2, LineMatch.NOT_TAKEN, LineMatch.NOT_TAKEN);
  }
}
