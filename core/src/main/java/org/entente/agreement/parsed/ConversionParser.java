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
    Optional<ParsedSumRounding> rounding = Optional.empty();
    if (cursor.sees("each") || cursor.sees("the")) {
      rounding = Optional.of(rounding());
      span = cursor.spanFrom(start);
      cursor.expect(",");
    }
    return new ParsedConversion(rates, day, within, rounding, span);
  }

  /** {@code each line to 0.01 half_up}, without the comma behind it. */
  ParsedSumRounding rounding() {
    boolean eachLine = cursor.expectOneOf("each", "the").equals("each");
    cursor.expect(eachLine ? "line" : "sum");
    return new ParsedSumRounding(eachLine, quantities.rounding());
  }

  private ParsedConversion.Day day() {
    return cursor.sees(Token.Kind.DATE)
        ? new ParsedConversion.Day.Fixed(quantities.date())
        : new ParsedConversion.Day.OfColumn(cursor.name("a column of the lines, or a date"));
  }
}
