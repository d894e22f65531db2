package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.facts.Coverage;
import org.entente.facts.FactsDigest;

/** No figure depends on the order in which facts, parties or clauses are written. */
final class OrderOfThings {
  private OrderOfThings() {}

  static void ofFacts(Run run) {
    if (run.generated().seed() % 2 != 0) {
      return;
    }
    var dice = new Dice(run.generated().seed() + 1);
    var generated = run.generated();
    SequencedMap<String, List<Coverage>> coverage = new TreeMap<>();
    generated.coverage().forEach((name, covers) -> coverage.put(name, dice.shuffled(covers)));
    var shuffled =
        run.withFactsOf(
            generated
                .withLines(dice.shuffled(generated.lines()))
                .withInputs(dice.shuffled(generated.inputs()))
                .withRates(dice.shuffled(generated.rates()))
                .withCoverage(coverage));
    if (generated.seed() % 5 == 0) {
      assertThat(FactsDigest.of(shuffled.facts(), Map.of()))
          .isEqualTo(FactsDigest.of(run.facts(), Map.of()));
    }
    assertThat(shuffled.outcome().problems()).isEqualTo(run.outcome().problems());
    assertSame(run, shuffled);
    if (run.figures().isPresent()) {
      assertThat(shuffled.outcome().orThrow().lineUse())
          .isEqualTo(run.outcome().orThrow().lineUse());
    }
  }

  /** Parties, clauses, and the shares of a group, of which the rest stays last. */
  static void ofClauses(Run run) {
    if (run.generated().seed() % 4 != 0) {
      return;
    }
    var dice = new Dice(run.generated().seed() + 2);
    var clauses = new ArrayList<String>();
    for (var clause : dice.shuffled(run.generated().clauses())) {
      clauses.add(
          clause.startsWith("pool")
              ? pool(clause, dice)
              : clause.startsWith("parties ") ? parties(clause, dice) : clause);
    }
    // The first year is the agreement's own, whatever stands between it and the other.
    clauses.sort(Comparator.comparing(clause -> clause.startsWith("year OY")));
    // An amendment stands behind the agreement.
    clauses.sort(Comparator.comparing(clause -> clause.startsWith("amendment ")));
    var shuffled = new Run(run.generated().withClauses(clauses));
    assertThat(shuffled.outcome().succeeded()).isEqualTo(run.outcome().succeeded());
    assertSame(run, shuffled);
  }

  private static void assertSame(Run one, Run other) {
    if (one.figures().isPresent() && other.figures().isPresent()) {
      assertThat(Run.byReference(other.figures().get()))
          .isEqualTo(Run.byReference(one.figures().get()));
    }
  }

  private static String parties(String clause, Dice dice) {
    var parties = List.of(clause.substring("parties ".length()).split(", "));
    return "parties " + String.join(", ", dice.shuffled(parties));
  }

  private static String pool(String clause, Dice dice) {
    var lines = Arrays.asList(clause.split("\n"));
    var written = new ArrayList<String>();
    var group = new ArrayList<String>();
    for (var line : lines) {
      boolean share =
          line.contains(" bear") && !line.contains("the rest") && !line.startsWith("pool");
      if (share) {
        group.add(line);
      } else {
        written.addAll(dice.shuffled(group));
        group.clear();
        written.add(line);
      }
    }
    written.addAll(dice.shuffled(group));
    return String.join("\n", written);
  }
}
