package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.agreement.parsed.Token.Kind;

/** Reads the clauses that stand beside pools: dues, other lines, totals and checks. */
final class TotalParser {
  private final Cursor cursor;
  private final PhraseParser phrases;
  private final ExpressionParser expressions;
  private final QuantityParser quantities;

  TotalParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.expressions = new ExpressionParser(cursor);
    this.quantities = new QuantityParser(cursor);
  }

  ParsedClause due(Token start) {
    var from = cursor.name("a party");
    cursor.expect("to");
    var to = cursor.name("a party");
    cursor.address("due " + from.text() + " to " + to.text());
    cursor.expect("=");
    var amount = expressions.parse();
    var window = phrases.optionalWindow();
    boolean hasInstalments = cursor.sees(",") && cursor.ahead(1).is("in");
    var instalments =
        hasInstalments ? Optional.of(instalments()) : Optional.<ParsedInstalments>empty();
    var cites = phrases.cites();
    return new ParsedClause.Due(
        from, to, amount, window, instalments, cites, cursor.spanFrom(start));
  }

  private Expression.Quantity percent() {
    var percent = quantities.percent();
    return percent.percent() ? percent : failWithoutPercent();
  }

  private Expression.Quantity failWithoutPercent() {
    throw cursor.unexpected("`%`");
  }

  private ParsedInstalments instalments() {
    var start = cursor.current();
    cursor.expect(",", "in", "instalments", "on");
    var all = new ArrayList<ParsedInstalments.Instalment>();
    do {
      var first = cursor.current();
      var day = quantities.monthDay();
      var share =
          cursor.sees(Kind.NUMBER) ? Optional.of(percent()) : Optional.<Expression.Quantity>empty();
      all.add(new ParsedInstalments.Instalment(day, share, cursor.spanFrom(first)));
      cursor.expect(",");
      cursor.couldBe("remainder");
    } while (cursor.sees(Kind.MONTH_DAY));
    cursor.expect("remainder", "in", "the");
    boolean last = cursor.expectOneOf("last", "first").equals("last");
    return new ParsedInstalments(all, last, cursor.spanFrom(start));
  }

  ParsedClause others(Token start) {
    cursor.expect("of");
    var lines = cursor.name("lines");
    cursor.address("others of " + lines.text());
    cursor.expect(":");
    boolean excluded = cursor.expectOneOf("problem", "excluded").equals("excluded");
    return new ParsedClause.Others(lines, excluded, phrases.cites(), cursor.spanFrom(start));
  }

  ParsedClause total(Token start) {
    var name = cursor.name("a name for the total");
    cursor.address("total " + name.text());
    var labels = phrases.labels();
    var currency =
        cursor.takeSign(":") ? Optional.of(cursor.name("a currency")) : Optional.<Name>empty();
    cursor.expect("=");
    var value = expressions.parse();
    return new ParsedClause.Total(
        name, labels, currency, value, phrases.cites(), cursor.spanFrom(start));
  }

  ParsedClause shown(Token start) {
    cursor.expect("to");
    var parties = cursor.names("a party");
    cursor.address("shown to " + Printer.names(parties));
    cursor.expect("in");
    var currency = cursor.name("a currency");
    cursor.expect("at");
    var rate = expressions.parse();
    cursor.expect(",", "rounded");
    var rounding = new QuantityParser(cursor).rounding();
    var cites = phrases.cites();
    return new ParsedClause.Shown(parties, currency, rate, rounding, cites, cursor.spanFrom(start));
  }

  ParsedClause check(Token start) {
    var name = cursor.name("a name for the check");
    cursor.address("check " + name.text());
    var labels = phrases.labels();
    cursor.expect(":");
    var left = expressions.parse();
    var comparison = new SelectionParser(cursor, expressions).comparison();
    var right = expressions.parse();
    var window = phrases.window();
    var cites = phrases.cites();
    return new ParsedClause.Check(
        name, labels, left, comparison, right, window, cites, cursor.spanFrom(start));
  }
}
