package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.facts.MemberSet;

/**
 * Where an expression stands: its clause, the sets whose members are at hand, whether a year is at
 * hand, and what {@code previous} and the parameters of a formula mean there.
 *
 * @param formulas the formulas that are being written out here, outermost first
 */
record Context(
    String clause,
    List<MemberSet> sets,
    boolean yearAtHand,
    Optional<ValueType> previous,
    SequencedMap<String, Parameter> parameters,
    List<String> formulas) {
  /**
   * What a parameter of a formula stands for.
   *
   * @param values of how many values it is made
   */
  record Parameter(CheckedExpression value, int values) {}

  static Context of(String clause, List<MemberSet> sets, boolean yearAtHand) {
    return new Context(clause, sets, yearAtHand, Optional.empty(), new TreeMap<>(), List.of());
  }

  Context withPrevious(ValueType type) {
    return new Context(clause, sets, yearAtHand, Optional.of(type), parameters, formulas);
  }

  Context inFormula(String formula, SequencedMap<String, Parameter> parameters) {
    var inside = new ArrayList<>(formulas);
    inside.add(formula);
    return new Context(clause, sets, yearAtHand, Optional.empty(), parameters, inside);
  }

  boolean hasSet(String set) {
    return sets.stream().anyMatch(s -> s.name().equals(set));
  }
}
