package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/**
 * A line of a pool that moves what one party bears of it to others: {@code part of C to A, limit
 * balance of carried[well]}.
 *
 * @param to who takes it over
 * @param among how several divide it, if the text says so
 * @param limit the most that is moved
 */
public record ParsedPart(
    Source from,
    Receivers to,
    Optional<Among> among,
    Optional<Limit> limit,
    Labels cites,
    Span span) {

  /** As problems name it: {@code part of C to A}. */
  public String words() {
    return "part of " + PartParser.words(from) + " to " + PartParser.words(to);
  }

  /** Whose part is moved. */
  public sealed interface Source {
    Span span();

    /** A party by its name. */
    record Named(Name party, Span span) implements Source {}
  }

  /** Who takes a part over. */
  public sealed interface Receivers {
    Span span();

    /** Parties by their names. */
    record Named(List<Name> parties, Span span) implements Receivers {
      public Named {
        parties = List.copyOf(parties);
      }
    }

    /** {@code the others}: all parties whose part is not moved itself. */
    record TheOthers(Span span) implements Receivers {}
  }

  /** How several parties divide what they take over. */
  public sealed interface Among {
    Span span();

    /** In equal parts. */
    record Equally(Span span) implements Among {}

    /** In proportion to weights, such as a key. */
    record ProRata(Expression weight, Span span) implements Among {}
  }

  /** The most that is moved. */
  public sealed interface Limit {
    Span span();

    /** What stands in an account. */
    record Balance(Expression.Reference account, Span span) implements Limit {}

    /** Money within a window. */
    record Bound(ParsedBound.Limit limit, Span span) implements Limit {}
  }
}
