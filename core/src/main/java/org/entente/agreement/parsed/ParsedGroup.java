package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Span;

/** Clauses of a pool that share the same base; what they leave goes to the next group. */
public record ParsedGroup(Optional<ParsedBound.Limit> first, List<ParsedBears> bears, Span span) {
  public ParsedGroup {
    bears = List.copyOf(bears);
  }
}
