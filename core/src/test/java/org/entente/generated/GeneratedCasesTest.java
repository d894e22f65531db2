package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold of every agreement and its facts, on generated ones.
 *
 * <p>One pass goes over all seeds, since most properties look at the same run; each property is a
 * test of its own, which fails for the least of its seeds.
 */
@Tag("generated")
class GeneratedCasesTest {
  private static final Seeds SEEDS = new Seeds();

  /** The properties of part 10 of the meaning of the language. */
  enum Property {
    EVALUATORS_AGREE(EvaluatorsAgree::check),
    PARTIES_AND_ELEMENTS_ADD_TO_THE_POOL(Conservation::overParties),
    PERIODS_ADD_TO_LONGER_ONES(Conservation::overTime),
    KEYS_ARE_WHOLE_AND_AS_THE_MEANING_SAYS(KeyShares::check),
    SHARES_ARE_AS_THE_MEANING_SAYS(Meaning::check),
    SHARES_STAY_WITHIN_THEIR_LIMITS(Bounds::check),
    WHAT_CARRIES_WAS_LEFT_BEFORE(Carried::check),
    THE_ORDER_OF_FACTS_DOES_NOT_MATTER(OrderOfThings::ofFacts),
    THE_ORDER_OF_CLAUSES_DOES_NOT_MATTER(OrderOfThings::ofClauses),
    CREDITS_ARE_SHARED_AS_COSTS_ARE(Mirrored::check),
    LATER_FIGURES_DIFFER_BY_THE_NEW_LINES(KnownDays::check),
    EVERY_LINE_IS_ACCOUNTED_FOR(EveryLine::check),
    LINES_ARE_SPLIT_AS_THE_MEANING_SAYS(SplitLines::check),
    AN_AMENDMENT_THAT_CHANGES_NOTHING_CHANGES_NOTHING(AmendedByItself::check),
    TEXT_IS_READ_BACK_THE_SAME(TextForms::check),
    EXPLANATIONS_RECOMPUTE(Recomputed::check);

    private final Consumer<Run> check;

    Property(Consumer<Run> check) {
      this.check = check;
    }

    void check(Run run) {
      check.accept(run);
    }
  }

  @ParameterizedTest
  @EnumSource
  void holds(Property property) {
    SEEDS.assertHolds(property);
  }

  @Test
  void theFastEvaluatorDoesMostOrdinaryCases() {
    int fast = SEEDS.count("fast");
    assertThat(100 * fast / (fast + SEEDS.count("not fast")))
        .as("of a hundred cases without huge amounts")
        .isGreaterThan(85);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one party",
        "20 parties and more",
        "huge amounts",
        "half_up, remainder to",
        "a year cut by the term",
        "years from mid-month",
        "lines without ids",
        "late lines in the open period",
        "line corrected",
        "line withdrawn",
        "vintages of a fact",
        "input formed from pieces",
        "pool by 2 sets",
        "pool of an amount",
        "amount linked to a pool",
        "previous",
        "points",
        "formula",
        "bands",
        "the first",
        "then",
        "equally",
        "key",
        "key of keys",
        "key by date",
        "key rounded",
        "key with steps",
        "together",
        "yes/no",
        "one of",
        "sum with conditions",
        "average over years",
        "shared by a key",
        "limit for each by a key",
        "share by date",
        "share by member",
        "share from an input",
        "limit per month",
        "limit over term",
        "limit by year",
        "two nested limits",
        "by days",
        "whole",
        "at average cost",
        "in order of a column",
        "over all",
        "unused carries",
        "unused carries, oldest first",
        "unused carries, newest first",
        "excess carries",
        "excess carries, oldest first",
        "excess carries, newest first",
        "raised over term",
        "raised over term, reopens",
        "floor, shortfall due",
        "floor, shortfall carried",
        "due",
        "check",
        "days wanted",
        "a fact missing",
        "amended by itself",
        "folded",
        "not folded",
        "lines split one by one",
      })
  void everyConstructComesUp(String construct) {
    assertThat(SEEDS.count(construct)).isGreaterThan(Seeds.MOST / 200);
  }

  @Test
  void mostCasesHaveFigures() {
    assertThat(100 * SEEDS.count("complete") / Seeds.MOST).isGreaterThan(80);
  }
}
