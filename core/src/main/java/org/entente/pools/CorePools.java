package org.entente.pools;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.facts.Facts;
import org.entente.pools.PoolTotals.Cell;
import org.entente.rates.RateReader;
import org.entente.rates.RateTable;

/**
 * Sums pools over tables of lines: exact sums, with how many lines stand behind them and which days
 * are not covered. Whether the lines were read one by one or added up before makes no difference.
 */
public final class CorePools {
  private final Facts facts;
  private final Optional<LocalDate> knownOn;
  private final SequencedMap<String, EffectiveLines> effective = new TreeMap<>();

  public CorePools(Facts facts, Optional<LocalDate> knownOn) {
    this.facts = requireNonNull(facts, "facts is null");
    this.knownOn = requireNonNull(knownOn, "knownOn is null");
    facts
        .lines()
        .forEach((name, table) ->
            effective.put(name, EffectiveLines.of(table, coverage(name), knownOn)));
  }

  /** The lines of a source that count, if the book has any. */
  public Optional<EffectiveLines> lines(String name) {
    return Optional.ofNullable(effective.get(name));
  }

  /** What the sources of these lines cover, as known on the run's day. */
  private List<Coverage> coverage(String name) {
    var all = facts.coverage().get(name);
    if (all == null) {
      return List.of();
    }
    return all.stream()
        .filter(c -> knownOn.isEmpty() || !c.knownOn().isAfter(knownOn.get()))
        .toList();
  }

  /** The answer to a query, exact. */
  public PoolTotals totals(PoolQuery query) {
    var coverage = coverage(query.lines().name());
    var uncovered = query.intervals().stream().map(i -> uncovered(i, coverage)).toList();
    var words = words(coverage);
    var lines = effective.get(query.lines().name());
    if (lines == null) {
      int elements = query.elements().size();
      var none = Collections.nCopies(query.intervals().size(), Cell.NONE);
      return new PoolTotals(Collections.nCopies(elements, none), uncovered, words, List.of());
    }
    var sums = new LineSums(query, lines, conversion(query, lines));
    sums.addAll();
    return new PoolTotals(sums.cells(), uncovered, words, sums.inOrder());
  }

  /** The single lines of a pool, in the order in which its running total grows. */
  public Optional<OrderedLines> ordered(PoolQuery query) {
    return lines(query.lines().name())
        .map(lines -> new OrderedLines(query, lines, conversion(query, lines)));
  }

  /** How the lines are converted, where they are; a series without rates has no file. */
  private Optional<LineConversion> conversion(PoolQuery query, EffectiveLines lines) {
    return query
        .lines()
        .conversion()
        .map(conversion -> {
          var declared = conversion.rates();
          var rates =
              Optional.ofNullable(facts.rates().get(declared.name()))
                  .orElseGet(() -> RateTable.empty(declared));
          return new LineConversion(conversion, lines.table(), new RateReader(rates, knownOn));
        });
  }

  private static String words(List<Coverage> coverage) {
    return coverage.stream()
        .max(
            Comparator.comparing((Coverage c) -> c.period().end()).thenComparing(Coverage::knownOn))
        .map(c -> "covered to " + c.period().lastDay() + ", known " + c.knownOn())
        .orElse("not covered");
  }

  /** The first days of an interval that nothing covers. */
  private static Optional<Period> uncovered(Period interval, List<Coverage> coverage) {
    var day = interval.start();
    for (var period : coverage.stream().map(Coverage::period).sorted().toList()) {
      if (!period.start().isAfter(day) && period.end().isAfter(day)) {
        day = period.end();
      }
    }
    return day.isBefore(interval.end())
        ? Optional.of(new Period(day, interval.end()))
        : Optional.empty();
  }
}
