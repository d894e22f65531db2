package org.entente.agreement.parsed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/**
 * A line of a pool that moves what one party bears of it to others: {@code part of C to A, limit
 * balance of carried[well]}.
 *
 * @param where what must hold of the party whose part it is
 * @param to who takes it over
 * @param among how several divide it, if the text says so
 * @param limit the most that is moved
 * @param when in which cases it is moved
 * @param unless in which it is not
 */
public record ParsedPart(
    Source source,
    List<ParsedValueCondition> where,
    Receivers to,
    Optional<Among> among,
    Optional<Limit> limit,
    Optional<Cases> when,
    Optional<Cases> unless,
    Labels cites,
    Span span) {
  public ParsedPart {
    where = List.copyOf(where);
  }

  /** As problems name it: {@code part of C to A}. */
  public String words() {
    return "part of " + PartParser.words(source) + " to " + PartParser.words(to);
  }

  /** Whose part is moved. */
  public sealed interface Source {
    Span span();

    /** A party by its name. */
    record Named(Name party, Span span) implements Source {}

    /** {@code each party}: every party for which the conditions hold. */
    record Each(Name set, Span span) implements Source {}
  }

  /**
   * Cases in which a part is moved, or is not.
   *
   * @param any whether one of them is enough ({@code or}), or all must hold
   */
  public record Cases(boolean any, List<Case> cases, Span span) {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /** One case. */
  public sealed interface Case {
    /** A condition on values holds. */
    record Holds(ParsedValueCondition condition) implements Case {}

    /** The day is before the one written, or not before it. */
    record Day(boolean before, LocalDate day, Span span) implements Case {}
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
