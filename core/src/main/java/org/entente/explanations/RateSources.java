package org.entente.explanations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Quantity;
import org.entente.amounts.Rational;
import org.entente.explanations.Explanation.Source;
import org.entente.pools.PoolTotals.Cell;
import org.entente.pools.PoolTotals.Converted;
import org.entente.rates.Exchange.RateUsed;

/**
 * The sources of a sum of converted lines: for each currency what it comes to, then each rate with
 * its day, its file and since when it is known.
 *
 * <p>Example: {@code 100.00 USD of 1 line are 88.511241... EUR at USD 1.1298 of 2022-01-07}.
 */
final class RateSources {
  private RateSources() {}

  static List<Source> of(Cell cell, Step step) {
    var sources = new ArrayList<Source>();
    var byCurrency = new TreeMap<String, List<Converted>>();
    for (var converted : cell.converted()) {
      byCurrency
          .computeIfAbsent(converted.currency().code(), c -> new ArrayList<>())
          .add(converted);
    }
    byCurrency.values().forEach(all -> sources.add(sum(all, step)));
    var rates = new LinkedHashSet<RateUsed>();
    cell.converted().forEach(c -> rates.addAll(c.rate().rates()));
    sources.addAll(published(rates));
    return sources;
  }

  /** What the lines of one currency come to, and at which rate if it is one. */
  private static Source sum(List<Converted> all, Step step) {
    var amount = Rational.ZERO;
    var total = Rational.ZERO;
    int lines = 0;
    for (var converted : all) {
      amount = amount.plus(converted.amount());
      total = total.plus(converted.total());
      lines += converted.lines();
    }
    var currency = all.getFirst().currency();
    var rate = all.getFirst().rate();
    long different = all.stream().map(c -> c.rate().rates()).distinct().count();
    var how =
        rate.rates().isEmpty()
            ? ""
            : different > 1 ? " at " + different + " rates" : " at " + formula(rate.rates());
    var words =
        new Quantity(amount, currency)
            + " of "
            + (lines == 1 ? "1 line" : lines + " lines")
            + (step.unit().equals(currency) ? "" : " are " + new Quantity(total, step.unit()))
            + how;
    return new Source(words, step.place(), "", "", "", false);
  }

  private static String formula(List<RateUsed> rates) {
    return String.join(
        " and ",
        rates.stream().map(r -> new Quantity(r.value(), r.unit()) + " of " + r.period()).toList());
  }

  private static List<Source> published(SequencedSet<RateUsed> rates) {
    return rates.stream()
        .map(rate ->
            new Source(
                rate.series()
                    + " "
                    + rate.period()
                    + ": "
                    + (rate.count() > 1 ? "average of " + rate.count() + " rates, " : "")
                    + new Quantity(rate.value(), rate.unit()),
                rate.place(),
                rate.knownOn().toString(),
                "",
                "",
                false))
        .toList();
  }
}
