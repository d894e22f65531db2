package org.entente.agreement.parsed;

import java.time.LocalDate;
import java.util.List;
import org.entente.agreement.text.Span;

/** One condition of a pool on the columns of its lines; all of a pool's conditions must hold. */
public sealed interface ParsedCondition {
  Name column();

  Span span();

  /** {@code category is "utilities"} or {@code category in "power", "water"}. */
  record OneOf(Name column, List<Value> values, Span span) implements ParsedCondition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** {@code service_date from 2022-04-01 to 2022-09-30}. */
  record Between(Name column, LocalDate first, LocalDate last, Span span)
      implements ParsedCondition {}

  /** What a column may hold, whatever its characters: {@code base pay}. */
  record Value(String text, Span span) {}

  /** {@code eligible} or {@code not eligible}. */
  record YesNo(Name column, boolean yes, Span span) implements ParsedCondition {}
}
