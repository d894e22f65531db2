package org.entente.data.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.facts.Coverage;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.rates.RateTable;

/**
 * Facts laid over others, to see what would be if they held.
 *
 * <p>A value of an input replaces all that was known of it for the same period, at whatever day; a
 * line replaces all versions of the line with its id; a rate of exchange that of the same currency
 * and day. Whatever else it has is added, coverage included.
 *
 * <p>Example: over {@code staff@JFY2024} of 3,921 known on 2024-05-01 and 3,930 known on
 * 2025-05-01, a value of 4,000 leaves 4,000 alone.
 */
public final class Overlay {
  private Overlay() {}

  /** The base with the other facts laid over it. */
  public static Facts apply(Facts base, Facts with) {
    var lines = new TreeMap<>(base.lines());
    with.lines().forEach((name, table) -> lines.merge(name, table, Overlay::lines));
    var coverage = new TreeMap<>(base.coverage());
    with.coverage().forEach((name, covers) -> coverage.merge(name, covers, Overlay::covers));
    var rates = new TreeMap<>(base.rates());
    with.rates().forEach((name, table) -> rates.merge(name, table, RateTable::overlaidBy));
    return new Facts(inputs(base.inputs(), with.inputs()), lines, coverage, rates);
  }

  private static List<Fact> inputs(List<Fact> base, List<Fact> with) {
    var replaced = new TreeSet<>(RepeatedFacts.SUBJECT);
    replaced.addAll(with);
    var all = new ArrayList<>(base.stream().filter(fact -> !replaced.contains(fact)).toList());
    all.addAll(with);
    return all.stream().sorted(RepeatedFacts.ORDER).toList();
  }

  private static LineTable lines(LineTable base, LineTable with) {
    if (with.size() == 0) {
      return base;
    }
    var lines = new LineTableBuilder(base.declaration());
    Set<String> replaced = new HashSet<>();
    for (int row = 0; base.declaration().hasId() && row < with.size(); row++) {
      replaced.add(with.id(row));
    }
    for (int row = 0; row < base.size(); row++) {
      if (replaced.isEmpty() || !replaced.contains(base.id(row))) {
        LineRow.copy(base, row, lines);
      }
    }
    for (int row = 0; row < with.size(); row++) {
      LineRow.copy(with, row, lines);
    }
    return lines.build();
  }

  private static List<Coverage> covers(List<Coverage> base, List<Coverage> with) {
    var all = new ArrayList<>(base);
    all.addAll(with);
    return Covers.ordered(all);
  }
}
