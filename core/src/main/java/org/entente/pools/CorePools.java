package org.entente.pools;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.text.CodePointOrder;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.facts.Facts;
import org.entente.pools.PoolTotals.Cell;
import org.entente.pools.PoolTotals.LineInOrder;

/** Sums pools over lines that are held in memory. */
public final class CorePools implements PoolSource {
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

  @Override
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
    var sums = new Sums(query, lines);
    sums.addAll();
    return new PoolTotals(sums.cells(), uncovered, words, sums.inOrder());
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

  /** Adds up lines by element and interval, in whole minor units. */
  private static final class Sums {
    private final PoolQuery query;
    private final EffectiveLines lines;
    private final LineMatch match;
    private final LineDays days;
    private final int[] starts;
    private final int[] ends;
    private final long[][] small;
    private final BigInteger[][] large;
    private final int[][] counts;
    private final List<List<TreeSet<String>>> files = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();

    Sums(PoolQuery query, EffectiveLines lines) {
      this.query = query;
      this.lines = lines;
      match = new LineMatch(lines.table(), query.filters(), query.by());
      days = new LineDays(lines, query.lines());
      int elements = query.elements().size();
      int intervals = query.intervals().size();
      starts = query.intervals().stream().mapToInt(p -> (int) p.start().toEpochDay()).toArray();
      ends = query.intervals().stream().mapToInt(p -> (int) p.end().toEpochDay()).toArray();
      small = new long[elements][intervals];
      large = new BigInteger[elements][intervals];
      for (var row : large) {
        Arrays.fill(row, BigInteger.ZERO);
      }
      counts = new int[elements][intervals];
      for (int e = 0; e < elements; e++) {
        var row = new ArrayList<TreeSet<String>>();
        for (int i = 0; i < intervals; i++) {
          row.add(new TreeSet<>());
        }
        files.add(row);
      }
    }

    void addAll() {
      for (int entry = 0; entry < lines.size(); entry++) {
        int interval = interval(days.day(entry));
        if (interval >= 0) {
          int element = match.element(lines.row(entry));
          if (element >= 0) {
            add(entry, element, interval);
          }
        }
      }
    }

    private int interval(int day) {
      int at = Arrays.binarySearch(starts, day);
      at = at >= 0 ? at : -at - 2;
      return at >= 0 && day < ends[at] ? at : -1;
    }

    private void add(int entry, int element, int interval) {
      int row = lines.row(entry);
      var table = lines.table();
      boolean back = lines.isTakenBack(entry);
      if (table.isSmall(row) && table.minorUnits(row) != Long.MIN_VALUE) {
        long amount = back ? -table.minorUnits(row) : table.minorUnits(row);
        long sum = small[element][interval] + amount;
        if (((small[element][interval] ^ sum) & (amount ^ sum)) < 0) {
          large[element][interval] =
              large[element][interval].add(BigInteger.valueOf(small[element][interval]));
          sum = amount;
        }
        small[element][interval] = sum;
      } else {
        var units = table.amount(row).dividedBy(query.lines().currency().minorUnit()).numerator();
        large[element][interval] = large[element][interval].add(back ? units.negate() : units);
      }
      counts[element][interval]++;
      files.get(element).get(interval).add(table.place(row).file());
      if (query.inOrder()) {
        entries.add(entry);
      }
    }

    List<List<Cell>> cells() {
      var minor = query.lines().currency().minorUnit();
      var cells = new ArrayList<List<Cell>>();
      for (int e = 0; e < small.length; e++) {
        var row = new ArrayList<Cell>();
        for (int i = 0; i < small[e].length; i++) {
          var units = large[e][i].add(BigInteger.valueOf(small[e][i]));
          row.add(
              new Cell(
                  Rational.of(units).times(minor), counts[e][i], List.copyOf(files.get(e).get(i))));
        }
        cells.add(row);
      }
      return cells;
    }

    List<LineInOrder> inOrder() {
      var table = lines.table();
      var order =
          Comparator.comparing((Integer entry) -> days.day(entry))
              .thenComparing(entry -> table.id(lines.row(entry)), CodePointOrder.ORDER);
      var result = new ArrayList<LineInOrder>();
      for (int entry : entries.stream().sorted(order).toList()) {
        int row = lines.row(entry);
        var amount = table.amount(row);
        var values = new ArrayList<String>();
        for (int c = 0; c < table.declaration().columns().size(); c++) {
          values.add(table.value(c, row));
        }
        result.add(
            new LineInOrder(
                table.id(row),
                match.element(row),
                interval(days.day(entry)),
                lines.isTakenBack(entry) ? amount.negated() : amount,
                values));
      }
      return result;
    }
  }
}
