package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.facts.MemberSet;

/**
 * Where an expression stands: its clause, the sets whose members are at hand, whether a year is at
 * hand, and what {@code previous} and the parameters of a formula mean there.
 */
record Context(
    String clause,
    List<MemberSet> sets,
    boolean yearAtHand,
    Optional<ValueType> previous,
    SequencedMap<String, CheckedExpression> parameters,
    int formulaDepth) {
  static Context of(String clause, List<MemberSet> sets, boolean yearAtHand) {
    return new Context(clause, sets, yearAtHand, Optional.empty(), new TreeMap<>(), 0);
  }

  Context withPrevious(ValueType type) {
    return new Context(clause, sets, yearAtHand, Optional.of(type), parameters, formulaDepth);
  }

  Context inFormula(SequencedMap<String, CheckedExpression> values) {
    return new Context(clause, sets, yearAtHand, Optional.empty(), values, formulaDepth + 1);
  }

  boolean hasSet(String set) {
    return sets.stream().anyMatch(s -> s.name().equals(set));
  }
}
