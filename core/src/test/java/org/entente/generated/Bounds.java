package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedExpression.ByPeriod;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.calendar.Calendar;
import org.entente.calendar.Window;
import org.entente.determinations.Determination;

/**
 * No share is beyond its limit in money, and none of a cost that is not negative is below zero.
 *
 * <p>Over the window of the pool, a share that is rounded is at most its limit, a limit with a
 * fraction of the minor unit brought up to the next whole one. Over a shorter window it is the
 * difference of two rounded amounts: each is less than a unit from the exact one by largest
 * fraction, and where one party takes the remainder, half a unit for each of the others.
 */
final class Bounds {
  private final Run run;
  private final PlainPools pools;
  private final Calendar calendar;

  private Bounds(Run run) {
    this.run = run;
    this.pools = new PlainPools(run, Optional.empty());
    this.calendar = run.agreement().calendar();
  }

  static void check(Run run) {
    if (run.isComplete()) {
      var bounds = new Bounds(run);
      for (var one : run.figures().orElseThrow().all()) {
        if (one.figure().kind() == Figure.Kind.SHARE) {
          bounds.check(one);
        }
      }
    }
  }

  private void check(Determination one) {
    var pool = run.agreement().pool(one.figure().name()).orElseThrow();
    boolean lines = pool.source() instanceof CheckedPool.Source.Lines;
    if (!lines || one.figure().indices().size() != pool.by().size()) {
      return;
    }
    int party = run.agreement().party(one.figure().party().orElseThrow()).orElseThrow().position();
    var shares =
        pool.groups().stream()
            .flatMap(g -> g.shares().stream())
            .filter(s -> s.parties().contains(party))
            .toList();
    if (shares.size() == 1) {
      shares.getFirst().limits().forEach(limit -> isWithin(one, pool, limit));
    }
    isNotBelowZero(one, pool);
  }

  private SequencedMap<String, String> members(CheckedPool pool, Figure figure) {
    var members = new TreeMap<String, String>();
    for (int i = 0; i < figure.indices().size(); i++) {
      members.put(pool.by().get(i).name(), figure.indices().get(i));
    }
    return members;
  }

  private void isWithin(Determination one, CheckedPool pool, Limit limit) {
    var period = one.figure().period();
    boolean own =
        calendar.windows(limit.window()).contains(period)
            && limit.measure() instanceof Measure.Money
            && !limit.carries()
            && limit.overAll().isEmpty();
    if (!own || (limit.bound() instanceof ByPeriod && limit.window().equals(Window.TERM))) {
      return;
    }
    var inTerm = period.period().intersection(calendar.term()).orElseThrow();
    var walked = new PlainLimit(limit, calendar, pools.values(), members(pool, one.figure()));
    var bound = bound(walked, inTerm.start());
    if (bound.isEmpty()) {
      return;
    }
    var unit = run.agreement().rounding().unit();
    boolean longest = limit.window() == window(pool);
    var most = bound.get().plus(longest ? nextWhole(bound.get(), unit) : slack(unit));
    assertThat(one.value().orElseThrow()).as(one.reference()).isLessThanOrEqualTo(most);
  }

  /** Empty where the bound rests on what other pools give. */
  private static Optional<Rational> bound(PlainLimit limit, LocalDate day) {
    try {
      return Optional.of(limit.boundOn(day));
    } catch (PlainValues.NoValue onOtherPools) {
      return Optional.empty();
    }
  }

  private static Window window(CheckedPool pool) {
    var windows =
        pool.groups().stream()
            .flatMap(g ->
                java.util.stream.Stream.concat(
                    g.first().stream(),
                    g.shares().stream().flatMap((Share s) -> s.limits().stream())))
            .map(Limit::reach)
            .toList();
    return Window.longest(windows).orElse(Window.TERM);
  }

  private static Rational nextWhole(Rational bound, Rational unit) {
    return bound.dividedBy(unit).isWhole() ? Rational.ZERO : unit;
  }

  private Rational slack(Rational unit) {
    boolean receiver =
        run.agreement().rounding().remainder() instanceof RemainderRule.RoundedOthers;
    int units = receiver ? Math.max(2, run.agreement().parties().size()) : 2;
    return unit.times(Rational.of(units));
  }

  /** Over the whole of the pool's window, and if no day in it has a credit. */
  private void isNotBelowZero(Determination one, CheckedPool pool) {
    boolean limited = !Mirrored.isWithoutLimits(pool);
    var window = limited ? window(pool) : run.agreement().rounding().window();
    boolean own = calendar.windows(window).contains(one.figure().period());
    boolean credits =
        pools.costs(pool, one.figure().indices()).values().stream()
            .anyMatch(cost -> cost.signum() < 0);
    boolean ordered =
        pool.groups().stream()
            .flatMap(g -> g.shares().stream())
            .flatMap(s -> s.limits().stream())
            .anyMatch(PlainSharing::isInOrder);
    if (own && !credits && !ordered && !limitsMayBeNegative(pool)) {
      assertThat(one.value().orElseThrow().signum()).as(one.reference()).isNotNegative();
    }
  }

  /** An amount as a bound may be below zero; a written number is not. */
  private static boolean limitsMayBeNegative(CheckedPool pool) {
    return pool.groups().stream()
        .flatMap(g ->
            java.util.stream.Stream.concat(
                g.first().stream(), g.shares().stream().flatMap((Share s) -> s.limits().stream())))
        .anyMatch(
            l -> !(l.bound() instanceof org.entente.agreement.checked.CheckedExpression.Literal));
  }
}
