package org.entente.agreement.parsed;

import java.util.Optional;

/** Reads how lines of cost are converted, up to the comma behind it. */
final class ConversionParser {
  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;

  ConversionParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
  }

  ParsedConversion conversion() {
    var start = cursor.current();
    cursor.expect("converted", "by");
    var rates = cursor.name("the name of rates");
    boolean onDay = cursor.expectOneOf("on", "average").equals("on");
    var day = onDay ? day() : new ParsedConversion.Day.Average(phrases.window());
    Optional<Integer> within = Optional.empty();
    Optional<ParsedConversion.Rounding> rounding = Optional.empty();
    var span = cursor.spanFrom(start);
    cursor.expect(",");
    cursor.couldBe("else", "each", "the");
    if (onDay && cursor.take("else")) {
      cursor.expect("the", "last", "day", "before", "within");
      within = Optional.of(quantities.whole(4, "a whole number of days"));
      cursor.expect("days");
      span = cursor.spanFrom(start);
      cursor.expect(",");
      cursor.couldBe("each", "the");
    }
    boolean eachLine = cursor.take("each");
    if (eachLine || cursor.take("the")) {
      cursor.expect(eachLine ? "line" : "sum");
      rounding = Optional.of(new ParsedConversion.Rounding(eachLine, quantities.rounding()));
      span = cursor.spanFrom(start);
      cursor.expect(",");
    }
    return new ParsedConversion(rates, day, within, rounding, span);
  }

  private ParsedConversion.Day day() {
    return cursor.sees(Token.Kind.DATE)
        ? new ParsedConversion.Day.Fixed(quantities.date())
        : new ParsedConversion.Day.OfColumn(cursor.name("a column of the lines, or a date"));
  }
}
