package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.entente.agreement.compiled.Figure;

/**
 * Which part of a run a statement shows: all of it, or what concerns one party.
 *
 * <p>Example: the statement for JP has the cost of every pool, what JP bears of it, the limits of
 * JP, the dues that JP pays or receives, and all totals and checks.
 */
public record StatementChoice(Optional<String> party) {
  public static final StatementChoice ALL = new StatementChoice(Optional.empty());

  public StatementChoice {
    requireNonNull(party, "party is null");
  }

  public static StatementChoice ofParty(String party) {
    return new StatementChoice(Optional.of(party));
  }

  /** Whether a figure of that kind belongs to the statement. */
  public boolean includes(Figure figure) {
    if (party.isEmpty() || figure.party().isEmpty()) {
      return true;
    }
    boolean receives = figure.kind() == Figure.Kind.DUE && figure.indices().contains(party.get());
    return receives || figure.party().equals(party);
  }
}
