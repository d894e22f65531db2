package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.text.Span;

/**
 * What an input or amount is: {@code total KRW per CY}, {@code level worker}, {@code rate per CY},
 * {@code rate JPY per USD per CY}.
 *
 * @param per of an exchange rate, the currency of which there is one
 */
public record ParsedKind(
    Kind kind, Optional<Name> unit, Optional<Name> per, Optional<ParsedWindow> window, Span span) {
  /** How values of different times may be put together. */
  public enum Kind {
    /** Adds over time. */
    TOTAL,
    /** A stock: averaged, or taken at a day; never added over time. */
    LEVEL,
    /** A ratio; never added. */
    RATE
  }
}
