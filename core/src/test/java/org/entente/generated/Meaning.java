package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;

/** What the engine gives is what the meaning says, walked through day by day. */
final class Meaning {
  private final Run run;
  private final PlainPools pools;
  private final List<NamedPeriod> wanted;
  private final SequencedMap<String, PlainSharing> sharings = new TreeMap<>();

  private Meaning(Run run) {
    this.run = run;
    pools = new PlainPools(run, Optional.empty());
    var periods = new LinkedHashMap<String, NamedPeriod>();
    run.program().figures().forEach(f -> periods.put(f.period().name(), f.period()));
    wanted = new ArrayList<>(periods.values());
  }

  static void check(Run run) {
    if (run.isComplete()) {
      new Meaning(run).compare();
    }
  }

  private void compare() {
    var figures = new FigureSums(run.figures().orElseThrow());
    for (var one : figures.of(f -> f.kind() == Figure.Kind.SHARE || f.kind() == Figure.Kind.COST)) {
      var pool = run.agreement().pool(one.figure().name()).orElseThrow();
      if (one.figure().indices().size() == pool.by().size()) {
        var expected = expected(one.figure());
        if (expected.isPresent() && !one.value().equals(expected)) {
          assertThat(one.value()).as(one.reference()).isEqualTo(expected);
        }
      }
    }
  }

  /** Empty where the pool rests on what other pools give, which is not worked out here. */
  private Optional<Rational> expected(Figure figure) {
    var pool = run.agreement().pool(figure.name()).orElseThrow();
    try {
      if (figure.kind() == Figure.Kind.COST) {
        return Optional.of(pools.cost(pool, figure.indices(), figure.period()));
      }
      int party = run.agreement().party(figure.party().orElseThrow()).orElseThrow().position();
      var sharing =
          sharings.computeIfAbsent(
              figure.name() + figure.indices(),
              key -> new PlainSharing(pools, pool, figure.indices(), wanted));
      return Optional.of(sharing.share(party, figure.period()));
    } catch (PlainValues.NoValue onOtherPools) {
      run.note("rests on other pools");
      return Optional.empty();
    }
  }
}
