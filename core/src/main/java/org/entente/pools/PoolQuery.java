package org.entente.pools;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.calendar.Period;
import org.entente.facts.LineFilter;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.rates.SumRounding;

/**
 * What the evaluation wants to know of a pool's lines, as data: any engine that can filter and add
 * can answer it.
 *
 * <p>Example: of {@code costs} the lines where category is "base pay", by class, for each of the
 * intervals 2022-04-01 to 2023-03-31 and 2023-04-01 to 2024-03-31.
 *
 * @param by the sets whose members are the pool's elements
 * @param intervals days that follow one another, without overlap
 * @param inOrder whether single lines are wanted too, in order of day and id
 */
public record PoolQuery(
    String agreement,
    String pool,
    LinesDeclaration lines,
    List<LineFilter> filters,
    List<MemberSet> by,
    List<Period> intervals,
    boolean inOrder) {
  public PoolQuery {
    requireNonNull(lines, "lines is null");
    filters = List.copyOf(filters);
    by = List.copyOf(by);
    intervals = List.copyOf(intervals);
  }

  /** Whether sums of the lines are whole minor units by what the agreement says. */
  public boolean isWhole() {
    return lines.rounding().map(SumRounding::eachLine).orElse(true);
  }

  /** The members of each element, in the order of the sets; one empty list without sets. */
  public List<List<String>> elements() {
    return MemberSet.choices(by);
  }
}
