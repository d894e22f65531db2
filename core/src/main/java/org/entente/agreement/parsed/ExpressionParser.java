package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.agreement.parsed.Expression.Operator;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Span;

/**
 * Reads values: {@code previous * (1 + growth[CY - 1] + 6.5 points)}.
 *
 * <p>From loosest to tightest: {@code floor}, {@code limit} and {@code rounded}; plus and minus;
 * times and divided by; a leading minus and {@code % of}. All of them group to the left.
 */
final class ExpressionParser {
  private static final int MAX_NESTING = 256;
  private static final int MAX_OPERATIONS = 1_000;

  private final Cursor cursor;
  private final QuantityParser quantities;
  private int nesting;
  private int operations;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.quantities = new QuantityParser(cursor);
  }

  Expression parse() {
    nesting = 0;
    operations = 0;
    return expression();
  }

  /** A value in which {@code floor} and {@code limit} stand in brackets alone. */
  Expression parseSum() {
    nesting = 0;
    operations = 0;
    return sum();
  }

  private Expression expression() {
    var value = sum();
    while (true) {
      var start = value.span();
      if (cursor.takeQuietly("floor")) {
        value = counted(new Expression.Bounded(true, value, sum(), cursor.spanFrom(start)));
      } else if (cursor.takeQuietly("limit")) {
        value = counted(new Expression.Bounded(false, value, sum(), cursor.spanFrom(start)));
      } else if (cursor.takeQuietly("rounded")) {
        var rounding = quantities.rounding();
        value = counted(new Expression.Rounded(value, rounding, cursor.spanFrom(start)));
      } else {
        return value;
      }
    }
  }

  private Expression sum() {
    var value = product();
    while (true) {
      boolean plus = cursor.takeQuietly("+");
      if (!plus && !cursor.takeQuietly("-")) {
        return value;
      }
      var right = product();
      boolean points = cursor.takeQuietly("points");
      var operator =
          plus
              ? points ? Operator.PLUS_POINTS : Operator.PLUS
              : points ? Operator.MINUS_POINTS : Operator.MINUS;
      value = binary(operator, value, right);
    }
  }

  private Expression product() {
    var value = factor();
    while (true) {
      if (cursor.takeQuietly("*")) {
        value = binary(Operator.TIMES, value, factor());
      } else if (cursor.takeQuietly("/")) {
        value = binary(Operator.DIVIDED_BY, value, factor());
      } else {
        return value;
      }
    }
  }

  private Expression binary(Operator operator, Expression left, Expression right) {
    return counted(new Expression.Binary(operator, left, right, cursor.spanFrom(left.span())));
  }

  private Expression factor() {
    var start = cursor.current();
    if (cursor.takeQuietly("-")) {
      open(start);
      var value = factor();
      nesting--;
      return counted(new Expression.Negated(value, cursor.spanFrom(start)));
    }
    if (cursor.sees(Kind.NUMBER) && cursor.ahead(1).is("%") && cursor.ahead(2).is("of")) {
      var percent = quantities.quantity();
      cursor.expect("of");
      open(start);
      var whole = factor();
      nesting--;
      return binary(Operator.TIMES, percent, whole);
    }
    return primary();
  }

  private Expression primary() {
    var start = cursor.current();
    cursor.couldBe("net", "borne");
    if (cursor.sees(Kind.NUMBER)) {
      return quantities.quantity();
    }
    if (cursor.takeQuietly("previous")) {
      return new Expression.Previous(start.span());
    }
    if (cursor.takeQuietly("net")) {
      cursor.expect("borne", "by");
      return new Expression.BorneBy(true, cursor.name("a party"), cursor.spanFrom(start));
    }
    if (cursor.takeQuietly("borne")) {
      cursor.expect("by");
      return new Expression.BorneBy(false, cursor.name("a party"), cursor.spanFrom(start));
    }
    if (cursor.takeQuietly("(")) {
      open(start);
      var value = expression();
      closeWith(")");
      return value;
    }
    if (cursor.takeQuietly("{")) {
      return schedule(start);
    }
    if (cursor.sees("bands") && cursor.ahead(1).is("of")) {
      return bands(start);
    }
    if (Words.isName(cursor.current())) {
      return cursor.ahead(1).is("(") ? call() : reference();
    }
    throw noValue();
  }

  private ClauseFault noValue() {
    var found = cursor.current();
    return cursor.sees(Kind.MONTH_DAY)
        ? new ClauseFault(
            Fault.of("E0119", found.span(), found.text(), found.text().replace("-", " - ")))
        : cursor.unexpected("a value");
  }

  private Expression call() {
    var function = cursor.name();
    open(cursor.current());
    cursor.expect("(");
    var arguments = new ArrayList<Expression>();
    do {
      arguments.add(expression());
    } while (cursor.take(","));
    closeWith(")");
    return new Expression.Call(function, arguments, cursor.spanFrom(function.span()));
  }

  /** The member may stand before the indices or, as in the reference of a figure, behind them. */
  Expression.Reference reference() {
    var name = cursor.name();
    var member = member();
    var indices = new ArrayList<Expression.Index>();
    if (cursor.takeQuietly("[")) {
      do {
        indices.add(index());
      } while (cursor.take(","));
      cursor.expect("]");
      member = member.isPresent() ? member : member();
    }
    return new Expression.Reference(name, member, indices, cursor.spanFrom(name.span()));
  }

  private Optional<Name> member() {
    return cursor.takeQuietly(".") ? Optional.of(cursor.name()) : Optional.empty();
  }

  private Expression.Index index() {
    var name = cursor.name("a year, a set or one of its members");
    int offset = quantities.offset();
    return new Expression.Index(name, offset, cursor.spanFrom(name.span()));
  }

  private Expression schedule(Token start) {
    open(start);
    var entries = new ArrayList<Expression.Entry>();
    do {
      entries.add(entry());
    } while (cursor.take(","));
    closeWith("}");
    return new Expression.Schedule(entries, cursor.spanFrom(start));
  }

  private Expression bands(Token start) {
    cursor.expect("bands", "of");
    open(start);
    var of = expression();
    cursor.expect("{");
    var bands = new ArrayList<Expression.Band>();
    do {
      bands.add(band(bands.isEmpty() ? "first" : "next"));
      cursor.expect(",");
    } while (cursor.sees("next"));
    cursor.expect("above", ":");
    var above = expression();
    closeWith("}");
    return new Expression.Bands(of, bands, above, cursor.spanFrom(start));
  }

  private Expression.Band band(String word) {
    var start = cursor.current();
    cursor.expect(word);
    var width = expression();
    cursor.expect(":");
    return new Expression.Band(width, expression(), cursor.spanFrom(start));
  }

  private Expression.Entry entry() {
    var key = key();
    cursor.expect(":");
    var value = expression();
    return new Expression.Entry(key, value, cursor.spanFrom(key.span()));
  }

  private Expression.Key key() {
    var start = cursor.current();
    if (cursor.take("from")) {
      return cursor.sees(Kind.DATE)
          ? new Expression.Key.FromDay(quantities.date(), cursor.spanFrom(start))
          : new Expression.Key.FromNamed(cursor.name("a year or a date"), cursor.spanFrom(start));
    }
    if (cursor.sees(Kind.DATE)) {
      var first = quantities.date();
      cursor.expect("to");
      return new Expression.Key.Days(first, quantities.date(), cursor.spanFrom(start));
    }
    var first = cursor.name("a year, a date or a member of a set");
    var last = cursor.take("to") ? Optional.of(cursor.name("a year")) : Optional.<Name>empty();
    return new Expression.Key.Named(first, last, cursor.spanFrom(start));
  }

  private void open(Token opening) {
    nesting++;
    if (nesting > MAX_NESTING) {
      throw tooMuch(opening.span(), MAX_NESTING + " values inside each other");
    }
  }

  private void closeWith(String bracket) {
    cursor.expect(bracket);
    nesting--;
  }

  private Expression counted(Expression value) {
    operations++;
    if (operations > MAX_OPERATIONS) {
      throw tooMuch(value.span(), "1,000 operations in one value");
    }
    return value;
  }

  private static ClauseFault tooMuch(Span span, String most) {
    return new ClauseFault(Fault.of("E0115", span, most));
  }
}
