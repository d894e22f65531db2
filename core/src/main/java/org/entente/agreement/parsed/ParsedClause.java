package org.entente.agreement.parsed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/**
 * A clause as it was written; one record for each construct of the language.
 *
 * <p>A new construct is a new record here, and the compiler then lists every stage that must treat
 * it.
 */
public sealed interface ParsedClause {
  /** The whole clause, its sub-clauses included. */
  Span span();

  /** The citation of the signed text, if the clause has one. */
  Labels cites();

  record Parties(List<Labelled> parties, Labels cites, Span span) implements ParsedClause {
    public Parties {
      parties = List.copyOf(parties);
    }
  }

  record Signed(LocalDate day, Labels cites, Span span) implements ParsedClause {}

  record Term(LocalDate first, LocalDate last, boolean retroactive, Labels cites, Span span)
      implements ParsedClause {}

  record Succeeds(Name agreement, Succession succession, Labels cites, Span span)
      implements ParsedClause {}

  /** What the later text says of the border between two agreements. */
  enum Succession {
    /** Nothing: the terms must meet day by day. */
    WITHOUT_GAP,
    /** {@code after a gap}: days without an agreement are meant. */
    AFTER_A_GAP,
    /** {@code from its first day}: where terms overlap, the later agreement holds. */
    FROM_ITS_FIRST_DAY
  }

  record Year(Name name, ParsedYearBorder border, boolean namedByFirstDay, Labels cites, Span span)
      implements ParsedClause {}

  record CurrencyClause(Name code, Labels cites, Span span) implements ParsedClause {}

  record Round(
      ParsedWindow window,
      Expression.Quantity to,
      ParsedRemainder remainder,
      Labels cites,
      Span span)
      implements ParsedClause {}

  record UnitClause(Name name, Labels labels, boolean whole, Labels cites, Span span)
      implements ParsedClause {}

  record SetClause(Name name, Labels labels, List<Labelled> members, Labels cites, Span span)
      implements ParsedClause {
    public SetClause {
      members = List.copyOf(members);
    }
  }

  record Lines(
      Name name,
      Labels labels,
      List<ParsedColumn> columns,
      boolean lateLinesRestate,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Lines {
      columns = List.copyOf(columns);
    }
  }

  record Input(
      Name name,
      List<Name> indices,
      Labels labels,
      ParsedKind kind,
      Optional<ParsedFormation> formation,
      ParsedVintage vintage,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Input {
      indices = List.copyOf(indices);
    }
  }

  /** An amount: either one value for all periods, or a clause for each period. */
  record Amount(
      Name name,
      List<Name> indices,
      Labels labels,
      ParsedKind kind,
      Optional<ParsedRounding> rounded,
      Optional<Expression> value,
      List<PeriodClause> periods,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Amount {
      indices = List.copyOf(indices);
      periods = List.copyOf(periods);
    }
  }

  /** The value of an amount from one year to another; open at the end when written with from. */
  record PeriodClause(
      Name first,
      Optional<Name> last,
      boolean open,
      Expression value,
      boolean mayFall,
      Labels cites,
      Span span) {}

  record Formula(Name name, List<Name> parameters, Expression value, Labels cites, Span span)
      implements ParsedClause {
    public Formula {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A key: shares of 100% by party.
   *
   * @param among who is in it; all parties if nothing is written
   */
  record Key(
      Name name,
      Labels labels,
      ParsedWeights weights,
      Optional<ParsedSelection> among,
      Optional<KeyRounding> rounded,
      List<ParsedKeyStep.Group> groups,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Key {
      groups = List.copyOf(groups);
    }
  }

  /** {@code rounded to 0.001%, largest fraction, ties by id}. */
  record KeyRounding(Expression.Quantity to, ParsedRemainder remainder, Span span) {}

  /**
   * A pool of cost, or of revenue where the parties take it.
   *
   * @param taken whether its lines say {@code takes} and not {@code bears}
   */
  record Pool(
      Name name,
      List<Name> by,
      Labels labels,
      Name source,
      Optional<Name> dated,
      List<ParsedCondition> conditions,
      List<ParsedGroup> groups,
      boolean taken,
      List<ParsedPart> parts,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Pool {
      by = List.copyOf(by);
      conditions = List.copyOf(conditions);
      groups = List.copyOf(groups);
      parts = List.copyOf(parts);
    }
  }

  /** A balance by period: what it opens with, what is added and taken, what it closes with. */
  record Account(
      Name name,
      List<Name> indices,
      Labels labels,
      Name unit,
      ParsedWindow window,
      Optional<Expression> opening,
      Optional<ParsedExpiry> expiry,
      List<ParsedEntry> entries,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Account {
      indices = List.copyOf(indices);
      entries = List.copyOf(entries);
    }
  }

  record Due(
      Name from, Name to, Expression amount, Optional<ParsedWindow> window, Labels cites, Span span)
      implements ParsedClause {}

  record Others(Name lines, boolean excluded, Labels cites, Span span) implements ParsedClause {}

  record Total(Name name, Labels labels, Expression value, Labels cites, Span span)
      implements ParsedClause {}

  record Check(
      Name name,
      Labels labels,
      Expression left,
      ParsedComparison comparison,
      Expression right,
      ParsedWindow window,
      Labels cites,
      Span span)
      implements ParsedClause {}
}
