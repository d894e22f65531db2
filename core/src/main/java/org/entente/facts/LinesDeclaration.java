package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.rates.Conversion;

/**
 * What an agreement says of a source of cost lines.
 *
 * @param currency the currency of amounts, unless a column says it for each line; then that of sums
 * @param datedColumn the column whose day decides the line's period; it is not in {@code columns}
 * @param hasId whether lines have an identity, so that they can be corrected and withdrawn
 * @param lateLinesRestate whether a line that becomes known after its period was closed changes
 *     that period; otherwise it counts in the period open when it became known
 * @param conversion how amounts are brought into the agreement's currency, if they are in others
 */
public record LinesDeclaration(
    String name,
    Currency currency,
    String datedColumn,
    List<Column> columns,
    boolean hasId,
    boolean lateLinesRestate,
    Optional<Conversion> conversion,
    Place place) {
  public LinesDeclaration {
    requireNonNull(conversion, "conversion is null");
    requireNonNull(name, "name is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(datedColumn, "datedColumn is null");
    requireNonNull(place, "place is null");
    columns = List.copyOf(columns);
  }

  /** Lines in the agreement's own currency. */
  public LinesDeclaration(
      String name,
      Currency currency,
      String datedColumn,
      List<Column> columns,
      boolean hasId,
      boolean lateLinesRestate,
      Place place) {
    this(name, currency, datedColumn, columns, hasId, lateLinesRestate, Optional.empty(), place);
  }

  /** The position of the column that says each line's currency, if there is one. */
  public Optional<Integer> currencyColumn() {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).type() instanceof Column.Type.InCurrency) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
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
    return new LinesDeclaration(
        name, currency, column, columns, hasId, lateLinesRestate, conversion, place);
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
