package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.calendar.Calendar;
import org.entente.calendar.Window;
import org.entente.facts.MemberSet;

/**
 * Where an expression stands: its clause, the sets whose members are at hand, whether a year is at
 * hand, and what {@code previous} and the parameters of a formula mean there.
 *
 * @param window the window for which the value is taken, where it is one of a limit or floor
 * @param formulas the formulas that are being written out here, outermost first
 * @param partyImplied whether the index of the party at hand may be left out
 */
record Context(
    String clause,
    List<MemberSet> sets,
    boolean yearAtHand,
    Optional<Window> window,
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
    return of(clause, sets, yearAtHand, Optional.empty());
  }

  /** The context of a bound: the year is at hand where each of the windows lies in one. */
  static Context of(String clause, List<MemberSet> sets, Window window, Calendar calendar) {
    return of(clause, sets, window.nestsIn(calendar.yearly()), Optional.of(window));
  }

  private static Context of(
      String clause, List<MemberSet> sets, boolean yearAtHand, Optional<Window> window) {
    return new Context(
        clause, sets, yearAtHand, window, Optional.empty(), new TreeMap<>(), List.of(), false);
  }

  /** The window for which the value is taken, which is a year where nothing else is said. */
  Window window(Calendar calendar) {
    return window.orElse(yearAtHand ? calendar.yearly() : Window.TERM);
  }

  Context withPrevious(ValueType type) {
    return new Context(
        clause, sets, yearAtHand, window, Optional.of(type), parameters, formulas, partyImplied);
  }

  /** With a member of that set at hand too. */
  Context withSet(MemberSet set) {
    if (hasSet(set.name())) {
      return this;
    }
    var more = new ArrayList<>(sets);
    more.add(set);
    return new Context(
        clause, more, yearAtHand, window, previous, parameters, formulas, partyImplied);
  }

  /** Where the index of the party at hand may be left out. */
  Context withPartyImplied() {
    return new Context(clause, sets, yearAtHand, window, previous, parameters, formulas, true);
  }

  Context inFormula(String formula, SequencedMap<String, Parameter> parameters) {
    var inside = new ArrayList<>(formulas);
    inside.add(formula);
    return new Context(
        clause, sets, yearAtHand, window, Optional.empty(), parameters, inside, partyImplied);
  }

  boolean hasSet(String set) {
    return sets.stream().anyMatch(s -> s.name().equals(set));
  }
}
