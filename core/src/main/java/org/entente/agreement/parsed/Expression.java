package org.entente.agreement.parsed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;

/** A value as it was written. */
public sealed interface Expression {
  Span span();

  /**
   * A number with its suffix and unit: {@code 23.4bn JPY}, {@code 5%}, {@code 3_893 worker}.
   *
   * @param value the number with the suffix counted in: 5% is 1/20, 23.4bn is 23,400,000,000
   * @param percent whether it was written with a percent sign
   * @param unit the currency or unit of count behind it, if written
   */
  record Quantity(Rational value, boolean percent, Optional<Name> unit, Span span)
      implements Expression {}

  /** {@code previous}: the amount's own value one year earlier. */
  record Previous(Span span) implements Expression {}

  /**
   * {@code name}, {@code agreement.name}, {@code pool.PARTY}, each with indices in brackets, which
   * may also stand before the point: {@code labour[welfare].JP}.
   */
  record Reference(Name name, Optional<Name> member, List<Index> indices, Span span)
      implements Expression {
    public Reference {
      indices = List.copyOf(indices);
    }
  }

  /** One index of a reference: a set, a member, a year, or a year moved by some years. */
  record Index(Name name, int offset, Span span) {}

  /** {@code borne by P} or {@code net borne by P}. */
  record BorneBy(boolean net, Name party, Span span) implements Expression {}

  /** {@code max(a, b)}, {@code min(a, b)} or a formula of the agreement. */
  record Call(Name function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Negated(Expression value, Span span) implements Expression {}

  /** Two values and the sign between them. */
  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code x floor y}: at least y; {@code x limit y}: at most y. */
  record Bounded(boolean floor, Expression value, Expression bound, Span span)
      implements Expression {}

  /** {@code x rounded to 100m half_up}. */
  record Rounded(Expression value, ParsedRounding rounding, Span span) implements Expression {}

  /** {@code { JFY2022 to JFY2023: 23.4bn, JFY2024: 15.1bn }}, by period or by member of a set. */
  record Schedule(List<Entry> entries, Span span) implements Expression {
    public Schedule {
      entries = List.copyOf(entries);
    }
  }

  /** One entry of a schedule. */
  record Entry(Key key, Expression value, Span span) {}

  /**
   * {@code bands of X { first 5m: 5%, next 10m: 3%, above: 2% }}: each stretch of X at its own
   * rate.
   */
  record Bands(Expression of, List<Band> bands, Expression above, Span span) implements Expression {
    public Bands {
      bands = List.copyOf(bands);
    }
  }

  /** One stretch and its rate. */
  record Band(Expression width, Expression rate, Span span) {}

  /** What an entry holds for. */
  sealed interface Key {
    Span span();

    /** {@code JFY2022}, {@code JFY2022 to JFY2023}, or a member of a set. */
    record Named(Name first, Optional<Name> last, Span span) implements Key {}

    /** {@code 2022-04-01 to 2022-09-30}. */
    record Days(LocalDate first, LocalDate last, Span span) implements Key {}

    /** {@code from JFY2022}. */
    record FromNamed(Name first, Span span) implements Key {}

    /** {@code from 2022-04-01}. */
    record FromDay(LocalDate first, Span span) implements Key {}
  }

  /** The signs between two values; {@code PLUS_POINTS} adds percentage points to a rate. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    PLUS_POINTS,
    MINUS_POINTS
  }
}
