package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.rates.Conversion;
import org.entente.rates.SumRounding;

/**
 * What an agreement says of a source of cost lines.
 *
 * @param currency the currency of amounts, unless a column says it for each line; then that of sums
 * @param datedColumn the column whose day decides the line's period; it is not in {@code columns}
 * @param hasId whether lines have an identity, so that they can be corrected and withdrawn
 * @param lateLinesRestate whether a line that becomes known after its period was closed changes
 *     that period; otherwise it counts in the period open when it became known
 * @param conversion how amounts are brought into the agreement's currency, if they are in others
 * @param fractions where amounts that are finer than the minor unit are rounded; empty if none may
 *     be
 */
public record LinesDeclaration(
    String name,
    Currency currency,
    String datedColumn,
    List<Column> columns,
    boolean hasId,
    boolean lateLinesRestate,
    Optional<Conversion> conversion,
    Optional<SumRounding> fractions,
    Place place) {
  /** How many digits behind the point amounts have at most that are finer than the minor unit. */
  public static final int FRACTION_DIGITS = 18;

  public LinesDeclaration {
    requireNonNull(fractions, "fractions is null");
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
    this(
        name,
        currency,
        datedColumn,
        columns,
        hasId,
        lateLinesRestate,
        Optional.empty(),
        Optional.empty(),
        place);
  }

  /** The most digits behind the point that an amount in this currency has. */
  public int digits(Currency of) {
    return fractions.isPresent() ? FRACTION_DIGITS : of.digits();
  }

  /** The unit in which amounts in this currency are counted. */
  public Rational unit(Currency of) {
    return new Currency(of.code(), digits(of)).minorUnit();
  }

  /** Where converted lines, or amounts finer than the minor unit, are rounded; empty for others. */
  public Optional<SumRounding> rounding() {
    return conversion.map(Conversion::rounding).or(() -> fractions);
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
        && fractions.isPresent() == other.fractions.isPresent()
        && lateLinesRestate == other.lateLinesRestate;
  }

  /** The same lines, counted on the days of another column. */
  public LinesDeclaration datedBy(String column) {
    return new LinesDeclaration(
        name, currency, column, columns, hasId, lateLinesRestate, conversion, fractions, place);
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
