package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;

/** The shares of a key are 100% in all, and those that the lines of the key say. */
final class KeyShares {
  private KeyShares() {}

  static void check(Run run) {
    if (!run.isComplete()) {
      return;
    }
    var sums = new TreeMap<String, Rational>();
    var pools = new PlainPools(run, Optional.empty());
    var keys = new PlainKeys(run.agreement(), pools.values());
    var term = run.agreement().calendar().term();
    for (var one :
        new FigureSums(run.figures().orElseThrow()).of(f -> f.kind() == Figure.Kind.KEY)) {
      var figure = one.figure();
      var value = one.value().orElseThrow();
      sums.merge(figure.name() + "@" + figure.period().name(), value, Rational::plus);
      var day = figure.period().period().intersection(term).orElseThrow().start();
      int party = run.agreement().party(figure.party().orElseThrow()).orElseThrow().position();
      var shares = keys.shares(run.agreement().key(figure.name()).orElseThrow(), day);
      assertThat(value).as(one.reference()).isEqualTo(shares.get(party));
    }
    sums.forEach((key, sum) -> assertThat(sum).as(key).isEqualTo(Rational.ONE));
  }
}
