package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.entente.amounts.Currency;
import org.entente.calendar.Window;

/**
 * How lines of cost are brought into the agreement's currency.
 *
 * <p>The conversion is exact up to its rounding, of each line or of the sum. Where neither currency
 * is the base of the rates, both rates of one day are used.
 *
 * @param within how many days before the line's day a rate may be taken where the day has none; 0
 *     if the text names no such way out
 */
public record Conversion(
    RatesDeclaration rates, Currency to, RateDay day, int within, SumRounding rounding) {
  public Conversion {
    requireNonNull(rates, "rates is null");
    requireNonNull(to, "to is null");
    requireNonNull(day, "day is null");
    requireNonNull(rounding, "rounding is null");
  }

  /** Which day decides the rate of a line. */
  public sealed interface RateDay {
    /** The day in a column of the line, the one it is dated by or another. */
    record OfColumn(String column) implements RateDay {}

    /** One day for all lines, such as that of signature. */
    record Fixed(LocalDate day) implements RateDay {}

    /** The plain average of the rates of the month, quarter or year around the line's day. */
    record AverageOf(Window.Repeating over) implements RateDay {}
  }
}
