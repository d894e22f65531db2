package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedPart.Among;
import org.entente.agreement.parsed.ParsedPart.Limit;
import org.entente.agreement.parsed.ParsedPart.Receivers;
import org.entente.agreement.parsed.ParsedPart.Source;

/** Reads the lines of a pool that move parts: {@code part of C to A, B, pro rata area}. */
final class PartParser {
  static final String EXAMPLE = "part of C to A, limit balance of carried";

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final ExpressionParser expressions;
  private final BoundParser bounds;

  PartParser(Cursor cursor, ExpressionParser expressions, BoundParser bounds) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
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
    cursor.expect("to");
    var to = receivers();
    cursor.address(address + " / part of " + words(from) + " to " + words(to));
    Optional<Among> among = Optional.empty();
    Optional<Limit> limit = Optional.empty();
    while (cursor.take(",")) {
      if (among.isEmpty() && limit.isEmpty() && seesAmong()) {
        among = Optional.of(among());
      } else {
        cursor.couldBe("pro", "equally");
        limit = Optional.of(limit());
        break;
      }
    }
    return new ParsedPart(from, to, among, limit, phrases.cites(), cursor.spanFrom(start));
  }

  private Source source() {
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
    return Words.isName(next) && !isPhrase;
  }

  private boolean seesAmong() {
    return cursor.sees("equally") || cursor.sees("pro");
  }

  private Among among() {
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
