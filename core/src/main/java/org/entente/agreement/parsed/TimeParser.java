package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Token.Kind;

/** Reads values over members, years and days: sums, averages, lines, edges of years, interest. */
final class TimeParser {
  /** Behind the first three tokens of a day count stands its variant, if it has several. */
  private static final int THIRD = 3;

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final QuantityParser quantities;

  TimeParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.quantities = new QuantityParser(cursor);
  }

  /** {@code first day of CY - 1}. */
  Expression edgeDay(Token start) {
    boolean first = cursor.expectOneOf("first", "last").equals("first");
    cursor.expect("day", "of");
    return new Expression.EdgeDay(first, index(), cursor.spanFrom(start));
  }

  /** A year or the term, which may be moved by some years. */
  private Expression.Index index() {
    var name = cursor.name("a year or `term`");
    int offset = quantities.offsetInExpression();
    return new Expression.Index(name, offset, cursor.spanFrom(name.span()));
  }

  /** {@code sum of x over class}, {@code sum of all costs}, {@code sum of costs where eligible}. */
  Expression aggregate(Token start, boolean mayHaveConditions) {
    boolean average = cursor.expectOneOf("sum", "average").equals("average");
    cursor.expect("of");
    if (!average && cursor.take("all")) {
      var lines = expressions.reference();
      return new Expression.LineSum(lines, List.of(), cursor.spanFrom(start));
    }
    var value = expressions.sum();
    if (!average && value instanceof Expression.Reference lines && cursor.take("where")) {
      if (!mayHaveConditions) {
        throw new ClauseFault(Fault.of("E0262", cursor.spanFrom(start)));
      }
      var conditions = new ConditionParser(cursor).conditions();
      return new Expression.LineSum(lines, conditions, cursor.spanFrom(start));
    }
    cursor.expect("over");
    var over = over();
    if (over instanceof Expression.Over.Members members && cursor.take("where")) {
      if (!mayHaveConditions) {
        throw new ClauseFault(Fault.of("E0262", cursor.spanFrom(start)));
      }
      var conditions = SelectionParser.inside(cursor, expressions).conditions();
      over = new Expression.Over.Members(members.set(), conditions);
    }
    return new Expression.Aggregate(average, value, over, cursor.spanFrom(start));
  }

  private Expression.Over over() {
    var first = cursor.name("a set or a year");
    boolean moved = cursor.sees("-") || cursor.sees("+");
    if (moved && !isFirstYear() || !moved && !cursor.sees("to")) {
      return new Expression.Over.Members(first, List.of());
    }
    int offset = quantities.offset();
    var from = new Expression.Index(first, offset, cursor.spanFrom(first.span()));
    cursor.expect("to");
    return new Expression.Over.Years(from, index());
  }

  /** Whether {@code - 5 to} follows: the years have a first and a last. */
  private boolean isFirstYear() {
    return cursor.ahead(1).kind() == Kind.NUMBER && cursor.ahead(2).is("to");
  }

  /** {@code interest on x at r from d1 to d2, act/365 fixed, compounded per month}. */
  Expression interest(Token start) {
    cursor.expect("interest", "on");
    var amount = expressions.sum();
    cursor.expect("at");
    var rate = expressions.sum();
    cursor.expect("from");
    var from = expressions.sum();
    cursor.expect("to");
    var to = expressions.sum();
    cursor.expect(",");
    var dayCount = dayCount();
    Optional<Expression.Compounding> compounding =
        cursor.sees(",") && cursor.ahead(1).is("compounded")
            ? Optional.of(compounding())
            : Optional.empty();
    return new Expression.Interest(
        amount, rate, from, to, dayCount, compounding, cursor.spanFrom(start));
  }

  private Expression.DayCountWords dayCount() {
    var start = cursor.current();
    var words =
        switch (start.text() + cursor.ahead(1).text() + cursor.ahead(2).text()) {
          case "act/360" -> "act/360";
          case "act/365" -> "act/365 fixed";
          case "act/act" -> "act/act isda";
          case "30/360" -> cursor.ahead(THIRD).is("european") ? "30/360 european" : "30/360 us";
          default -> throw cursor.unexpected("a day count such as `act/365 fixed`");
        };
    for (int i = 0; i < THIRD; i++) {
      cursor.advance();
    }
    int variant = words.indexOf(' ');
    if (words.startsWith("30")) {
      cursor.expectOneOf("us", "european");
    } else if (variant > 0) {
      cursor.expect(words.substring(variant + 1));
    }
    return new Expression.DayCountWords(words, cursor.spanFrom(start));
  }

  private Expression.Compounding compounding() {
    cursor.expect(",");
    var start = cursor.current();
    cursor.expect("compounded");
    var first = cursor.current();
    cursor.expect("per");
    var window =
        new ParsedWindow.Per(
            cursor.name("a year or `month`"), Optional.empty(), cursor.spanFrom(first));
    Optional<ParsedRounding> rounded = Optional.empty();
    if (cursor.sees(",") && cursor.ahead(1).is("each")) {
      cursor.expect(",", "each", "rounded");
      rounded = Optional.of(quantities.rounding());
    }
    return new Expression.Compounding(window, rounded, cursor.spanFrom(start));
  }
}
