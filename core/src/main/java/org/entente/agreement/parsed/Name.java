package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import org.entente.agreement.text.Span;

/** A name as it was written, with its place. */
public record Name(String text, Span span) {
  public Name {
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }
}
