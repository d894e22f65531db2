package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.determinations.AsOf;
import org.entente.determinations.Determinations;
import org.entente.determinations.Determiner;

/** A figure as known on a later day differs by the lines that became known between. */
final class KnownDays {
  private final Run run;

  private KnownDays(Run run) {
    this.run = run;
  }

  static void check(Run run) {
    if (run.generated().lines().isEmpty() || run.generated().seed() % 2 != 1) {
      return;
    }
    var dice = new Dice(run.generated().seed() + 3);
    var first = dice.oneOf(run.generated().lines()).knownOn();
    new KnownDays(run).compare(first, first.plusDays(dice.between(1, 300)));
  }

  private void compare(LocalDate first, LocalDate second) {
    var before = figures(first);
    var after = figures(second);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    newLinesAreTheDifference(before.get(), after.get(), first, second);
    if (!run.generated().has("late lines restate")) {
      whatIsClosedStays(before.get(), after.get(), first);
    }
  }

  private Optional<Determinations> figures(LocalDate knownOn) {
    var asOf = new AsOf(Optional.empty(), Optional.of(knownOn));
    return run.outcome(asOf, true).value().map(Determiner.Result::determinations);
  }

  private void newLinesAreTheDifference(
      Determinations before, Determinations after, LocalDate first, LocalDate second) {
    var known = new PlainPools(run, Optional.of(first));
    var later = new PlainPools(run, Optional.of(second));
    for (var one : after.all()) {
      var figure = one.figure();
      if (figure.kind() != Figure.Kind.COST) {
        continue;
      }
      var pool = run.agreement().pool(figure.name()).orElseThrow();
      boolean element = figure.indices().size() == pool.by().size();
      if (element && Mirrored.isWithoutLimits(pool)) {
        var expected =
            later
                .cost(pool, figure.indices(), figure.period())
                .minus(known.cost(pool, figure.indices(), figure.period()));
        var difference = one.value().orElseThrow().minus(value(before, one.reference()));
        assertThat(difference).as(one.reference()).isEqualTo(expected);
        var borne = borne(after, figure);
        var borneBefore = borne(before, figure);
        if (borne.isPresent() && borneBefore.isPresent()) {
          assertThat(borne.get().minus(borneBefore.get()))
              .as("borne of %s", one.reference())
              .isEqualTo(expected);
        }
      }
    }
  }

  private static Rational value(Determinations run, String reference) {
    return run.find(reference).orElseThrow().value().orElseThrow();
  }

  /** What all parties bear; empty where an input was not yet known. */
  private static Optional<Rational> borne(Determinations run, Figure cost) {
    var sum = Optional.of(Rational.ZERO);
    for (var one : run.all()) {
      var figure = one.figure();
      if (figure.kind() == Figure.Kind.SHARE
          && figure.name().equals(cost.name())
          && figure.indices().equals(cost.indices())
          && figure.period().equals(cost.period())) {
        sum = sum.flatMap(s -> one.value().map(s::plus));
      }
    }
    return sum;
  }

  /** Where late lines count in the open period, a figure of days closed by then never changes. */
  private void whatIsClosedStays(Determinations before, Determinations after, LocalDate first) {
    var closings = run.facts().coverage().get("costs");
    for (var one : before.all()) {
      var figure = one.figure();
      // A share by an input may change with the input.
      boolean share = figure.kind() == Figure.Kind.SHARE && run.agreement().inputs().isEmpty();
      boolean cost = figure.kind() == Figure.Kind.COST;
      if (!(share || cost)
          || !Mirrored.isWithoutLimits(run.agreement().pool(figure.name()).orElseThrow())) {
        continue;
      }
      var term = run.agreement().calendar().term();
      var end = figure.period().period().intersection(term).orElseThrow().lastDay();
      boolean closed =
          closings != null
              && term.start()
                  .datesUntil(end.plusDays(1))
                  .allMatch(day ->
                      closings.stream()
                          .anyMatch(c -> c.period().contains(day) && c.knownOn().isBefore(first)));
      if (closed) {
        assertThat(value(after, one.reference()))
            .as(one.reference())
            .isEqualTo(one.value().orElseThrow());
      }
    }
  }
}
