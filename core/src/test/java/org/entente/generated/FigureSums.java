package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;
import org.entente.determinations.Determinations;

/** The figures of a run by what they are of and for which period, to be added up. */
final class FigureSums {
  private final List<Determination> all;

  FigureSums(Determinations run) {
    all = run.all();
  }

  List<Determination> of(Predicate<Figure> which) {
    return all.stream().filter(d -> which.test(d.figure())).toList();
  }

  /** By subject and then by period, for the kinds that add over time. */
  SequencedMap<String, SequencedMap<String, Rational>> overTime() {
    var sums = new TreeMap<String, SequencedMap<String, Rational>>();
    for (var one : all) {
      var adds =
          switch (one.figure().kind()) {
            case COST, SHARE, DUE, NET, TOTAL -> true;
            default -> false;
          };
      if (adds) {
        one.value()
            .ifPresent(value ->
                sums.computeIfAbsent(one.figure().subject(), s -> new TreeMap<>())
                    .put(one.figure().period().name(), value));
      }
    }
    return sums;
  }

  /** The sums over parties of what they bear, by pool, element and period. */
  SequencedMap<String, Rational> borne() {
    var sums = new TreeMap<String, Rational>();
    for (var share : of(f -> f.kind() == Figure.Kind.SHARE)) {
      share.value().ifPresent(v -> sums.merge(pool(share.figure()), v, Rational::plus));
    }
    return sums;
  }

  SequencedMap<String, Rational> costs() {
    var costs = new TreeMap<String, Rational>();
    for (var cost : of(f -> f.kind() == Figure.Kind.COST)) {
      cost.value().ifPresent(v -> costs.put(pool(cost.figure()), v));
    }
    return costs;
  }

  private static String pool(Figure figure) {
    return figure.name() + figure.indices() + "@" + figure.period().name();
  }

  /** Of figures of elements, the sums over them; of figures over all elements, the values. */
  SequencedMap<String, Rational> byElements(boolean summed) {
    var sums = new TreeMap<String, Rational>();
    var pools = new ArrayList<String>();
    of(f -> !f.indices().isEmpty() && f.facet().isEmpty())
        .forEach(d -> pools.add(d.figure().name()));
    for (var one : of(f -> f.kind() == Figure.Kind.COST || f.kind() == Figure.Kind.SHARE)) {
      var figure = one.figure();
      if (pools.contains(figure.name()) && figure.indices().isEmpty() != summed) {
        var key =
            figure.name()
                + figure.party().map(p -> "." + p).orElse("")
                + "@"
                + figure.period().name();
        one.value().ifPresent(v -> sums.merge(key, v, Rational::plus));
      }
    }
    return sums;
  }
}
