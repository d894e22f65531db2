package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.rates.SumRounding;

/**
 * Compiles the cost of a pool's lines in one interval of its grid.
 *
 * <p>Where lines are finer than the minor unit, as converted ones are, and their sum is rounded,
 * the cost of an interval is the difference of two rounded running totals since the start of the
 * window in which the agreement rounds, so that months add to the year. Example: 10.004 in January
 * and 10.004 in February are 10.00 and 10.01.
 */
final class LineCostCompiler {
  private final PoolCompiler pool;
  private final SequencedMap<List<Integer>, Integer> totals = new LinkedHashMap<>();
  private final SequencedMap<List<Integer>, Integer> running = new LinkedHashMap<>();

  LineCostCompiler(PoolCompiler pool) {
    this.pool = pool;
  }

  int cost(int element, int interval) {
    var rounding =
        ((Source.Lines) pool.pool.source()).lines().rounding().filter(r -> !r.eachLine());
    if (rounding.isEmpty()) {
      return total(element, interval);
    }
    int start = windowStart(interval);
    int upTo = running(element, start, interval, rounding.get());
    return interval == start
        ? upTo
        : pool.program.difference(
            upTo,
            running(element, start, interval - 1, rounding.get()),
            pool.money,
            pool.word() + " of " + pool.subject(element) + " since " + first(interval),
            pool.origin);
  }

  private String first(int interval) {
    return pool.grid.intervals().get(interval).start().toString();
  }

  /** The first interval of the window of rounding around an interval. */
  private int windowStart(int interval) {
    var agreement = pool.owner.agreement;
    var day = pool.grid.intervals().get(interval).start();
    var window = agreement.calendar().windowAt(agreement.rounding().window(), day);
    return pool.grid.range(window.period().intersection(pool.grid.term()).orElseThrow())[0];
  }

  private int running(int element, int start, int interval, SumRounding rounding) {
    var key = List.of(element, interval);
    var known = running.get(key);
    if (known != null) {
      return known;
    }
    var parts = new ArrayList<Integer>();
    for (int i = start; i <= interval; i++) {
      parts.add(total(element, i));
    }
    var to = " to " + pool.grid.intervals().get(interval).lastDay();
    var meaning = pool.word() + " of " + pool.subject(element) + to;
    int slot =
        pool.program.add(
            new Operation.Rounded(rounding.unit(), rounding.mode()),
            List.of(pool.program.sum(parts, pool.money, meaning + ", exact", pool.origin)),
            pool.money,
            meaning,
            pool.origin);
    running.put(key, slot);
    return slot;
  }

  /** The sum of the lines; where they are finer than the minor unit, each rounded or exact. */
  int total(int element, int interval) {
    return totals.computeIfAbsent(
        List.of(element, interval),
        key ->
            pool.program.add(
                new Operation.LineTotal(pool.query, element, interval),
                List.of(),
                pool.money,
                pool.word() + " of " + pool.subject(element),
                pool.origin));
  }
}
