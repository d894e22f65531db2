package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;

/** Credits are shared as costs are: R(-x) = -R(x), wherever no limit stands between. */
final class Mirrored {
  private Mirrored() {}

  static void check(Run run) {
    boolean mirrors = run.agreement().pools().stream().anyMatch(Mirrored::isWithoutLimits);
    if (!mirrors || run.figures().isEmpty()) {
      return;
    }
    var mirrored = run.withFactsOf(run.generated().negated());
    if (mirrored.figures().isEmpty()) {
      return;
    }
    var expected = new TreeMap<String, Rational>();
    var found = new TreeMap<String, Rational>();
    for (var one : run.figures().get().all()) {
      if (isMirrored(run.agreement(), one.figure())) {
        one.value().ifPresent(v -> expected.put(one.reference(), v.negated()));
      }
    }
    for (var one : mirrored.figures().get().all()) {
      if (isMirrored(run.agreement(), one.figure())) {
        one.value().ifPresent(v -> found.put(one.reference(), v));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static boolean isMirrored(CheckedAgreement agreement, Figure figure) {
    boolean pool = figure.kind() == Figure.Kind.COST || figure.kind() == Figure.Kind.SHARE;
    return pool && isWithoutLimits(agreement.pool(figure.name()).orElseThrow());
  }

  static boolean isWithoutLimits(CheckedPool pool) {
    return pool.source() instanceof CheckedPool.Source.Lines
        && pool.groups().stream()
            .allMatch(g ->
                g.first().isEmpty() && g.shares().stream().allMatch(s -> s.limits().isEmpty()));
  }
}
