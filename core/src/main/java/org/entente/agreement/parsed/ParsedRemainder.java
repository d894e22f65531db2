package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.text.Span;

/** Who gets the remainder when a pool is rounded. */
public sealed interface ParsedRemainder {
  Span span();

  /** {@code largest fraction, ties by id} (no names) or {@code ties to US, JP}. */
  record LargestFraction(List<Name> tiesTo, Span span) implements ParsedRemainder {
    public LargestFraction {
      tiesTo = List.copyOf(tiesTo);
    }
  }

  /** {@code half_up, remainder to US}. */
  record HalfUpRemainderTo(Name party, Span span) implements ParsedRemainder {}
}
