package org.entente.agreement.text;

/** Where something stands in a text: from the first character to the one before the end. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span does not end before it starts");
    }
  }

  /** The span from the start of this one to the end of the other. */
  public Span to(Span other) {
    return new Span(start, Math.max(end, other.end));
  }
}
