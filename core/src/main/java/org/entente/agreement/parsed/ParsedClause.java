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

  /** Parties, written out or listed in a file. */
  record Parties(List<Labelled> parties, Optional<ParsedRoster> from, Labels cites, Span span)
      implements ParsedClause {
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

  /** A set, its members written out or listed in a file. */
  record SetClause(
      Name name,
      Labels labels,
      List<Labelled> members,
      Optional<ParsedRoster> from,
      Labels cites,
      Span span)
      implements ParsedClause {
    public SetClause {
      members = List.copyOf(members);
    }
  }

  /**
   * A source of cost lines.
   *
   * @param rounding where amounts finer than the minor unit are rounded; that of converted lines is
   *     in the conversion
   */
  record Lines(
      Name name,
      Labels labels,
      List<ParsedColumn> columns,
      Optional<ParsedConversion> conversion,
      Optional<ParsedSumRounding> rounding,
      boolean lateLinesRestate,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Lines {
      columns = List.copyOf(columns);
    }
  }

  /** Published rates of exchange: so many of each currency for one of the base. */
  record Rates(
      Name name,
      Labels labels,
      List<Name> currencies,
      Name base,
      Name by,
      ParsedVintage vintage,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Rates {
      currencies = List.copyOf(currencies);
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
   * @param window for which windows they are determined; the agreement's years if nothing is
   *     written
   * @param from the year or day since when there are shares; the term's first if nothing is written
   * @param among who is in it; all parties if nothing is written
   */
  record Key(
      Name name,
      Labels labels,
      Optional<ParsedWindow> window,
      Optional<Expression.Key> from,
      ParsedWeights weights,
      Optional<ParsedSelection> among,
      KeyYear year,
      Optional<KeyRounding> rounded,
      List<ParsedKeyStep.Group> groups,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Key {
      groups = List.copyOf(groups);
    }
  }

  /** What the shares of a year are where they change within it. */
  enum KeyYear {
    /** Nothing is said: they change on their day. */
    UNSAID,
    /** {@code by days}: their average over its days. */
    BY_DAYS,
    /** {@code whole}: who is a party on one of its days is one in all of it. */
    WHOLE
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
      Name from,
      Name to,
      Expression amount,
      Optional<ParsedWindow> window,
      Optional<ParsedInstalments> instalments,
      Labels cites,
      Span span)
      implements ParsedClause {}

  record Others(Name lines, boolean excluded, Labels cites, Span span) implements ParsedClause {}

  /** A total, in the agreement's currency unless it names another. */
  record Total(
      Name name, Labels labels, Optional<Name> currency, Expression value, Labels cites, Span span)
      implements ParsedClause {}

  /** Parties to which figures are shown in a currency of their own. */
  record Shown(
      List<Name> parties,
      Name currency,
      Expression rate,
      ParsedRounding rounding,
      Labels cites,
      Span span)
      implements ParsedClause {
    public Shown {
      parties = List.copyOf(parties);
    }
  }

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
