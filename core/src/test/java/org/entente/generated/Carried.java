package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;

/**
 * What is brought into a year was left by the year before: never below zero, never more unused room
 * than was left, and exactly that where it does not expire.
 */
final class Carried {
  private final Run run;
  private final Map<String, Determination> byReference = new LinkedHashMap<>();

  private Carried(Run run) {
    this.run = run;
    run.figures().orElseThrow().all().forEach(one -> byReference.put(one.reference(), one));
  }

  static void check(Run run) {
    if (run.isComplete()) {
      var carried = new Carried(run);
      for (var one : run.figures().orElseThrow().all()) {
        if (one.figure().kind() == Kind.UNUSED || one.figure().kind() == Kind.EXCESS) {
          assertThat(one.value().orElseThrow().signum()).as(one.reference()).isNotNegative();
        }
        if (one.figure().kind() == Kind.UNUSED) {
          carried.wasLeft(one);
        }
      }
    }
  }

  /** Of a party with one share in the pool, under one limit by year. */
  private void wasLeft(Determination one) {
    var pool = run.agreement().pool(one.figure().name()).orElseThrow();
    var limits = limits(pool, one);
    var years = run.agreement().calendar().years();
    int at = years.indexOf(one.figure().period());
    if (limits.size() != 1 || at < 1) {
      return;
    }
    var left = value(one, "left", years.get(at - 1));
    if (left.isEmpty()) {
      return;
    }
    var carry = limits.getFirst().unused().orElseThrow();
    if (carry.windows().isEmpty()) {
      assertThat(one.value()).as(one.reference()).isEqualTo(left);
    } else {
      assertThat(one.value().orElseThrow()).as(one.reference()).isLessThanOrEqualTo(left.get());
    }
  }

  private List<Limit> limits(CheckedPool pool, Determination one) {
    int party = run.agreement().party(one.figure().party().orElseThrow()).orElseThrow().position();
    return pool.groups().stream()
        .flatMap(g -> g.shares().stream())
        .filter(s -> s.parties().contains(party))
        .flatMap(s -> s.limits().stream())
        .toList();
  }

  private Optional<Rational> value(Determination one, String facet, NamedPeriod period) {
    var subject = one.figure().subject();
    var reference = subject.substring(0, subject.lastIndexOf('.') + 1) + facet;
    return Optional.ofNullable(byReference.get(reference + "@" + period.name()))
        .flatMap(Determination::value);
  }
}
