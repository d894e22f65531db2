package org.entente.agreement.parsed;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.agreement.text.Span;

/**
 * How lines of cost are converted: {@code converted by ecb on service_date, else the last day
 * before within 7 days, each line to 0.01 half_up}.
 *
 * @param within how many days back a rate may be taken, if the text says so
 */
public record ParsedConversion(
    Name rates,
    Day day,
    Optional<Integer> within,
    Optional<ParsedSumRounding> rounding,
    Span span) {
  /** Which day decides the rate. */
  public sealed interface Day {
    /** {@code on service_date}: a column of the lines. */
    record OfColumn(Name column) implements Day {}

    /** {@code on 2022-01-07}. */
    record Fixed(LocalDate day) implements Day {}

    /** {@code average per month}. */
    record Average(ParsedWindow window) implements Day {}
  }
}
