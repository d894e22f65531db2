package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedEntry.Basis;
import org.entente.agreement.parsed.ParsedEntry.Flow;
import org.entente.agreement.parsed.ParsedEntry.Multiple;
import org.entente.agreement.parsed.Token.Kind;

/** Reads accounts: their first line, and a line for each addition and taking. */
final class AccountParser {
  private static final String ENTRY_EXAMPLE = "+ part of C to A in cost";

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;
  private final ExpressionParser expressions;

  AccountParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
    this.expressions = new ExpressionParser(cursor);
  }

  /** Reads the first line of an account. */
  ParsedClause.Account account(Token start) {
    var name = cursor.name("a name for the account");
    cursor.address("account " + name.text());
    var indices = phrases.indices();
    var labels = phrases.labels();
    cursor.expect(":");
    var unit = cursor.name("a currency or a unit");
    var window = phrases.window();
    Optional<Expression> opening = Optional.empty();
    Optional<ParsedExpiry> expiry = Optional.empty();
    while (cursor.take(",")) {
      if (opening.isEmpty() && expiry.isEmpty() && cursor.take("opening")) {
        opening = Optional.of(expressions.parse());
      } else {
        expiry = Optional.of(expiry());
        break;
      }
    }
    var cites = phrases.cites();
    if (cursor.atEndOfClause() && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a line that says what is added or taken");
    }
    return new ParsedClause.Account(
        name,
        indices,
        labels,
        unit,
        window,
        opening,
        expiry,
        List.of(),
        cites,
        cursor.spanFrom(start));
  }

  private ParsedExpiry expiry() {
    var start = cursor.current();
    cursor.expect("expires");
    if (cursor.expectOneOf("at", "after").equals("at")) {
      cursor.expect("end");
      return new ParsedExpiry(0, Optional.empty(), cursor.spanFrom(start));
    }
    boolean whole = cursor.sees(Kind.NUMBER) && cursor.current().text().matches("[0-9]{1,4}");
    if (!whole) {
      throw cursor.unexpected("a whole number of periods");
    }
    int periods = Integer.parseInt(cursor.advance().text());
    var word = cursor.name("a year or `month`");
    return new ParsedExpiry(periods, Optional.of(word), cursor.spanFrom(start));
  }

  /** Reads the entries of the account whose first line was read. */
  Optional<ParsedClause> withEntries(
      Token start, String address, Optional<ParsedClause.Account> read) {
    var entries = new ArrayList<ParsedEntry>();
    while (!cursor.atEnd() && !cursor.startsClause()) {
      int number = entries.size() + 1;
      cursor.clause(address, ENTRY_EXAMPLE, () -> entry(address, number)).ifPresent(entries::add);
    }
    return read.map(account ->
        new ParsedClause.Account(
            account.name(),
            account.indices(),
            account.labels(),
            account.unit(),
            account.window(),
            account.opening(),
            account.expiry(),
            entries,
            account.cites(),
            cursor.spanFrom(start)));
  }

  private ParsedEntry entry(String address, int number) {
    var start = cursor.current();
    cursor.couldBe(Words.clauseWords().toArray(String[]::new));
    boolean adds = cursor.expectOneOf("+", "-").equals("+");
    cursor.address(address + " / entry " + number);
    var flow = flow();
    Optional<ParsedRounding> rounded = Optional.empty();
    boolean limit = false;
    while (cursor.take(",")) {
      if (rounded.isEmpty() && !limit && cursor.take("rounded")) {
        rounded = Optional.of(quantities.rounding());
      } else {
        cursor.expect("limit", "balance");
        limit = true;
        break;
      }
    }
    return new ParsedEntry(adds, flow, rounded, limit, phrases.cites(), cursor.spanFrom(start));
  }

  private Flow flow() {
    var start = cursor.current();
    var multiple = multiple();
    if (multiple.isEmpty() && !seesPart(0)) {
      cursor.couldBe("part");
      return new Flow.Value(expressions.parse(), cursor.spanFrom(start));
    }
    cursor.expect("part", "of");
    var from = cursor.name("a party");
    cursor.expect("to");
    var to = cursor.name("a party");
    cursor.expect("in");
    var pool = expressions.reference();
    if (pool.member().isPresent()) {
      throw cursor.unexpected("the end of the clause");
    }
    return new Flow.PartOf(multiple, from, to, pool.name(), pool.indices(), cursor.spanFrom(start));
  }

  private boolean seesPart(int ahead) {
    return cursor.ahead(ahead).is("part") && cursor.ahead(ahead + 1).is("of");
  }

  /** A percent before a part, with what it means; another percent is a value. */
  private Optional<Multiple> multiple() {
    var start = cursor.current();
    if (!cursor.sees(Kind.NUMBER) || !cursor.ahead(1).is("%")) {
      return Optional.empty();
    }
    if (cursor.ahead(2).is("in") || cursor.ahead(2).is("on")) {
      var percent = quantities.percent();
      var basis = basis();
      cursor.expect("of");
      return Optional.of(new Multiple(percent, Optional.of(basis), cursor.spanFrom(start)));
    }
    if (cursor.ahead(2).is("of") && seesPart(3)) {
      var percent = quantities.percent();
      cursor.expect("of");
      return Optional.of(new Multiple(percent, Optional.empty(), cursor.spanFrom(start)));
    }
    return Optional.empty();
  }

  private Basis basis() {
    if (cursor.expectOneOf("in", "on").equals("in")) {
      cursor.expect("all");
      return Basis.IN_ALL;
    }
    cursor.expect("top");
    return Basis.ON_TOP;
  }
}
