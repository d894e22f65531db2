package org.entente.report.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.calendar.NamedPeriod;
import org.entente.report.PaperRun;
import org.entente.report.PaperRuns;
import org.junit.jupiter.api.Test;

class StatementTest {
  @Test
  void anIndexedPoolHasItsSumFirstAndThenATableForEachMember() {
    var statement = Statement.of(PaperRuns.japan().run(), StatementChoice.ALL);

    assertThat(statement.agreements().getFirst().pools().stream().map(FigureTable::name))
        .containsExactly("labour", "labour[welfare]", "labour[other]", "utility", "training");
  }

  @Test
  void aPartysStatementHasItsSharesAndLimitsAndTheCostOfAll() {
    var statement = Statement.of(PaperRuns.japan().run(), StatementChoice.ofParty("US"));
    var agreement = statement.agreements().getFirst();

    assertThat(agreement.pools().getFirst().rows().stream().map(FigureRow::heading))
        .containsExactly("cost", "US");
    assertThat(agreement.net().rows().stream().map(FigureRow::heading)).containsExactly("US");
    assertThat(agreement.limits()).isEmpty();
    assertThat(agreement.totals().rows()).hasSize(1);
  }

  @Test
  void duesBelongToBothSides() {
    var run =
        PaperRun.of("a", PaperRuns.JPY, "CY", "2024-01-01", "2024-12-31")
            .party("KR", Labels.NONE)
            .party("US", Labels.NONE)
            .row(Kind.DUE, "due[US].KR", PaperRuns.JPY, "5")
            .run();

    for (var party : new String[] {"KR", "US"}) {
      var statement = Statement.of(run, StatementChoice.ofParty(party));
      assertThat(statement.agreements().getFirst().dues().rows().getFirst().heading())
          .isEqualTo("KR to US");
    }
  }

  @Test
  void monthsComeBeforeTheirYearAndTheTermIsLast() {
    var run =
        PaperRun.of("a", PaperRuns.JPY, "CY", "2023-01-01", "2024-06-30")
            .pool("p", Optional.empty(), Labels.NONE, Labels.NONE)
            .row(Kind.COST, "p", PaperRuns.JPY, "5, 3, 8")
            .month(Kind.COST, "p", PaperRuns.JPY, "2024-01", "1")
            .month(Kind.COST, "p", PaperRuns.JPY, "2023-12", "2")
            .run();

    var statement = Statement.of(run, StatementChoice.ALL);

    assertThat(statement.agreements().getFirst().periods().stream().map(NamedPeriod::name))
        .containsExactly("2023-12", "CY2023", "2024-01", "CY2024", "term");
  }

  @Test
  void aLimitIsReachedWhereNothingIsLeft() {
    var limits =
        Statement.of(PaperRuns.japan().run(), StatementChoice.ALL).agreements().getFirst().limits();

    assertThat(limits.stream().map(LimitTable::heading))
        .containsExactly("labour[welfare] / JP", "utility / JP", "training / JP");
    assertThat(
            limits.get(1).windows().stream().filter(w -> w.isReached()).map(w -> w.period().name()))
        .containsExactly("JFY2022", "JFY2023", "JFY2024");
    assertThat(limits.get(2).windows().stream().filter(w -> w.isReached())).isEmpty();
  }
}
