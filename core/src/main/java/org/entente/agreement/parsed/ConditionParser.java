package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Token.Kind;

/** Reads which lines belong to a pool: {@code category is "utilities" and not suspended}. */
final class ConditionParser {
  private final Cursor cursor;
  private final QuantityParser quantities;

  ConditionParser(Cursor cursor) {
    this.cursor = cursor;
    this.quantities = new QuantityParser(cursor);
  }

  List<ParsedCondition> conditions() {
    var conditions = new ArrayList<ParsedCondition>();
    do {
      conditions.add(condition());
    } while (cursor.take("and"));
    return conditions;
  }

  private ParsedCondition condition() {
    var start = cursor.current();
    if (cursor.takeQuietly("not")) {
      return new ParsedCondition.YesNo(cursor.name("a column"), false, cursor.spanFrom(start));
    }
    var column = cursor.name("a column");
    if (cursor.take("is")) {
      var value = List.of(value());
      return new ParsedCondition.OneOf(column, value, cursor.spanFrom(start));
    }
    if (cursor.take("in")) {
      var values = new ArrayList<ParsedCondition.Value>();
      do {
        values.add(value());
      } while (cursor.take(","));
      return new ParsedCondition.OneOf(column, values, cursor.spanFrom(start));
    }
    if (cursor.take("from")) {
      var first = quantities.date();
      cursor.expect("to");
      var last = quantities.date();
      return new ParsedCondition.Between(column, first, last, cursor.spanFrom(start));
    }
    return new ParsedCondition.YesNo(column, true, cursor.spanFrom(start));
  }

  private ParsedCondition.Value value() {
    var token = cursor.current();
    if (cursor.sees(Kind.STRING)) {
      cursor.advance();
      return new ParsedCondition.Value(PhraseParser.text(token), token.span());
    }
    if (cursor.sees(Kind.NUMBER)) {
      cursor.advance();
      return new ParsedCondition.Value(token.text().replace("_", ""), token.span());
    }
    var name = cursor.name("a text in quotes, a name or a number");
    return new ParsedCondition.Value(name.text(), name.span());
  }
}
