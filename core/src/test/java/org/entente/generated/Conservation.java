package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;

/** What is shared is what is borne, over parties, elements and time. */
final class Conservation {
  private Conservation() {}

  /** In every period the parties bear the cost of the pool, and its elements add up to it. */
  static void overParties(Run run) {
    if (!run.isComplete()) {
      return;
    }
    var sums = new FigureSums(run.figures().orElseThrow());
    assertThat(sums.borne()).isEqualTo(sums.costs());
    var summed = sums.byElements(true);
    // A set of one member has no figure over all.
    sums.byElements(false).forEach((key, value) -> assertThat(summed).containsEntry(key, value));
    run.agreement().calendar().years().forEach(year -> netAddsToTheCost(run, sums, year));
  }

  /** Dues move between parties, so that in all they bear what the pools cost. */
  private static void netAddsToTheCost(Run run, FigureSums sums, NamedPeriod year) {
    var net = Rational.ZERO;
    for (var one : sums.of(f -> f.kind() == Figure.Kind.NET && f.period().equals(year))) {
      net = net.plus(one.value().orElseThrow());
    }
    var cost = Rational.ZERO;
    for (var one : sums.of(f -> f.kind() == Figure.Kind.COST && f.period().equals(year))) {
      var pool = run.agreement().pool(one.figure().name()).orElseThrow();
      if (one.figure().indices().size() == pool.by().size()) {
        var value = one.value().orElseThrow();
        cost = pool.taken() ? cost.minus(value) : cost.plus(value);
      }
    }
    assertThat(net).as("net in %s", year).isEqualTo(cost);
  }

  /** Months add up to years and years to the term, under every limit. */
  static void overTime(Run run) {
    if (run.figures().isEmpty()) {
      return;
    }
    var calendar = run.agreement().calendar();
    new FigureSums(run.figures().get())
        .overTime()
        .forEach((subject, byPeriod) -> {
          assertTiles(subject, byPeriod, calendar.years(), calendar.termPeriod());
          for (var year : calendar.years()) {
            assertTiles(subject, byPeriod, calendar.months(), year);
          }
          assertTiles(subject, byPeriod, calendar.months(), calendar.termPeriod());
          for (var rule : calendar.rules()) {
            quartersAddUp(subject, byPeriod, calendar, rule);
          }
        });
  }

  /** Months add up to quarters, quarters and periods of weeks to years, and years to the term. */
  private static void quartersAddUp(
      String subject, SequencedMap<String, Rational> byPeriod, Calendar calendar, YearRule rule) {
    var years = calendar.windows(new Window.Year(rule));
    assertTiles(subject, byPeriod, years, calendar.termPeriod());
    for (var window : rule.windows()) {
      years.forEach(year -> assertTiles(subject, byPeriod, calendar.windows(window), year));
      if (Window.MONTH.nestsIn(window)) {
        for (var whole : calendar.windows(window)) {
          assertTiles(subject, byPeriod, calendar.months(), whole);
        }
      }
    }
  }

  /** If the pieces within the term tile a period and all have a value, these add up to its own. */
  private static void assertTiles(
      String subject,
      SequencedMap<String, Rational> byPeriod,
      List<NamedPeriod> pieces,
      NamedPeriod whole) {
    var sum = Rational.ZERO;
    for (var piece : pieces) {
      if (whole.period().overlaps(piece.period())) {
        var value = byPeriod.get(piece.name());
        boolean inside = whole.name().equals("term") || whole.period().contains(piece.period());
        if (value == null || !inside) {
          return;
        }
        sum = sum.plus(value);
      }
    }
    if (byPeriod.containsKey(whole.name())) {
      assertThat(byPeriod).as(subject).containsEntry(whole.name(), sum);
    }
  }
}
