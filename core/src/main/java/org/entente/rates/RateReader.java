package org.entente.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.amounts.Currency;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.rates.Exchange.RateUsed;

/**
 * Reads what one currency is worth in another from a table of rates, as known on a day.
 *
 * <p>A rate against the base is read for each of the two currencies, and the one is divided by the
 * other. Both are of the same day: where a day lacks one of them, the way back leads to the last
 * day that has both.
 */
public final class RateReader {
  private final RateTable table;
  private final Optional<LocalDate> knownOn;

  /**
   * @param knownOn the day as known on which rates count; empty for all that is known
   */
  public RateReader(RateTable table, Optional<LocalDate> knownOn) {
    this.table = table;
    this.knownOn = knownOn;
  }

  /**
   * The worth on a day, or on the last day before it within so many days.
   *
   * @param within 0 if a day without a rate has no way out
   */
  public Exchange on(Currency from, Currency to, LocalDate day, int within) {
    var missing = Optional.<Exchange.Missing>empty();
    for (int back = 0; back <= within; back++) {
      var exchange = on(from, to, day.minusDays(back));
      if (exchange instanceof Exchange.Known) {
        return exchange;
      }
      var found = (Exchange.Missing) exchange;
      missing = missing.or(() -> Optional.of(found));
      if (!found.published()) {
        break;
      }
    }
    return missing.orElseThrow();
  }

  private Exchange on(Currency from, Currency to, LocalDate day) {
    var period = declaration().by().around(day);
    return of(from, to, currency -> rate(currency, period), period);
  }

  /** The worth at the plain average of the rates of a period, each currency's own average. */
  public Exchange average(Currency from, Currency to, NamedPeriod period) {
    boolean published = isPublished(period);
    return of(
        from, to, currency -> published ? average(currency, period) : Optional.empty(), period);
  }

  /** What finds the rate of a currency against the base. */
  private interface Finding {
    Optional<RateUsed> rate(Currency currency);
  }

  private Exchange of(Currency from, Currency to, Finding finding, NamedPeriod period) {
    var rates = new ArrayList<RateUsed>();
    var worth = new ArrayList<Rational>();
    for (var currency : List.of(to, from)) {
      if (from.equals(to) || currency.equals(declaration().base())) {
        worth.add(Rational.ONE);
        continue;
      }
      var rate = finding.rate(currency);
      if (rate.isEmpty()) {
        return new Exchange.Missing(currency, period.name(), isPublished(period));
      }
      rates.add(rate.get());
      worth.add(rate.get().value());
    }
    return new Exchange.Known(worth.getFirst().dividedBy(worth.getLast()), rates);
  }

  private RatesDeclaration declaration() {
    return table.declaration();
  }

  /** Whether the files have every rate of the period, as known. */
  private boolean isPublished(NamedPeriod period) {
    var day = period.period().start();
    while (day.isBefore(period.period().end())) {
      var at = day;
      if (table.published().stream().noneMatch(p -> p.covers(at, knownOn))) {
        return false;
      }
      day = day.plusDays(1);
    }
    return true;
  }

  private Optional<RateUsed> rate(Currency currency, NamedPeriod period) {
    int position = position(currency);
    var rows = known(table.rows(position, period.period().start()).boxed().toList());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int row = declaration().newest() ? rows.getLast() : rows.getFirst();
    return Optional.of(used(currency, List.of(row), period));
  }

  private Optional<RateUsed> average(Currency currency, NamedPeriod period) {
    int first = (int) period.period().start().toEpochDay();
    int end = (int) period.period().end().toEpochDay();
    var chosen = new TreeMap<LocalDate, Integer>();
    for (int row : known(table.rows(position(currency), first, end).boxed().toList())) {
      if (declaration().newest()) {
        chosen.put(table.start(row), row);
      } else {
        chosen.putIfAbsent(table.start(row), row);
      }
    }
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(used(currency, List.copyOf(chosen.values()), period));
  }

  private RateUsed used(Currency currency, List<Integer> rows, NamedPeriod period) {
    var sum = rows.stream().map(table::value).reduce(Rational.ZERO, Rational::plus);
    return new RateUsed(
        declaration().name(),
        new ExchangeRate(currency, declaration().base()),
        sum.dividedBy(Rational.of(rows.size())),
        period.name(),
        rows.size(),
        table.place(rows.getFirst()),
        rows.stream().map(table::knownOn).max(Comparator.naturalOrder()).orElseThrow());
  }

  private List<Integer> known(List<Integer> rows) {
    return rows.stream()
        .filter(row -> knownOn.isEmpty() || !table.knownOn(row).isAfter(knownOn.get()))
        .toList();
  }

  private int position(Currency currency) {
    return declaration().currencies().indexOf(currency);
  }
}
