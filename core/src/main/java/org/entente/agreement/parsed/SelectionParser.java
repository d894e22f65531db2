package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;

/** Reads which members are meant, and conditions on values. */
final class SelectionParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  SelectionParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** {@code the others}, or members of a set with what they must meet. */
  ParsedSelection selection() {
    var start = cursor.current();
    if (cursor.take("the")) {
      cursor.expect("others");
      return new ParsedSelection.TheOthers(cursor.spanFrom(start));
    }
    var names = new ArrayList<Name>();
    names.add(cursor.name("`party` or parties by name"));
    while (cursor.sees(",") && Words.isName(cursor.ahead(1)) && !seesProRata()) {
      cursor.expect(",");
      names.add(cursor.name("a party"));
    }
    var conditions = cursor.take("where") ? conditions() : List.<ParsedValueCondition>of();
    return new ParsedSelection.Members(names, conditions, cursor.spanFrom(start));
  }

  private boolean seesProRata() {
    return cursor.ahead(1).is("pro") && cursor.ahead(2).is("rata");
  }

  /** Conditions with {@code and} between them. */
  List<ParsedValueCondition> conditions() {
    var conditions = new ArrayList<ParsedValueCondition>();
    do {
      conditions.add(condition());
    } while (cursor.take("and"));
    return conditions;
  }

  /** One condition. */
  ParsedValueCondition condition() {
    var start = cursor.current();
    if (cursor.takeQuietly("not")) {
      var value = expressions.reference();
      return new ParsedValueCondition.YesNo(value, false, cursor.spanFrom(start));
    }
    var left = expressions.parseSum();
    if (left instanceof Expression.Reference value && !cursor.sees("is")) {
      cursor.couldBe("is");
      return new ParsedValueCondition.YesNo(value, true, cursor.spanFrom(start));
    }
    var comparison = comparison();
    var right = expressions.parseSum();
    return new ParsedValueCondition.Compared(left, comparison, right, cursor.spanFrom(start));
  }

  /** {@code is}, {@code is not}, {@code is at most}, {@code is above} and so on. */
  ParsedComparison comparison() {
    cursor.expect("is");
    if (cursor.takeQuietly("not")) {
      return ParsedComparison.NOT_EQUAL;
    }
    if (cursor.takeQuietly("above")) {
      return ParsedComparison.ABOVE;
    }
    if (cursor.takeQuietly("below")) {
      return ParsedComparison.BELOW;
    }
    if (!cursor.takeQuietly("at")) {
      return ParsedComparison.EQUAL;
    }
    return cursor.expectOneOf("most", "least").equals("most")
        ? ParsedComparison.AT_MOST
        : ParsedComparison.AT_LEAST;
  }
}
