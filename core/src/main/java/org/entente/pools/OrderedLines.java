package org.entente.pools;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.entente.agreement.text.CodePointOrder;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.facts.LineMatch;
import org.entente.facts.LineTable;

/**
 * The lines that a pool takes, in the order in which its running total grows: by the day on which
 * each counts, then by id in code-point order, then from the oldest version to the newest.
 *
 * <p>A line that is taken back is one of its own, with its amount negated. Lines are named by their
 * position in that order.
 */
public final class OrderedLines {
  private final PoolQuery query;
  private final EffectiveLines lines;
  private final LineDays days;
  private final Optional<LineConversion> conversion;
  private final LineUnits units;
  private final int[] entries;
  private final int[][][] positions;

  OrderedLines(PoolQuery query, EffectiveLines lines, Optional<LineConversion> conversion) {
    this.query = query;
    this.lines = lines;
    this.conversion = conversion;
    units = new LineUnits(lines.table(), query.lines());
    days = new LineDays(lines, query.lines());
    var match = new LineMatch(lines.table(), query.filters(), query.by());
    var starts = query.intervals().stream().mapToInt(p -> (int) p.start().toEpochDay()).toArray();
    var ends = query.intervals().stream().mapToInt(p -> (int) p.end().toEpochDay()).toArray();
    entries =
        IntStream.range(0, lines.size())
            .filter(entry -> interval(days.day(entry), starts, ends) >= 0)
            .filter(entry -> match.element(lines.row(entry)) >= 0)
            .boxed()
            .sorted(
                Comparator.comparingInt(days::day)
                    .thenComparing(this::idOf, CodePointOrder.ORDER)
                    .thenComparing(entry -> entry))
            .mapToInt(Integer::intValue)
            .toArray();
    positions = new int[query.elements().size()][starts.length][];
    fill(
        Arrays.stream(entries).map(entry -> match.element(lines.row(entry))).toArray(),
        Arrays.stream(entries).map(entry -> interval(days.day(entry), starts, ends)).toArray());
  }

  /** Lists the lines of each element and interval. */
  private void fill(int[] elements, int[] intervals) {
    var counts = new int[positions.length][intervals()];
    for (int line = 0; line < elements.length; line++) {
      counts[elements[line]][intervals[line]]++;
    }
    for (int element = 0; element < counts.length; element++) {
      for (int interval = 0; interval < counts[element].length; interval++) {
        positions[element][interval] = new int[counts[element][interval]];
      }
    }
    for (int line = elements.length - 1; line >= 0; line--) {
      int[] its = positions[elements[line]][intervals[line]];
      its[--counts[elements[line]][intervals[line]]] = line;
    }
  }

  /** How many lines of the pool there are in the intervals before. */
  public int before(int interval) {
    int count = 0;
    for (var element : positions) {
      for (int i = 0; i < interval; i++) {
        count += element[i].length;
      }
    }
    return count;
  }

  private int intervals() {
    return query.intervals().size();
  }

  private static int interval(int day, int[] starts, int[] ends) {
    int at = Arrays.binarySearch(starts, day);
    at = at >= 0 ? at : -at - 2;
    return at >= 0 && day < ends[at] ? at : -1;
  }

  /** The positions of the lines of one element in one interval. */
  public int[] of(int element, int interval) {
    return positions[element][interval].clone();
  }

  /** The table of the lines. */
  public LineTable table() {
    return lines.table();
  }

  /** The row of the table of lines. */
  public int row(int line) {
    return lines.row(entries[line]);
  }

  private String idOf(int entry) {
    return table().id(lines.row(entry));
  }

  public String id(int line) {
    return table().id(row(line));
  }

  /** The day on which the line counts. */
  public LocalDate day(int line) {
    return LocalDate.ofEpochDay(days.day(entries[line]));
  }

  public Place place(int line) {
    return table().place(row(line));
  }

  public boolean isTakenBack(int line) {
    return lines.isTakenBack(entries[line]);
  }

  public Currency currency(int line) {
    return table().currency(row(line));
  }

  /** The amount in the line's own currency; of one that is taken back, negated. */
  public Rational amount(int line) {
    return signed(line, table().amount(row(line)));
  }

  /**
   * What the line adds to the sum of the pool's lines, in the pool's currency; nothing if there is
   * no rate for it.
   */
  public Rational added(int line) {
    return conversion
        .map(by -> signed(line, by.converted(row(line)).orElse(Rational.ZERO)))
        .orElseGet(() -> signed(line, units.amount(row(line))));
  }

  /**
   * The same in units of the sum, where no line is converted and the number is small: in minor
   * units, or in what each line is rounded to.
   */
  public OptionalLong addedUnits(int line) {
    var added = conversion.isPresent() ? OptionalLong.empty() : units.small(row(line));
    return added.isPresent() && isTakenBack(line) ? OptionalLong.of(-added.getAsLong()) : added;
  }

  /** Whether the lines have ids, without which they have no order. */
  public boolean haveIds() {
    return query.lines().hasId();
  }

  private Rational signed(int line, Rational amount) {
    return isTakenBack(line) ? amount.negated() : amount;
  }
}
