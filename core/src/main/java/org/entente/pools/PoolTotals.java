package org.entente.pools;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.rates.Exchange;

/**
 * The answer to a {@link PoolQuery}: for each element and interval the exact sum.
 *
 * @param sums by element, then by interval
 * @param uncovered for each interval the first days of it that no source covers, if any
 * @param coverage in words what is covered and since when that is known
 * @param inOrder single lines in order of day and id, if they were asked for
 */
public record PoolTotals(
    List<List<Cell>> sums,
    List<Optional<Period>> uncovered,
    String coverage,
    List<LineInOrder> inOrder) {
  public PoolTotals {
    requireNonNull(coverage, "coverage is null");
    sums = sums.stream().map(List::copyOf).toList();
    uncovered = List.copyOf(uncovered);
    inOrder = List.copyOf(inOrder);
  }

  /**
   * The lines of one element in one interval.
   *
   * @param total their sum in units of the currency
   * @param lines how many there are
   * @param files the files they come from, in order
   * @param converted of converted lines, the parts of the sum by currency and rate
   * @param unconverted the currencies and days for which lines had no rate; these lines are not in
   *     the sum
   */
  public record Cell(
      Rational total,
      int lines,
      List<String> files,
      List<Converted> converted,
      List<Unconverted> unconverted) {
    public static final Cell NONE = new Cell(Rational.ZERO, 0, List.of(), List.of(), List.of());

    public Cell {
      files = List.copyOf(files);
      converted = List.copyOf(converted);
      unconverted = List.copyOf(unconverted);
    }
  }

  /**
   * Lines of one currency that were converted at one rate.
   *
   * @param amount their sum in their own currency
   * @param rate what one of that currency is in the currency of the sum
   * @param total their sum in that currency, each line rounded if the text says so
   */
  public record Converted(
      Currency currency, Rational amount, Exchange.Known rate, int lines, Rational total) {}

  /** Lines of one currency that could not be converted, for want of one rate. */
  public record Unconverted(Currency currency, Exchange.Missing missing, int lines) {}

  /**
   * One line, where the order of lines matters.
   *
   * @param element the position of its element
   * @param interval the position of its interval
   * @param values its columns by position in the declaration
   */
  public record LineInOrder(
      String id, int element, int interval, Rational amount, List<String> values) {
    public LineInOrder {
      values = List.copyOf(values);
    }
  }
}
