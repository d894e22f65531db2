package org.entente.agreement.parsed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.agreement.parsed.Expression.Quantity;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.amounts.Rational;

/** Reads numbers with their units, roundings and days. */
final class QuantityParser {
  private final Cursor cursor;

  QuantityParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A number, its scale or percent sign, and its unit if one follows. */
  Quantity quantity() {
    return quantity(true);
  }

  /** What {@code round} and {@code rounded} round to, and how: {@code to 100m KRW half_up}. */
  ParsedRounding rounding() {
    var start = cursor.current();
    cursor.expect("to");
    var to = quantity(false);
    if (Words.isName(cursor.current()) && Words.isName(cursor.ahead(1))) {
      to = new Quantity(to.value(), to.percent(), unit(), cursor.spanFrom(to.span()));
      cursor.couldBe(Words.RESERVED.toArray(String[]::new));
    }
    var mode = cursor.name("a rounding mode such as `half_up`");
    return new ParsedRounding(to, mode, cursor.spanFrom(start));
  }

  /** A number with its percent sign and nothing behind it. */
  Quantity percent() {
    return quantity(false);
  }

  private Quantity quantity(boolean withUnit) {
    var number = cursor.expect(Kind.NUMBER, "a number");
    var written = Rational.of(new BigDecimal(number.text().replace("_", "")));
    boolean percent = cursor.takeQuietly("%");
    var value = percent ? written.dividedBy(Rational.of(100)) : written.times(scale());
    var unit = withUnit ? unit() : Optional.<Name>empty();
    return new Quantity(value, percent, unit, cursor.spanFrom(number));
  }

  private Rational scale() {
    if (cursor.takeQuietly("m")) {
      return Rational.of(1_000_000);
    }
    if (cursor.takeQuietly("bn")) {
      return Rational.of(1_000_000_000);
    }
    return Rational.of(cursor.takeQuietly("tn") ? 1_000_000_000_000L : 1);
  }

  /** A unit may be left out; so a word of the language, misspelt, could be taken for one. */
  Optional<Name> unit() {
    if (!Words.isName(cursor.current())) {
      return Optional.empty();
    }
    cursor.couldBe(Words.RESERVED.toArray(String[]::new));
    return Optional.of(cursor.name("a unit"));
  }

  /** {@code + 1} or {@code - 1} behind a year; 0 if there is none. */
  int offset() {
    boolean minus = cursor.takeQuietly("-");
    if (!minus && !cursor.takeQuietly("+")) {
      return 0;
    }
    int years = whole(4, "a whole number of years");
    return minus ? -years : years;
  }

  /** A whole number of at most so many digits. */
  int whole(int digits, String description) {
    var text = cursor.current().text();
    boolean whole = cursor.sees(Kind.NUMBER) && text.matches("[0-9]{1," + digits + "}");
    if (!whole) {
      throw cursor.unexpected(description);
    }
    return Integer.parseInt(cursor.advance().text());
  }

  LocalDate date() {
    var token = cursor.expect(Kind.DATE, "a date such as `2022-04-01`");
    return day(token, () -> LocalDate.parse(token.text()));
  }

  MonthDay monthDay() {
    var token = cursor.expect(Kind.MONTH_DAY, "a month and day such as `04-01`");
    return day(token, () -> MonthDay.parse("--" + token.text()));
  }

  private static <T> T day(Token token, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (DateTimeException e) {
      throw new ClauseFault(Fault.of("E0118", token.span(), token.text()));
    }
  }
}
