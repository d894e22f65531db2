package org.entente.agreement.parsed;

import org.entente.agreement.text.Span;

/** One column of lines of cost as it was declared. */
public sealed interface ParsedColumn {
  Span span();

  /** {@code id}: the identity of a line, by which it is corrected or withdrawn. */
  record Id(Span span) implements ParsedColumn {}

  /** {@code amount JPY}. */
  record Amount(Name currency, Span span) implements ParsedColumn {}

  /** {@code amount in ccy}: the column says for each line in which currency it is. */
  record AmountIn(Name column, Span span) implements ParsedColumn {}

  /** {@code dated service_date}: the day that decides the line's period. */
  record Dated(Name name, Span span) implements ParsedColumn {}

  /** {@code class in class optional}: a column whose values are the members of a set. */
  record InSet(Name name, Name set, boolean optional, Span span) implements ParsedColumn {}

  /** {@code category text}. */
  record Plain(Name name, Type type, boolean optional, Span span) implements ParsedColumn {}

  /** What a plain column holds. */
  enum Type {
    TEXT,
    NUMBER,
    DATE,
    YES_NO
  }
}
