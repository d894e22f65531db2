package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.parsed.ParsedBound.Cut;
import org.entente.agreement.parsed.ParsedBound.Shortfall;
import org.entente.agreement.parsed.ParsedCarry.Order;
import org.entente.agreement.parsed.Token.Kind;

/** Reads limits and floors with their windows: {@code limit 24.9bn per JFY, by days}. */
final class BoundParser {
  private final Cursor cursor;
  private final PhraseParser phrases;
  private final ExpressionParser expressions;

  BoundParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.expressions = expressions;
  }

  ParsedBound bound() {
    var start = cursor.current();
    if (cursor.take("limit")) {
      return limit(start);
    }
    if (cursor.take("floor")) {
      return floor(start);
    }
    cursor.couldBe("at", "by", "whole", "over", "reopens", "unused", "excess");
    throw cursor.unexpected();
  }

  /** A limit whose word comes next. */
  ParsedBound.Limit limit() {
    var start = cursor.current();
    cursor.expect("limit");
    return limit(start);
  }

  private ParsedBound.Limit limit(Token start) {
    var bound = expressions.parse();
    var of = Optional.<Expression.Reference>empty();
    var inOrderOf = Optional.<Name>empty();
    if (cursor.takeQuietly("of")) {
      of = Optional.of(expressions.reference());
    } else if (cursor.takeQuietly("in")) {
      cursor.expect("order", "of");
      inOrderOf = Optional.of(cursor.name("a column"));
    }
    var window = phrases.window();
    boolean atAverageCost = takeNext("at");
    if (atAverageCost) {
      cursor.expect("average", "cost");
    }
    var additions = additions();
    return new ParsedBound.Limit(
        bound,
        of,
        inOrderOf,
        window,
        atAverageCost,
        additions.cut(),
        additions.overAll(),
        additions.reopens(),
        additions.unused(),
        additions.excess(),
        cursor.spanFrom(start));
  }

  private record Additions(
      Cut cut,
      Optional<Name> overAll,
      boolean reopens,
      Optional<ParsedCarry> unused,
      Optional<ParsedCarry> excess) {}

  /** What may follow a limit in any order, each at most once. */
  private Additions additions() {
    var cut = Cut.UNSAID;
    var overAll = Optional.<Name>empty();
    boolean reopens = false;
    var unused = Optional.<ParsedCarry>empty();
    var excess = Optional.<ParsedCarry>empty();
    while (true) {
      var word = cursor.ahead(1);
      if (seesCut()) {
        once(cut == Cut.UNSAID, word);
        cursor.expect(",");
        cut = cut();
      } else if (takeNext("over")) {
        once(overAll.isEmpty(), word);
        cursor.expect("all");
        overAll = Optional.of(cursor.name("a set"));
      } else if (takeNext("reopens")) {
        once(!reopens, word);
        reopens = true;
      } else if (takeNext("unused")) {
        once(unused.isEmpty(), word);
        unused = Optional.of(carry(word));
      } else if (takeNext("excess")) {
        once(excess.isEmpty(), word);
        excess = Optional.of(carry(word));
      } else {
        return new Additions(cut, overAll, reopens, unused, excess);
      }
    }
  }

  /** {@code unused carries}, and for how long and in which order: {@code 2 years, oldest first}. */
  private ParsedCarry carry(Token start) {
    cursor.expect("carries");
    if (!cursor.sees(Kind.NUMBER)) {
      return new ParsedCarry(Optional.empty(), Order.UNSAID, cursor.spanFrom(start));
    }
    boolean counts = cursor.current().text().matches("[1-9][0-9]{0,3}");
    if (!counts) {
      throw cursor.unexpected("a number of windows such as `2 years`");
    }
    int windows = Integer.parseInt(cursor.advance().text());
    var life = new ParsedCarry.Life(windows, cursor.name("`years` or `months`"));
    var order =
        takeNext("oldest")
            ? Order.OLDEST_FIRST
            : takeNext("newest") ? Order.NEWEST_FIRST : Order.UNSAID;
    if (order != Order.UNSAID) {
      cursor.expect("first");
    }
    return new ParsedCarry(Optional.of(life), order, cursor.spanFrom(start));
  }

  private static void once(boolean isFirst, Token word) {
    if (!isFirst) {
      throw new ClauseFault(Fault.of("E0121", word.span(), word.text()));
    }
  }

  private ParsedBound floor(Token start) {
    var bound = expressions.parse();
    var window = phrases.window();
    cursor.expect(",");
    cursor.couldBe("by", "whole");
    var cut = Cut.UNSAID;
    if (cursor.sees("by") || cursor.sees("whole")) {
      cut = cut();
      cursor.expect(",");
    }
    cursor.expect("shortfall");
    Shortfall shortfall =
        switch (cursor.expectOneOf("due", "carried", "lost")) {
          case "due" -> dueTo();
          case "carried" -> new Shortfall.Carried();
          default -> new Shortfall.Lost();
        };
    return new ParsedBound.Floor(bound, window, cut, shortfall, cursor.spanFrom(start));
  }

  private Shortfall dueTo() {
    cursor.expect("to");
    return new Shortfall.DueTo(cursor.name("a party"));
  }

  /** {@code the first 34bn per CY:}, the limit of a group. */
  ParsedBound.Limit first() {
    var start = cursor.current();
    cursor.expect("the", "first");
    var bound = expressions.parse();
    var window = phrases.window();
    var cut = cursor.take(",") ? cut() : Cut.UNSAID;
    cursor.expect(":");
    var span = cursor.spanFrom(start);
    return new ParsedBound.Limit(
        bound,
        Optional.empty(),
        Optional.empty(),
        window,
        false,
        cut,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        span);
  }

  private boolean seesCut() {
    return cursor.sees(",") && (cursor.ahead(1).is("by") || cursor.ahead(1).is("whole"));
  }

  private Cut cut() {
    if (cursor.take("whole")) {
      return Cut.WHOLE;
    }
    cursor.expect("by", "days");
    return Cut.BY_DAYS;
  }

  /** Reads a comma and the word behind it, if that is what stands here. */
  private boolean takeNext(String word) {
    if (!cursor.sees(",") || !cursor.ahead(1).is(word)) {
      return false;
    }
    cursor.expect(",", word);
    return true;
  }
}
