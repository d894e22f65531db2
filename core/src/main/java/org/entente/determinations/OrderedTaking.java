package org.entente.determinations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.entente.agreement.compiled.Operation.TakenInOrder;
import org.entente.agreement.compiled.Step;
import org.entente.agreement.text.CodePointOrder;
import org.entente.amounts.Rational;
import org.entente.pools.PoolTotals.LineInOrder;

/**
 * Solves the block over single lines: what a limit takes of them, by element and interval, running
 * since the start of the limit's window.
 *
 * <p>Shared by elements, each line takes what it adds to the least of the running sum and the
 * bound: limit 10.00, A 6.00 then B 7.00 gives A 6.00 and B 4.00. In order of a column, the lines
 * with the first N of its values are taken: of ranks 3, 1, 2 and N = 2, the lines of ranks 1 and 2.
 */
final class OrderedTaking {
  private final TakenInOrder block;
  private final Step step;
  private final IntFunction<Optional<Rational>> values;
  private final int elements;
  private final int intervals;
  private final List<LineInOrder> lines;
  private final Comparator<String> columnOrder;
  private final List<Optional<Rational>> taken;

  private OrderedTaking(
      TakenInOrder block, Step step, BoundFacts facts, IntFunction<Optional<Rational>> values) {
    this.block = block;
    this.step = step;
    this.values = values;
    this.elements = block.elements();
    this.intervals = block.windowOf().size();
    this.lines = facts.pools().get(block.query()).inOrder();
    this.columnOrder =
        block.numeric() ? Comparator.comparing(Rational::parse) : CodePointOrder.ORDER;
    this.taken = new ArrayList<>(Collections.nCopies(elements * intervals, Optional.empty()));
  }

  /**
   * The block's slots, by element and then by interval; empty where an operand is missing.
   *
   * @param values the value of an earlier slot
   */
  static List<Optional<Rational>> of(
      TakenInOrder block, Step step, BoundFacts facts, IntFunction<Optional<Rational>> values) {
    var taking = new OrderedTaking(block, step, facts, values);
    int windows = block.windowOf().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    for (int window = 0; window < windows; window++) {
      taking.window(window);
    }
    return taking.taken;
  }

  private void window(int window) {
    var own = lines.stream().filter(l -> block.windowOf().get(l.interval()) == window).toList();
    if (block.column().isEmpty()) {
      shared(window, own);
    } else {
      for (int element = 0; element < elements; element++) {
        int e = element;
        firstValues(window, e, own.stream().filter(l -> l.element() == e).toList());
      }
    }
  }

  /** One bound for all elements: every line takes what it moves the limited running sum. */
  private void shared(int window, List<LineInOrder> own) {
    var bound = values.apply(step.operands().get(window * elements));
    if (bound.isEmpty()) {
      return;
    }
    var running = Rational.ZERO;
    var byElement = new ArrayList<>(Collections.nCopies(elements, Rational.ZERO));
    int next = 0;
    for (int i = 0; i < intervals; i++) {
      if (block.windowOf().get(i) != window) {
        continue;
      }
      while (next < own.size() && own.get(next).interval() <= i) {
        var line = own.get(next++);
        var part = part(line);
        if (part.isEmpty()) {
          return;
        }
        var after = running.plus(part.get());
        var moved = after.min(bound.get()).minus(running.min(bound.get()));
        running = after;
        byElement.set(line.element(), byElement.get(line.element()).plus(moved));
      }
      for (int e = 0; e < elements; e++) {
        taken.set(e * intervals + i, Optional.of(byElement.get(e)));
      }
    }
  }

  /** The lines with the first values of the column, as far as lines are known by each interval. */
  private void firstValues(int window, int element, List<LineInOrder> own) {
    var bound = values.apply(step.operands().get(window * elements + element));
    if (bound.isEmpty()) {
      return;
    }
    SequencedMap<String, Rational> byValue = new TreeMap<>(columnOrder);
    int next = 0;
    for (int i = 0; i < intervals; i++) {
      if (block.windowOf().get(i) != window) {
        continue;
      }
      while (next < own.size() && own.get(next).interval() <= i) {
        var line = own.get(next++);
        var part = part(line);
        if (part.isEmpty()) {
          return;
        }
        byValue.merge(line.values().get(block.column().orElseThrow()), part.get(), Rational::plus);
      }
      var sum = Rational.ZERO;
      var left = bound.get();
      for (var amount : byValue.values()) {
        if (left.compareTo(Rational.ONE) >= 0) {
          sum = sum.plus(amount);
          left = left.minus(Rational.ONE);
        }
      }
      taken.set(element * intervals + i, Optional.of(sum));
    }
  }

  /** The share's part of a line. */
  private Optional<Rational> part(LineInOrder line) {
    int bounds = step.operands().size() - elements * intervals;
    int ratio = bounds + line.element() * intervals + line.interval();
    return values.apply(step.operands().get(ratio)).map(r -> r.times(line.amount()));
  }
}
