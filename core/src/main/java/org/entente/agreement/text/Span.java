package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where something stands in a text: from the first character to the one before the end.
 *
 * @param text the text it stands in, since an agreement as amended is made of several; empty where
 *     only one can be meant
 */
public record Span(Optional<SourceText> text, int start, int end) {
  public Span {
    requireNonNull(text, "text is null");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span does not end before it starts");
    }
  }

  /** A span of the text that is at hand. */
  public Span(int start, int end) {
    this(Optional.empty(), start, end);
  }

  /** The span from the start of this one to the end of the other. */
  public Span to(Span other) {
    return new Span(text, start, Math.max(end, other.end));
  }
}
