package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.agreement.checked.CheckedPool;
import org.entente.amounts.Rational;
import org.entente.generated.PlainLines.Entry;

/** Every line is in one pool, left out as the agreement says, or a problem. */
final class EveryLine {
  private EveryLine() {}

  static void check(Run run) {
    var declared = run.agreement().lines().getFirst();
    var pools = new PlainPools(run, Optional.empty());
    var term = run.agreement().calendar().term();
    var linePools =
        run.agreement().pools().stream()
            .filter(p -> p.source() instanceof CheckedPool.Source.Lines)
            .toList();
    int inPools = linePools.stream().mapToInt(p -> pools.entries(p).size()).sum();
    var inTerm = pools.lines().entries().stream().filter(e -> term.contains(e.day())).toList();
    if (run.figures().isEmpty()) {
      assertThat(run.outcome().problems()).anyMatch(p -> p.isError());
      return;
    }
    var use = run.outcome().orThrow().lineUse().getFirst();
    assertThat(use.lines()).isEqualTo(declared.name());
    assertThat(use.included()).isEqualTo(inPools);
    assertThat(use.unassigned()).isZero();
    assertThat(use.included() + use.excluded()).isEqualTo(inTerm.size());
    assertThat(use.outsideTerm()).isEqualTo(pools.lines().entries().size() - inTerm.size());
    var shared =
        linePools.stream()
            .flatMap(p -> pools.entries(p).stream())
            .map(Entry::amount)
            .reduce(Rational.ZERO, Rational::plus);
    var all = inTerm.stream().map(Entry::amount).reduce(Rational.ZERO, Rational::plus);
    if (use.excluded() == 0) {
      assertThat(shared).isEqualTo(all);
    }
  }
}
