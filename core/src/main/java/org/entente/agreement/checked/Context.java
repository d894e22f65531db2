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
 * @param partyImplied whether the index of the party at hand may be left out
 */
record Context(
    String clause,
    List<MemberSet> sets,
    boolean yearAtHand,
    Optional<ValueType> previous,
    SequencedMap<String, Parameter> parameters,
    List<String> formulas,
    boolean partyImplied) {
  /**
   * What a parameter of a formula stands for.
   *
   * @param values of how many values it is made
   */
  record Parameter(CheckedExpression value, int values) {}

  static Context of(String clause, List<MemberSet> sets, boolean yearAtHand) {
    return new Context(
        clause, sets, yearAtHand, Optional.empty(), new TreeMap<>(), List.of(), false);
  }

  Context withPrevious(ValueType type) {
    return new Context(
        clause, sets, yearAtHand, Optional.of(type), parameters, formulas, partyImplied);
  }

  /** With a member of that set at hand too. */
  Context withSet(MemberSet set) {
    if (hasSet(set.name())) {
      return this;
    }
    var more = new ArrayList<>(sets);
    more.add(set);
    return new Context(clause, more, yearAtHand, previous, parameters, formulas, partyImplied);
  }

  /** Where the index of the party at hand may be left out. */
  Context withPartyImplied() {
    return new Context(clause, sets, yearAtHand, previous, parameters, formulas, true);
  }

  Context inFormula(String formula, SequencedMap<String, Parameter> parameters) {
    var inside = new ArrayList<>(formulas);
    inside.add(formula);
    return new Context(
        clause, sets, yearAtHand, Optional.empty(), parameters, inside, partyImplied);
  }

  boolean hasSet(String set) {
    return sets.stream().anyMatch(s -> s.name().equals(set));
  }
}
