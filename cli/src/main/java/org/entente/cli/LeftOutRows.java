package org.entente.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Problem;

/** Counts the rows of facts that were left out by reason, with the first row of each reason. */
final class LeftOutRows {
  private static final int TOLD_SINGLY = 50;

  private final boolean always;
  private final SequencedMap<String, Reason> reasons = new TreeMap<>();

  /**
   * No rows yet.
   *
   * @param always whether the counts are printed even where every row was told of singly
   */
  LeftOutRows(boolean always) {
    this.always = always;
  }

  /** The rows left out for one reason. */
  private record Reason(long count, Problem first) {
    Reason and(Reason other) {
      return new Reason(count + other.count, first);
    }
  }

  void add(Problem problem) {
    reasons.merge(problem.code(), new Reason(1, problem), Reason::and);
  }

  void print(Terminal terminal) {
    long all = reasons.values().stream().mapToLong(Reason::count).sum();
    if (all == 0 || (all <= TOLD_SINGLY && !always)) {
      return;
    }
    terminal.note("\nRows left out: " + number(all) + ", by reason:");
    sorted().forEach(reason -> terminal.note(line(reason)));
  }

  /** The most frequent reason first, those as frequent by code. */
  private List<Reason> sorted() {
    return reasons.values().stream()
        .sorted(
            Comparator.comparingLong(Reason::count)
                .reversed()
                .thenComparing(reason -> reason.first().code()))
        .toList();
  }

  private static String line(Reason reason) {
    var first = reason.first();
    return String.format(
        Locale.ROOT,
        "%,9d  %s  first at %s: %s",
        reason.count(),
        first.code(),
        first.place().address(),
        first.sentence());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
