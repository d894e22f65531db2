package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/** A line below a key, which changes the shares that the key starts from. */
public sealed interface ParsedKeyStep {
  Labels cites();

  Span span();

  /**
   * {@code party where un is 22% hold at 22%}.
   *
   * @param reapplied whether the bound is tested again on the final shares
   */
  record Bound(ParsedSelection selection, Verb verb, boolean reapplied, Labels cites, Span span)
      implements ParsedKeyStep {}

  /**
   * {@code difference to the others, pro rata un}: what the lines before leave open of 100%.
   *
   * @param weights by what the receivers share it; by their present shares if nothing is written
   */
  record Difference(
      ParsedSelection receivers, Optional<Expression> weights, Labels cites, Span span)
      implements ParsedKeyStep {}

  /** {@code together}: one factor for all, within the bounds of the lines before. */
  record Together(Labels cites, Span span) implements ParsedKeyStep {}

  /** What a line does with the shares that it names. */
  sealed interface Verb {
    /** {@code hold at 22%}. */
    record HoldAt(Expression share) implements Verb {}

    /** {@code hold equal}: at their average. */
    record HoldEqual() implements Verb {}

    /** {@code floor 0.001%}. */
    record Floor(Expression share) implements Verb {}

    /** {@code limit 22%}. */
    record Limit(Expression share) implements Verb {}

    /** {@code reduced by 80%}. */
    record ReducedBy(Expression part) implements Verb {}
  }

  /** Lines that apply at once; {@code then} stands between groups. */
  record Group(List<ParsedKeyStep> steps, Span span) {
    public Group {
      steps = List.copyOf(steps);
    }
  }
}
