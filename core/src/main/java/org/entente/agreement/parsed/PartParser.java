package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedPart.Among;
import org.entente.agreement.parsed.ParsedPart.Case;
import org.entente.agreement.parsed.ParsedPart.Cases;
import org.entente.agreement.parsed.ParsedPart.Limit;
import org.entente.agreement.parsed.ParsedPart.Receivers;
import org.entente.agreement.parsed.ParsedPart.Source;
import org.entente.agreement.parsed.Token.Kind;

/** Reads the lines of a pool that move parts: {@code part of C to A, B, pro rata area}. */
final class PartParser {
  static final String EXAMPLE = "part of C to A, limit balance of carried";

  private static final List<String> CASES = List.of("when", "unless");

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;
  private final SelectionParser selections;
  private final ExpressionParser expressions;
  private final BoundParser bounds;

  PartParser(Cursor cursor, ExpressionParser expressions, BoundParser bounds) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
    this.selections = new SelectionParser(cursor, expressions);
    this.expressions = expressions;
    this.bounds = bounds;
  }

  /** Whether the line here moves a part; {@code part} may also be the name of a party. */
  boolean seesPart() {
    return cursor.sees("part") && cursor.ahead(1).is("of");
  }

  ParsedPart part(String address) {
    var start = cursor.current();
    cursor.expect("part", "of");
    var from = source();
    var where = cursor.take("where") ? selections.conditions() : List.<ParsedValueCondition>of();
    cursor.expect("to");
    var to = receivers();
    cursor.address(address + " / part of " + words(from) + " to " + words(to));
    Optional<Among> among = seesAmong() ? Optional.of(among()) : Optional.empty();
    Optional<Limit> limit = takeNext("limit") ? Optional.of(limit()) : Optional.empty();
    Optional<Cases> when = takeNext("when") ? Optional.of(cases("when")) : Optional.empty();
    Optional<Cases> unless = takeNext("unless") ? Optional.of(cases("unless")) : Optional.empty();
    cursor.couldBe("equally", "limit", "when", "unless");
    return new ParsedPart(
        from, where, to, among, limit, when, unless, phrases.cites(), cursor.spanFrom(start));
  }

  /** Whether a comma and the word stand here; the comma is read. */
  private boolean takeNext(String word) {
    if (!cursor.sees(",") || !cursor.ahead(1).is(word)) {
      return false;
    }
    cursor.expect(",");
    return true;
  }

  /** Cases that are joined by {@code and}, or by {@code or}. */
  private Cases cases(String word) {
    var start = cursor.current();
    cursor.expect(word);
    var cases = new ArrayList<Case>();
    cases.add(oneCase());
    boolean any = cursor.sees("or");
    while (any ? cursor.take("or") : cursor.take("and")) {
      cases.add(oneCase());
    }
    return new Cases(any, cases, cursor.spanFrom(start));
  }

  private Case oneCase() {
    var start = cursor.current();
    boolean before = cursor.sees("before") && cursor.ahead(1).kind() == Kind.DATE;
    if (before || cursor.sees("from")) {
      cursor.advance();
      return new Case.Day(before, quantities.date(), cursor.spanFrom(start));
    }
    cursor.couldBe("before", "from");
    return new Case.Holds(selections.condition());
  }

  private Source source() {
    var start = cursor.current();
    if (cursor.sees("each") && Words.isName(cursor.ahead(1))) {
      cursor.expect("each");
      return new Source.Each(cursor.name("`party`"), cursor.spanFrom(start));
    }
    var party = cursor.name("a party");
    return new Source.Named(party, party.span());
  }

  private Receivers receivers() {
    var start = cursor.current();
    if (cursor.take("the")) {
      cursor.expect("others");
      return new Receivers.TheOthers(cursor.spanFrom(start));
    }
    var parties = new ArrayList<Name>();
    parties.add(cursor.name("a party"));
    while (cursor.sees(",") && isPartyAhead()) {
      cursor.advance();
      parties.add(cursor.name("a party"));
    }
    return new Receivers.Named(parties, cursor.spanFrom(start));
  }

  /** Whether a comma is followed by a party, and not by how it is divided or limited. */
  private boolean isPartyAhead() {
    var next = cursor.ahead(1);
    boolean isPhrase = next.is("pro") && cursor.ahead(2).is("rata");
    return Words.isName(next) && !isPhrase && !CASES.contains(next.text());
  }

  private boolean seesAmong() {
    return cursor.sees(",") && (cursor.ahead(1).is("equally") || cursor.ahead(1).is("pro"));
  }

  private Among among() {
    cursor.expect(",");
    var start = cursor.current();
    if (cursor.take("equally")) {
      return new Among.Equally(start.span());
    }
    cursor.expect("pro", "rata");
    return new Among.ProRata(expressions.parse(), cursor.spanFrom(start));
  }

  private Limit limit() {
    var start = cursor.current();
    if (cursor.sees("limit") && cursor.ahead(1).is("balance") && cursor.ahead(2).is("of")) {
      cursor.expect("limit", "balance", "of");
      return new Limit.Balance(expressions.reference(), cursor.spanFrom(start));
    }
    cursor.couldBe("balance");
    return new Limit.Bound(bounds.limit(), cursor.spanFrom(start));
  }

  static String words(Source source) {
    return switch (source) {
      case Source.Named named -> named.party().text();
      case Source.Each each -> "each " + each.set().text();
    };
  }

  static String words(Receivers receivers) {
    return switch (receivers) {
      case Receivers.Named named ->
          String.join(", ", named.parties().stream().map(Name::text).toList());
      case Receivers.TheOthers others -> "the others";
    };
  }
}
