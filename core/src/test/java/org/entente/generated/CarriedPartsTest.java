package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of parts that move and of accounts, on generated agreements with a carry. */
@Tag("generated")
class CarriedPartsTest {
  private static final int SEEDS = 10;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void partsConserveAndAccountsBalance(long round) {
    for (long seed = round * SEEDS; seed < (round + 1) * SEEDS; seed++) {
      var run = new Run(CarryGenerator.generate(seed));
      assertThat(run.isComplete()).as("seed %s, %s", seed, run.outcome().problems()).isTrue();
      try {
        Conservation.overParties(run);
        Conservation.overTime(run);
        EvaluatorsAgree.check(run);
        OrderOfThings.ofFacts(run);
        OrderOfThings.ofClauses(run);
        AmendedByItself.check(run);
        TextForms.check(run);
        Recomputed.check(run);
        everyAccountBalances(run);
        partsMoveOnly(run);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + "\n" + run.generated().text(), failure);
      }
    }
  }

  /** Shares that are amended from a day on are shares that change on that day. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void anAmendedKeyIsOneThatChangesByDate(long round) {
    for (long seed = round * SEEDS; seed < (round + 1) * SEEDS; seed++) {
      var amended = new Run(CarryGenerator.generate(seed));
      if (amended.generated().has("amended shares")) {
        var byDate = new Run(CarryGenerator.generateAsSchedule(seed));
        assertThat(byDate.generated().text()).doesNotContain("amendment");
        assertThat(Run.byReference(amended.figures().orElseThrow()))
            .as("seed %s", seed)
            .isEqualTo(Run.byReference(byDate.figures().orElseThrow()));
      }
    }
  }

  private static SequencedMap<String, Rational> values(Run run) {
    var values = new TreeMap<String, Rational>();
    run.figures().orElseThrow().all().forEach(d -> values.put(d.reference(), value(d)));
    return values;
  }

  private static Rational value(Determination determination) {
    return determination.value().orElseThrow();
  }

  private static Rational at(SequencedMap<String, Rational> values, String reference) {
    return Optional.ofNullable(values.get(reference)).orElseThrow();
  }

  /** It closes with what it opened with, what was added, less what was taken and lapsed. */
  private static void everyAccountBalances(Run run) {
    var values = values(run);
    for (var one : run.figures().orElseThrow().all()) {
      var figure = one.figure();
      if (figure.kind() != Kind.ACCOUNT || !figure.facet().equals(Optional.of("closing"))) {
        continue;
      }
      var account = run.agreement().account(figure.name()).orElseThrow();
      var subject = figure.subject().replace(".closing", "");
      var balance = at(values, subject + ".opening@" + figure.period().name());
      for (int e = 0; e < account.entries().size(); e++) {
        var entry = at(values, subject + ".entry_" + (e + 1) + "@" + figure.period().name());
        balance = account.entries().get(e).adds() ? balance.plus(entry) : balance.minus(entry);
      }
      if (account.expiresAfter().isPresent()) {
        balance = balance.minus(at(values, subject + ".lapsed@" + figure.period().name()));
      }
      assertThat(value(one)).as(one.reference()).isEqualTo(balance);
      assertThat(value(one).signum()).as("%s is not below zero", one).isNotNegative();
      opensWithTheYearBefore(values, subject, figure.period());
    }
  }

  private static void opensWithTheYearBefore(
      SequencedMap<String, Rational> values, String subject, NamedPeriod period) {
    if (period.name().equals("CY2025")) {
      assertThat(at(values, subject + ".opening@CY2025"))
          .isEqualTo(at(values, subject + ".closing@CY2024"));
    }
  }

  /** What is taken over is no more than the receiver bears, where there are no credits. */
  private static void partsMoveOnly(Run run) {
    if (!run.generated().has("no credits")) {
      return;
    }
    var values = values(run);
    for (var one : run.figures().orElseThrow().all()) {
      if (one.figure().kind() == Kind.PART && one.figure().period().name().equals("term")) {
        var share = one.reference().replaceAll("\\.for_[A-D]", "");
        assertThat(value(one).signum()).as("%s", one).isNotNegative();
        assertThat(value(one)).as("%s", one).isLessThanOrEqualTo(at(values, share));
      }
    }
  }
}
