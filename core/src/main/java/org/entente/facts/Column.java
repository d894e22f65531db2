package org.entente.facts;

import java.util.List;
import org.entente.amounts.Currency;

/**
 * A column of lines of cost besides identity, amount and day.
 *
 * @param name the column's name in the agreement; a book may map it to another heading of a file
 * @param optional whether a row may leave it blank
 */
public record Column(String name, Type type, boolean optional) {
  /** What the values of a column are. */
  public sealed interface Type {
    /** Any text; compared in Unicode normal form C. */
    record Text() implements Type {}

    /** Decimal digits; compared as numbers. */
    record Number() implements Type {}

    /** A day, year-month-day. */
    record Date() implements Type {}

    /** {@code yes} or {@code no}. */
    record YesNo() implements Type {}

    /** The currency of the line's amount, by its code; anything else is a bad row. */
    record InCurrency(List<Currency> currencies) implements Type {
      public InCurrency {
        currencies = List.copyOf(currencies);
      }
    }

    /** A member of the set; anything else is a bad row. */
    record InSet(MemberSet set) implements Type {}
  }
}
