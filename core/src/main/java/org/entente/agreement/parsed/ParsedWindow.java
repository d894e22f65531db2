package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.text.Span;

/** {@code per JFY}, {@code per month}, {@code per quarter of JFY} or {@code over term}. */
public sealed interface ParsedWindow {
  Span span();

  /**
   * {@code per} a name: a year, {@code quarter}, {@code period} or {@code month}.
   *
   * @param of the year whose quarter or period it is, if not the agreement's own
   */
  record Per(Name name, Optional<Name> of, Span span) implements ParsedWindow {}

  record OverTerm(Span span) implements ParsedWindow {}
}
