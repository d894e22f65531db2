package org.entente.agreement.parsed;

import java.time.MonthDay;
import org.entente.agreement.text.Span;

/** Which published value of an input counts when there are several. */
public sealed interface ParsedVintage {
  Span span();

  /** {@code first}: the one published first. */
  record First(Span span) implements ParsedVintage {}

  /** {@code newest}: the newest one known; later ones restate. */
  record Newest(Span span) implements ParsedVintage {}

  /** {@code last known by 12-31 of CY + 1}, the year counted from the value's own period. */
  record LastKnownBy(MonthDay day, Name year, int offset, Span span) implements ParsedVintage {}
}
