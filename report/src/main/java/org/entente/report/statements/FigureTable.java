package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.text.Labels;

/**
 * Rows of figures that belong together, such as the cost of one pool and what each party bears of
 * it.
 *
 * @param name the pool, with the member if it is indexed: {@code labour[welfare]}; empty where the
 *     section's own heading says it
 * @param clause the address of the clause behind it, or empty
 */
public record FigureTable(
    String name, Labels labels, Labels cites, String clause, List<FigureRow> rows) {
  public FigureTable {
    requireNonNull(name, "name is null");
    requireNonNull(labels, "labels is null");
    requireNonNull(cites, "cites is null");
    requireNonNull(clause, "clause is null");
    rows = List.copyOf(rows);
  }

  /** A table without a name of its own. */
  static FigureTable of(List<FigureRow> rows) {
    return new FigureTable("", Labels.NONE, Labels.NONE, "", rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
