package org.entente.pools;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.entente.agreement.text.CodePointOrder;
import org.entente.amounts.Rational;
import org.entente.facts.LineMatch;
import org.entente.pools.PoolTotals.Cell;
import org.entente.pools.PoolTotals.Converted;
import org.entente.pools.PoolTotals.LineInOrder;
import org.entente.pools.PoolTotals.Unconverted;
import org.entente.rates.Exchange;

/**
 * Adds up lines by element and interval: in units of what each adds, or, where they are converted,
 * by currency and rate.
 */
final class LineSums {
  private final PoolQuery query;
  private final EffectiveLines lines;
  private final LineMatch match;
  private final LineDays days;
  private final int[] starts;
  private final int[] ends;
  private final long[][] small;
  private final BigInteger[][] large;
  private final int[][] counts;
  private final Optional<LineConversion> conversion;
  private final LineUnits units;

  /** By element and interval, then by the number of the rate, lines that are converted. */
  private final List<List<SequencedMap<Integer, LineConversion.Group>>> groups = new ArrayList<>();

  private final List<List<TreeSet<String>>> files = new ArrayList<>();
  private final List<Integer> entries = new ArrayList<>();

  LineSums(PoolQuery query, EffectiveLines lines, Optional<LineConversion> conversion) {
    this.conversion = conversion;
    this.query = query;
    this.lines = lines;
    units = new LineUnits(lines.table(), query.lines());
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
      var converted = new ArrayList<SequencedMap<Integer, LineConversion.Group>>();
      for (int i = 0; i < intervals; i++) {
        row.add(new TreeSet<>());
        converted.add(new LinkedHashMap<>());
      }
      files.add(row);
      groups.add(converted);
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
    boolean back = lines.isTakenBack(entry);
    if (conversion.isPresent()) {
      var by = conversion.get();
      groups
          .get(element)
          .get(interval)
          .computeIfAbsent(by.rateOf(row), number -> by.new Group(number))
          .add(row, back);
    } else {
      addUnconverted(row, back, element, interval);
    }
    counts[element][interval] += lines.table().lines(row);
    files.get(element).get(interval).add(lines.table().place(row).file());
    if (query.inOrder()) {
      entries.add(entry);
    }
  }

  private void addUnconverted(int row, boolean back, int element, int interval) {
    var added = units.small(row);
    if (added.isPresent()) {
      long amount = back ? -added.getAsLong() : added.getAsLong();
      long sum = small[element][interval] + amount;
      if (((small[element][interval] ^ sum) & (amount ^ sum)) < 0) {
        large[element][interval] =
            large[element][interval].add(BigInteger.valueOf(small[element][interval]));
        sum = amount;
      }
      small[element][interval] = sum;
    } else {
      var amount = units.all(row);
      large[element][interval] = large[element][interval].add(back ? amount.negate() : amount);
    }
  }

  List<List<Cell>> cells() {
    var cells = new ArrayList<List<Cell>>();
    for (int e = 0; e < small.length; e++) {
      var row = new ArrayList<Cell>();
      for (int i = 0; i < small[e].length; i++) {
        row.add(conversion.isPresent() ? converted(e, i) : cell(e, i));
      }
      cells.add(row);
    }
    return cells;
  }

  private Cell cell(int element, int interval) {
    var sum = large[element][interval].add(BigInteger.valueOf(small[element][interval]));
    return new Cell(
        Rational.of(sum).times(units.unit()),
        counts[element][interval],
        List.copyOf(files.get(element).get(interval)),
        List.of(),
        List.of());
  }

  private Cell converted(int element, int interval) {
    var parts = new ArrayList<Converted>();
    var missing = new ArrayList<Unconverted>();
    var inOrder =
        groups.get(element).get(interval).values().stream()
            .sorted(
                Comparator.comparing((LineConversion.Group g) -> g.rate().from().code())
                    .thenComparing(g -> g.rate().day()))
            .toList();
    for (var group : inOrder) {
      var rate = group.rate();
      switch (rate.exchange()) {
        case Exchange.Known known ->
            parts.add(
                new Converted(rate.from(), group.amount(), known, group.lines(), group.total()));
        case Exchange.Missing none -> {
          if (!group.isOnlyZero()) {
            missing.add(new Unconverted(rate.from(), none, group.lines()));
          }
        }
      }
    }
    return new Cell(
        LineConversion.sum(parts.stream().map(Converted::total).toList()),
        counts[element][interval],
        List.copyOf(files.get(element).get(interval)),
        parts,
        missing);
  }

  List<LineInOrder> inOrder() {
    var table = lines.table();
    var order =
        Comparator.comparing((Integer entry) -> days.day(entry))
            .thenComparing(entry -> table.id(lines.row(entry)), CodePointOrder.ORDER);
    var result = new ArrayList<LineInOrder>();
    for (int entry : entries.stream().sorted(order).toList()) {
      int row = lines.row(entry);
      // A line without a rate counts as nothing here; its cell says that it is missing.
      var amount =
          conversion
              .map(by -> by.converted(row).orElse(Rational.ZERO))
              .orElseGet(() -> units.amount(row));
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
