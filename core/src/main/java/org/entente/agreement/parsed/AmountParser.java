package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedClause.PeriodClause;

/** Reads amounts, with a line for each period where they have them, and formulas. */
final class AmountParser {
  private static final String PERIOD_EXAMPLE = "CY2021 = previous * 1.02";

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;
  private final ExpressionParser expressions;

  AmountParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
    this.expressions = new ExpressionParser(cursor);
  }

  /** Reads the first line of an amount; its value is there or on the lines for periods. */
  ParsedClause.Amount amount(Token start) {
    var name = cursor.name("a name for the amount");
    cursor.address("amount " + name.text());
    var indices = phrases.indices();
    var labels = phrases.labels();
    cursor.expect(":");
    var kind = phrases.kind();
    Optional<ParsedRounding> rounded = Optional.empty();
    if (cursor.take(",")) {
      cursor.expect("rounded");
      rounded = Optional.of(quantities.rounding());
    }
    Optional<Expression> value = Optional.empty();
    if (cursor.take("=")) {
      value = Optional.of(expressions.parse());
    }
    var cites = phrases.cites();
    if (value.isEmpty() && cursor.atEndOfClause() && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a line for each period");
    }
    var span = cursor.spanFrom(start);
    return new ParsedClause.Amount(
        name, indices, labels, kind, rounded, value, List.of(), cites, span);
  }

  /** Reads the lines for periods that belong to the amount whose first line was read. */
  Optional<ParsedClause> withPeriods(
      Token start, String address, Optional<ParsedClause.Amount> read) {
    if (read.isPresent() && read.get().value().isPresent()) {
      return read.map(amount -> amount);
    }
    var periods = new ArrayList<PeriodClause>();
    while (!cursor.atEnd() && !cursor.startsClause()) {
      cursor.clause(address, PERIOD_EXAMPLE, () -> period(address)).ifPresent(periods::add);
    }
    return read.map(amount -> withPeriods(amount, periods, start));
  }

  /** Reads {@code replace amount contribution with 5bn}, or with a line for each period. */
  Optional<ParsedChange> replacement(Token start) {
    var example = "replace amount contribution with 5bn";
    var first = cursor.clause("amount", example, () -> replacementLine(start));
    var address = cursor.address();
    if (first.isEmpty() || first.get().value().isPresent()) {
      return first.map(change -> change);
    }
    var periods = new ArrayList<PeriodClause>();
    while (!cursor.atEnd() && !cursor.startsClause()) {
      cursor.clause(address, PERIOD_EXAMPLE, () -> period(address)).ifPresent(periods::add);
    }
    return first.map(change ->
        new ParsedChange.ReplaceValues(
            change.amount(), change.value(), periods, change.cites(), cursor.spanFrom(start)));
  }

  private ParsedChange.ReplaceValues replacementLine(Token start) {
    cursor.expect("replace", "amount");
    var name = cursor.name("an amount");
    cursor.address("amount " + name.text());
    cursor.expect("with");
    boolean hasLines = cursor.atEndOfClause() || cursor.sees("cites");
    Optional<Expression> value = hasLines ? Optional.empty() : Optional.of(expressions.parse());
    var cites = phrases.cites();
    if (hasLines && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a value, or a line for each period");
    }
    return new ParsedChange.ReplaceValues(name, value, List.of(), cites, cursor.spanFrom(start));
  }

  private ParsedClause withPeriods(
      ParsedClause.Amount amount, List<PeriodClause> periods, Token start) {
    return new ParsedClause.Amount(
        amount.name(),
        amount.indices(),
        amount.labels(),
        amount.kind(),
        amount.rounded(),
        amount.value(),
        periods,
        amount.cites(),
        cursor.spanFrom(start));
  }

  private PeriodClause period(String address) {
    var start = cursor.current();
    boolean open = cursor.take("from");
    cursor.couldBe(Words.clauseWords().toArray(String[]::new));
    var first = cursor.name("a year");
    cursor.address(address + " / " + (open ? "from " : "") + first.text());
    Optional<Name> last = Optional.empty();
    if (!open && cursor.take("to")) {
      last = Optional.of(cursor.name("a year"));
    }
    cursor.expect("=");
    var value = expressions.parse();
    boolean mayFall = cursor.take(",");
    if (mayFall) {
      cursor.expect("may", "fall");
    }
    var cites = phrases.cites();
    return new PeriodClause(first, last, open, value, mayFall, cites, cursor.spanFrom(start));
  }

  ParsedClause formula(Token start) {
    var name = cursor.name("a name for the formula");
    cursor.address("formula " + name.text());
    cursor.expect("(");
    var parameters = cursor.names("a name");
    cursor.expect(")", "=");
    var value = expressions.parse();
    var cites = phrases.cites();
    return new ParsedClause.Formula(name, parameters, value, cites, cursor.spanFrom(start));
  }
}
