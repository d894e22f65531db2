package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;

/**
 * What an agreement says of a source of cost lines.
 *
 * @param datedColumn the column whose day decides the line's period; it is not in {@code columns}
 * @param hasId whether lines have an identity, so that they can be corrected and withdrawn
 * @param lateLinesRestate whether a line that becomes known after its period was closed changes
 *     that period; otherwise it counts in the period open when it became known
 */
public record LinesDeclaration(
    String name,
    Currency currency,
    String datedColumn,
    List<Column> columns,
    boolean hasId,
    boolean lateLinesRestate,
    Place place) {
  public LinesDeclaration {
    requireNonNull(name, "name is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(datedColumn, "datedColumn is null");
    requireNonNull(place, "place is null");
    columns = List.copyOf(columns);
  }

  /** Whether the other declares the same lines, so that both agreements can read one source. */
  public boolean hasShapeOf(LinesDeclaration other) {
    return currency.equals(other.currency)
        && datedColumn.equals(other.datedColumn)
        && columns.equals(other.columns)
        && hasId == other.hasId
        && lateLinesRestate == other.lateLinesRestate;
  }

  /** The same lines, counted on the days of another column. */
  public LinesDeclaration datedBy(String column) {
    return new LinesDeclaration(name, currency, column, columns, hasId, lateLinesRestate, place);
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
