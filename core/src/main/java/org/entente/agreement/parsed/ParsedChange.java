package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedClause.PeriodClause;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/** One line of an amendment: what it does to one clause of the agreement. */
public sealed interface ParsedChange {
  Span span();

  /** {@code replace pool utility with costs where ...}: the whole clause, in its own grammar. */
  record Replace(ParsedClause clause, Span span) implements ParsedChange {}

  /**
   * {@code replace amount contribution with 5bn}: new values; kind and rounding stay.
   *
   * @param value the one value for all periods; empty where there is a line for each period
   */
  record ReplaceValues(
      Name amount, Optional<Expression> value, List<PeriodClause> periods, Labels cites, Span span)
      implements ParsedChange {
    public ReplaceValues {
      periods = List.copyOf(periods);
    }
  }

  /** {@code replace pool utility / JP with bears 50%}: what one line of a pool says. */
  record ReplaceShare(Name pool, ParsedBears.Share share, Span span) implements ParsedChange {}

  /** {@code add pool training = ...}, {@code add parties D "Delta"}. */
  record Add(ParsedClause clause, Span span) implements ParsedChange {}

  /**
   * {@code strike pool training}, {@code strike pool utility / US}.
   *
   * @param clause the clause's address, such as {@code pool utility} or {@code due KR to US}
   * @param bearers of a pool's line, who bears; empty for the whole clause
   */
  record Strike(String clause, Optional<String> bearers, Labels cites, Span span)
      implements ParsedChange {}

  /** {@code strike parties D}: a party that withdraws. */
  record StrikeParties(List<Name> parties, Labels cites, Span span) implements ParsedChange {
    public StrikeParties {
      parties = List.copyOf(parties);
    }
  }
}
