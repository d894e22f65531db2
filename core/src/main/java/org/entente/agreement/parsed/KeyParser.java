package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedKeyStep.Verb;
import org.entente.agreement.parsed.Token.Kind;

/** Reads keys: what their shares start from, and the lines that change them. */
final class KeyParser {
  private static final String STEP_EXAMPLE = "party where un is 22% hold at 22%";

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;
  private final ExpressionParser expressions;
  private final SelectionParser selections;

  KeyParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
    this.expressions = new ExpressionParser(cursor);
    this.selections = new SelectionParser(cursor, expressions);
  }

  /** Reads the first line of a key. */
  ParsedClause.Key key(Token start) {
    var name = cursor.name("a name for the key");
    cursor.address("key " + name.text());
    var labels = phrases.labels();
    var window = window();
    var from = from();
    cursor.expect("=");
    var weights = weights();
    var among =
        cursor.take("among")
            ? Optional.of(selections.selection())
            : Optional.<ParsedSelection>empty();
    var year = year();
    var rounded =
        cursor.take(",") ? Optional.of(rounding()) : Optional.<ParsedClause.KeyRounding>empty();
    var cites = phrases.cites();
    var span = cursor.spanFrom(start);
    return new ParsedClause.Key(
        name, labels, window, from, weights, among, year, rounded, List.of(), cites, span);
  }

  /** {@code per month}: for which windows the shares are determined. */
  private Optional<ParsedWindow> window() {
    cursor.couldBe("per");
    return cursor.sees("per") ? Optional.of(phrases.window()) : Optional.empty();
  }

  /** {@code from CY2025} or {@code from 2025-07-01}: since when there are shares. */
  private Optional<Expression.Key> from() {
    var start = cursor.current();
    if (!cursor.take("from")) {
      return Optional.empty();
    }
    return Optional.of(
        cursor.sees(Kind.DATE)
            ? new Expression.Key.FromDay(quantities.date(), cursor.spanFrom(start))
            : new Expression.Key.FromNamed(
                cursor.name("a year or a date"), cursor.spanFrom(start)));
  }

  /** {@code , by days} or {@code , whole}, or nothing. */
  private ParsedClause.KeyYear year() {
    if (cursor.sees(",") && cursor.ahead(1).is("by")) {
      cursor.expect(",", "by", "days");
      return ParsedClause.KeyYear.BY_DAYS;
    }
    if (cursor.sees(",") && cursor.ahead(1).is("whole")) {
      cursor.expect(",", "whole");
      return ParsedClause.KeyYear.WHOLE;
    }
    return ParsedClause.KeyYear.UNSAID;
  }

  private ParsedClause.KeyRounding rounding() {
    var start = cursor.current();
    cursor.expect("rounded", "to");
    var to = quantities.quantity();
    cursor.expect(",");
    var remainder = phrases.remainder();
    return new ParsedClause.KeyRounding(to, remainder, cursor.spanFrom(start));
  }

  private ParsedWeights weights() {
    var start = cursor.current();
    if (cursor.take("equally")) {
      return new ParsedWeights.Equally(start.span());
    }
    cursor.couldBe("pro", "average");
    if (cursor.sees("pro") && cursor.ahead(1).is("rata")) {
      cursor.expect("pro", "rata");
      return new ParsedWeights.ProRata(expressions.parse(), cursor.spanFrom(start));
    }
    if (cursor.sees("average") && cursor.ahead(1).is("of")) {
      cursor.expect("average", "of");
      return new ParsedWeights.AverageOf(keys(), cursor.spanFrom(start));
    }
    return cursor.sees(Kind.NUMBER) ? mix(start) : shares(start);
  }

  private List<Name> keys() {
    var keys = new ArrayList<Name>();
    keys.add(cursor.name("a key"));
    while (cursor.seesNameAfterComma()) {
      cursor.expect(",");
      keys.add(cursor.name("a key"));
    }
    return keys;
  }

  private ParsedWeights mix(Token start) {
    var parts = new ArrayList<ParsedWeights.KeyPart>();
    do {
      var part = quantities.quantity();
      cursor.expect("by");
      parts.add(new ParsedWeights.KeyPart(part, cursor.name("a key")));
    } while (takeBefore(cursor.ahead(1).kind() == Kind.NUMBER));
    return new ParsedWeights.Mix(parts, cursor.spanFrom(start));
  }

  private ParsedWeights shares(Token start) {
    var shares = new ArrayList<ParsedWeights.PartyShare>();
    do {
      var party = cursor.name("a party, `pro rata` or a percent");
      shares.add(new ParsedWeights.PartyShare(party, expressions.parse()));
    } while (takeBefore(cursor.seesNameAfterComma()));
    return new ParsedWeights.Shares(shares, cursor.spanFrom(start));
  }

  /** Reads a comma if what is wanted stands behind it. */
  private boolean takeBefore(boolean wanted) {
    return wanted && cursor.take(",");
  }

  /** Reads the lines that belong to the key whose first line was read. */
  Optional<ParsedClause> withSteps(Token start, String address, Optional<ParsedClause.Key> read) {
    var groups = new ArrayList<ParsedKeyStep.Group>();
    while (!cursor.atEnd() && !cursor.startsClause()) {
      group(address).ifPresent(groups::add);
    }
    return read.map(key ->
        new ParsedClause.Key(
            key.name(),
            key.labels(),
            key.window(),
            key.from(),
            key.weights(),
            key.among(),
            key.year(),
            key.rounded(),
            groups,
            key.cites(),
            cursor.spanFrom(start)));
  }

  /** The lines up to {@code then} or the end of the key. */
  private Optional<ParsedKeyStep.Group> group(String address) {
    var start = cursor.current();
    var steps = new ArrayList<ParsedKeyStep>();
    while (!cursor.atEnd() && !cursor.startsClause() && !cursor.sees("then")) {
      cursor.clause(address, STEP_EXAMPLE, () -> step(address)).ifPresent(steps::add);
    }
    var span = cursor.spanFrom(start);
    if (cursor.sees("then")) {
      var example = steps.isEmpty() ? STEP_EXAMPLE : "then";
      cursor.clause(address + " / then", example, () -> then(steps.isEmpty()));
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new ParsedKeyStep.Group(steps, span));
  }

  private boolean then(boolean isFirst) {
    if (isFirst) {
      throw cursor.unexpected("a line that changes the shares");
    }
    cursor.expect("then");
    if (cursor.atEndOfClause() && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a line that changes the shares further");
    }
    return true;
  }

  private ParsedKeyStep step(String address) {
    var start = cursor.current();
    if (cursor.take("difference")) {
      cursor.address(address + " / difference");
      return difference(start);
    }
    if (cursor.take("together")) {
      cursor.address(address + " / together");
      return new ParsedKeyStep.Together(phrases.cites(), cursor.spanFrom(start));
    }
    cursor.couldBe("then");
    cursor.couldBe(Words.clauseWords().toArray(String[]::new));
    var selection = selections.selection();
    var verb = verb();
    boolean reapplied = !cursor.take(",");
    if (!reapplied) {
      cursor.expect("not", "reapplied");
    }
    var cites = phrases.cites();
    return new ParsedKeyStep.Bound(selection, verb, reapplied, cites, cursor.spanFrom(start));
  }

  private ParsedKeyStep difference(Token start) {
    cursor.expect("to");
    var receivers = selections.selection();
    Optional<Expression> weights = Optional.empty();
    if (cursor.take(",")) {
      cursor.expect("pro", "rata");
      weights = Optional.of(expressions.parse());
    }
    var cites = phrases.cites();
    return new ParsedKeyStep.Difference(receivers, weights, cites, cursor.spanFrom(start));
  }

  private Verb verb() {
    return switch (cursor.expectOneOf("hold", "floor", "limit", "reduced")) {
      case "hold" -> {
        if (cursor.expectOneOf("at", "equal").equals("equal")) {
          yield new Verb.HoldEqual();
        }
        yield new Verb.HoldAt(expressions.parse());
      }
      case "floor" -> new Verb.Floor(expressions.parse());
      case "limit" -> new Verb.Limit(expressions.parse());
      default -> {
        cursor.expect("by");
        yield new Verb.ReducedBy(expressions.parse());
      }
    };
  }
}
