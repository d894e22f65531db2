package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedClause.Succession;

/** Reads the clauses that say what an agreement is made of: parties, days, units, sets. */
final class HeaderParser {
  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;

  HeaderParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
  }

  ParsedClause parties(Token start) {
    var from = roster();
    var parties = from.isPresent() ? List.<Labelled>of() : phrases.labelled("a party");
    return new ParsedClause.Parties(parties, from, phrases.cites(), cursor.spanFrom(start));
  }

  ParsedClause signed(Token start) {
    var day = quantities.date();
    return new ParsedClause.Signed(day, phrases.cites(), cursor.spanFrom(start));
  }

  ParsedClause term(Token start) {
    var first = quantities.date();
    cursor.expect("to");
    var last = quantities.date();
    boolean retroactive = cursor.take(",");
    if (retroactive) {
      cursor.expect("retroactive");
    }
    var cites = phrases.cites();
    return new ParsedClause.Term(first, last, retroactive, cites, cursor.spanFrom(start));
  }

  ParsedClause succeeds(Token start) {
    var agreement = cursor.name("an agreement");
    var succession = cursor.take(",") ? succession() : Succession.WITHOUT_GAP;
    var cites = phrases.cites();
    return new ParsedClause.Succeeds(agreement, succession, cites, cursor.spanFrom(start));
  }

  private Succession succession() {
    if (cursor.expectOneOf("after", "from").equals("after")) {
      cursor.expect("a", "gap");
      return Succession.AFTER_A_GAP;
    }
    cursor.expect("its", "first", "day");
    return Succession.FROM_ITS_FIRST_DAY;
  }

  ParsedClause year(Token start) {
    var name = cursor.name("a name for the year");
    cursor.address("year " + name.text());
    if (cursor.expectOneOf("starts", "ends").equals("ends")) {
      return yearOfWeeks(start, name);
    }
    var border = new ParsedYearBorder.Starts(quantities.monthDay());
    boolean first = namedByFirstDay();
    return new ParsedClause.Year(name, border, first, phrases.cites(), cursor.spanFrom(start));
  }

  private boolean namedByFirstDay() {
    cursor.expect(",", "named", "by");
    boolean first = cursor.expectOneOf("first", "last").equals("first");
    cursor.expect("day");
    return first;
  }

  private ParsedClause yearOfWeeks(Token start, Name name) {
    var from = cursor.current();
    boolean last = cursor.expectOneOf("last", "nearest").equals("last");
    var weekday = cursor.name("a day of the week");
    cursor.expect(last ? "of" : "to");
    if (last) {
      int month = quantities.whole(2, "a month such as `01`");
      var span = cursor.spanFrom(from);
      boolean first = namedByFirstDay();
      var border = new ParsedYearBorder.LastOf(weekday, month, weeks(), span);
      return new ParsedClause.Year(name, border, first, phrases.cites(), cursor.spanFrom(start));
    }
    var day = quantities.monthDay();
    var span = cursor.spanFrom(from);
    boolean first = namedByFirstDay();
    var border = new ParsedYearBorder.NearestTo(weekday, day, weeks(), span);
    return new ParsedClause.Year(name, border, first, phrases.cites(), cursor.spanFrom(start));
  }

  /** {@code , in quarters of 4, 4, 5 weeks}, or nothing. */
  private List<Integer> weeks() {
    if (!cursor.take(",")) {
      return List.of();
    }
    cursor.expect("in", "quarters", "of");
    var weeks = new ArrayList<Integer>();
    do {
      weeks.add(quantities.whole(2, "a number of weeks"));
    } while (cursor.take(","));
    cursor.expect("weeks");
    return weeks;
  }

  ParsedClause currency(Token start) {
    var code = cursor.name("a currency");
    cursor.address("currency " + code.text());
    return new ParsedClause.CurrencyClause(code, phrases.cites(), cursor.spanFrom(start));
  }

  ParsedClause round(Token start) {
    cursor.expect("per", "pool");
    var window = phrases.window();
    cursor.expect("to");
    var to = quantities.quantity();
    cursor.expect(",");
    var remainder = phrases.remainder();
    var cites = phrases.cites();
    return new ParsedClause.Round(window, to, remainder, cites, cursor.spanFrom(start));
  }

  ParsedClause unit(Token start) {
    var name = cursor.name("a name for the unit");
    cursor.address("unit " + name.text());
    var labels = phrases.labels();
    boolean whole = cursor.take(",");
    if (whole) {
      cursor.expect("whole");
    }
    var cites = phrases.cites();
    return new ParsedClause.UnitClause(name, labels, whole, cites, cursor.spanFrom(start));
  }

  ParsedClause set(Token start) {
    var name = cursor.name("a name for the set");
    cursor.address("set " + name.text());
    var labels = phrases.labels();
    cursor.couldBe("from");
    var from = roster();
    var members = from.isPresent() ? List.<Labelled>of() : written();
    var cites = phrases.cites();
    return new ParsedClause.SetClause(name, labels, members, from, cites, cursor.spanFrom(start));
  }

  private List<Labelled> written() {
    cursor.expect("=");
    return phrases.labelled("a member of the set");
  }

  /** {@code from "members.csv" by iso}, or nothing. */
  private Optional<ParsedRoster> roster() {
    if (!cursor.sees("from")) {
      return Optional.empty();
    }
    var start = cursor.advance();
    var file = cursor.expect(Token.Kind.STRING, "the name of a file in quotes");
    var by = cursor.take("by") ? Optional.of(cursor.name("a column")) : Optional.<Name>empty();
    return Optional.of(
        new ParsedRoster(PhraseParser.text(file), file.span(), by, cursor.spanFrom(start)));
  }
}
