package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Unit;
import org.entente.determinations.Determination;

/**
 * One line of a table: the same figure over all periods of the statement.
 *
 * <p>Example: what JP bears of the pool utility has the heading {@code JP}, the label Japan, the
 * unit JPY, and a cell for each of JFY2022 to JFY2026 and the term.
 *
 * @param heading the party, the name of an amount, or {@code cost}
 * @param cells a determination for each period of the section; empty where the agreement has none
 */
public record FigureRow(
    String heading, Labels labels, Unit unit, List<Optional<Determination>> cells) {
  public FigureRow {
    requireNonNull(heading, "heading is null");
    requireNonNull(labels, "labels is null");
    requireNonNull(unit, "unit is null");
    cells = List.copyOf(cells);
  }

  /** The determinations that are there, in the order of the periods. */
  public List<Determination> determinations() {
    return cells.stream().flatMap(Optional::stream).toList();
  }
}
