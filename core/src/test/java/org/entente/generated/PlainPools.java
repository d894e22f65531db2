package org.entente.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.InputReader;
import org.entente.generated.PlainLines.Entry;

/** The costs of the pools of a case by day, and what limits on single lines take of them. */
final class PlainPools {
  private final CheckedAgreement agreement;
  private final PlainValues values;
  private final PlainLines lines;
  private final SequencedMap<String, List<Entry>> entries = new TreeMap<>();
  private final SequencedMap<String, SequencedMap<LocalDate, Rational>> costs = new TreeMap<>();

  PlainPools(Run run, Optional<LocalDate> knownOn) {
    agreement = run.agreement();
    values = new PlainValues(agreement, new InputReader(run.generated().inputs(), knownOn));
    lines = new PlainLines(run.generated(), agreement.lines().getFirst(), knownOn);
  }

  CheckedAgreement agreement() {
    return agreement;
  }

  PlainValues values() {
    return values;
  }

  PlainKeys keys() {
    return new PlainKeys(agreement, values);
  }

  PlainLines lines() {
    return lines;
  }

  /** The lines of a pool that count within the term. */
  List<Entry> entries(CheckedPool pool) {
    return entries.computeIfAbsent(pool.name(), name -> taken(pool));
  }

  private List<Entry> taken(CheckedPool pool) {
    var filters = ((Source.Lines) pool.source()).filters();
    return lines.entries().stream()
        .filter(e -> agreement.calendar().term().contains(e.day()))
        .filter(e -> filters.stream().allMatch(f -> lines.holds(f, e.line())))
        .toList();
  }

  /** The cost of an element by the day on which it counts; of an amount, by year. */
  SequencedMap<LocalDate, Rational> costs(CheckedPool pool, List<String> element) {
    return costs.computeIfAbsent(pool.name() + element, key -> costByDay(pool, element));
  }

  private SequencedMap<LocalDate, Rational> costByDay(CheckedPool pool, List<String> element) {
    var costs = new TreeMap<LocalDate, Rational>();
    switch (pool.source()) {
      case Source.Amount amount -> {
        for (var year : agreement.calendar().years()) {
          int number = agreement.calendar().year().numberAt(year.period().start());
          costs.put(year.period().start(), values.amount(amount.amount(), element, number));
        }
      }
      case Source.Lines from -> {
        for (var entry : entries(pool)) {
          if (lines.members(pool.by(), entry.line()).equals(element)) {
            costs.merge(entry.day(), entry.amount(), Rational::plus);
          }
        }
      }
    }
    return costs;
  }

  Rational cost(CheckedPool pool, List<String> element, NamedPeriod period) {
    return costs(pool, element).entrySet().stream()
        .filter(e -> period.period().contains(e.getKey()))
        .map(e -> e.getValue())
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** For each limit of the pool that is on single lines, what it takes of the element. */
  Map<Limit, PlainTaking> takings(CheckedPool pool, List<String> element) {
    var takings = new IdentityHashMap<Limit, PlainTaking>();
    for (var group : pool.groups()) {
      for (var share : group.shares()) {
        for (var limit : share.limits()) {
          if (PlainSharing.isInOrder(limit)) {
            takings.put(limit, taking(pool, share, limit, element));
          }
        }
      }
    }
    return takings;
  }

  private PlainTaking taking(CheckedPool pool, Share share, Limit limit, List<String> element) {
    var taking = new PlainTaking();
    for (var window : agreement.calendar().windows(limit.window())) {
      var own = entries(pool).stream().filter(e -> window.period().contains(e.day())).toList();
      if (limit.measure() instanceof Measure.InOrderOf order) {
        var its =
            own.stream().filter(e -> lines.members(pool.by(), e.line()).equals(element)).toList();
        inOrderOf(order.column(), pool, share, limit, element, its, taking);
      } else {
        shared(pool, share, limit, element, own, taking);
      }
    }
    return taking;
  }

  private SequencedMap<String, String> named(CheckedPool pool, List<String> element) {
    var named = new TreeMap<String, String>();
    for (int i = 0; i < element.size(); i++) {
      named.put(pool.by().get(i).name(), element.get(i));
    }
    return named;
  }

  private Rational part(CheckedPool pool, Share share, Entry entry) {
    var members = named(pool, lines.members(pool.by(), entry.line()));
    return share.part() instanceof Part.Of of
        ? values.value(of.ratio(), values.at(entry.day(), members)).times(entry.amount())
        : entry.amount();
  }

  /** One bound for all elements, taken line by line. */
  private void shared(
      CheckedPool pool,
      Share share,
      Limit limit,
      List<String> element,
      List<Entry> own,
      PlainTaking taking) {
    var running = Rational.ZERO;
    for (var entry : own) {
      var first = named(pool, List.of(pool.by().getFirst().members().getFirst()));
      var bound = new PlainLimit(limit, agreement.calendar(), values, first).boundOn(entry.day());
      var after = running.plus(part(pool, share, entry));
      var moved = after.min(bound).minus(running.min(bound));
      running = after;
      if (lines.members(pool.by(), entry.line()).equals(element)) {
        taking.add(entry.day(), moved);
      }
    }
  }

  /** All lines of the first so many values that are known by a day. */
  private void inOrderOf(
      String column,
      CheckedPool pool,
      Share share,
      Limit limit,
      List<String> element,
      List<Entry> own,
      PlainTaking taking) {
    var before = Rational.ZERO;
    var seen = new ArrayList<Entry>();
    for (int i = 0; i < own.size(); i++) {
      seen.add(own.get(i));
      var day = own.get(i).day();
      if (i + 1 < own.size() && own.get(i + 1).day().equals(day)) {
        continue;
      }
      var bound =
          new PlainLimit(limit, agreement.calendar(), values, named(pool, element)).boundOn(day);
      var first =
          seen.stream()
              .map(e -> Rational.parse(lines.value(column, e.line())))
              .distinct()
              .sorted(Comparator.naturalOrder())
              .limit(bound.truncated().longValueExact())
              .toList();
      var sum = Rational.ZERO;
      for (var entry : seen) {
        if (first.contains(Rational.parse(lines.value(column, entry.line())))) {
          sum = sum.plus(part(pool, share, entry));
        }
      }
      taking.add(day, sum.minus(before));
      before = sum;
    }
  }
}
