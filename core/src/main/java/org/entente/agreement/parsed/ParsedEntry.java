package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/**
 * A line of an account: what is added to it ({@code +}) or taken from it ({@code -}) in a period.
 *
 * @param rounded how the flow is brought to whole units, if it is
 * @param limitBalance whether no more is taken than stands in the account
 */
public record ParsedEntry(
    boolean adds,
    Flow flow,
    Optional<ParsedRounding> rounded,
    boolean limitBalance,
    Labels cites,
    Span span) {

  /** As statements head it: {@code + part of C to A in cost[well]}. */
  public String words() {
    return (adds ? "+ " : "- ") + AccountPrinter.flow(flow);
  }

  /** Where an entry comes from. */
  public sealed interface Flow {
    Span span();

    /**
     * What a pool moves from one party to another: {@code 300% on top of part of C to A in
     * cost[well]}.
     *
     * @param multiple how many times it counts, if written
     */
    record PartOf(
        Optional<Multiple> multiple,
        Name from,
        Name to,
        Name pool,
        List<Expression.Index> indices,
        Span span)
        implements Flow {
      public PartOf {
        indices = List.copyOf(indices);
      }
    }

    /** Any value by period. */
    record Value(Expression value, Span span) implements Flow {}
  }

  /**
   * A multiple of a part.
   *
   * @param basis whether the percent is all that counts or comes on top of the part; empty if the
   *     text does not say
   */
  public record Multiple(Expression.Quantity percent, Optional<Basis> basis, Span span) {}

  /** What a percent of a part means. */
  public enum Basis {
    /** {@code 300% in all of}: three times the part. */
    IN_ALL,
    /** {@code 300% on top of}: the part and three times the part, four times in all. */
    ON_TOP
  }
}
