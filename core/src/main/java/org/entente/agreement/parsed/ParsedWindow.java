package org.entente.agreement.parsed;

import org.entente.agreement.text.Span;

/** {@code per JFY}, {@code per month} or {@code over term}. */
public sealed interface ParsedWindow {
  Span span();

  /** {@code per} a name: the agreement's year, or {@code month}. */
  record Per(Name name, Span span) implements ParsedWindow {}

  record OverTerm(Span span) implements ParsedWindow {}
}
