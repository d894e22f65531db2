package org.entente.agreement.checked;

import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Span;
import org.entente.amounts.Currency;

/**
 * Proves that money needs no rounding: it is made of whole minor units by what the text says.
 *
 * <p>What a due transfers and what a pool shares must be payable as it stands. An amount with
 * {@code rounded to}, a written number of whole minor units, a money fact, and sums of these are.
 */
final class WholeMoneyCheck {
  private final Scope scope;

  WholeMoneyCheck(Scope scope) {
    this.scope = scope;
  }

  /** Refuses money that may have fractions of its minor unit. */
  void require(CheckedExpression value, Span span, String address) {
    if (!isWhole(value)) {
      var currency = scope.currencyOrThrow();
      throw scope.refuse("E0408", span, address, currency.minorUnit() + " " + currency.code());
    }
  }

  boolean isWhole(CheckedExpression value) {
    return switch (value) {
      case CheckedExpression.Literal literal ->
          literal.type().unit() instanceof Currency currency
              && literal.value().dividedBy(currency.minorUnit()).isWhole();
      case CheckedExpression.InputValue input -> input.input().formation().isEmpty();
      case CheckedExpression.AmountValue amount -> isWholeAmount(amount);
      case CheckedExpression.Rounded rounded ->
          rounded.type().unit() instanceof Currency currency
              && rounded.unit().dividedBy(currency.minorUnit()).isWhole();
      case CheckedExpression.Binary binary ->
          (binary.operator() == CheckedExpression.Operator.PLUS
                  || binary.operator() == CheckedExpression.Operator.MINUS)
              && isWhole(binary.left())
              && isWhole(binary.right());
      case CheckedExpression.Negated negated -> isWhole(negated.value());
      case CheckedExpression.Extreme extreme -> extreme.values().stream().allMatch(this::isWhole);
      case CheckedExpression.ByPeriod byPeriod ->
          byPeriod.entries().stream().allMatch(entry -> isWhole(entry.value()));
      case CheckedExpression.ByMember byMember ->
          byMember.values().stream().allMatch(this::isWhole);
      case CheckedExpression.PoolValue pool -> true;
      case CheckedExpression.Borne borne -> true;
      case CheckedExpression.TotalValue total -> true;
      case CheckedExpression.AccountValue account -> true;
      case CheckedExpression.Previous previous -> false;
      case CheckedExpression.KeyValue key -> false;
      case CheckedExpression.Bands bands -> false;
    };
  }

  /** An amount is whole if it is rounded, or if every value that it takes is whole as written. */
  private boolean isWholeAmount(CheckedExpression.AmountValue value) {
    var owner = scope.book.get(value.agreement());
    if (owner == null || !(value.type().unit() instanceof Currency currency)) {
      return false;
    }
    for (var clause : owner.parsed.clauses()) {
      if (clause instanceof ParsedClause.Amount amount
          && amount.name().text().equals(value.amount())) {
        if (amount.rounded().isPresent()) {
          return amount.rounded().get().to().value().dividedBy(currency.minorUnit()).isWhole();
        }
        return amount.periods().stream().allMatch(p -> isWholeWritten(p.value(), currency))
            && amount.value().stream().allMatch(v -> isWholeWritten(v, currency));
      }
    }
    return false;
  }

  private static boolean isWholeWritten(Expression value, Currency currency) {
    return switch (value) {
      case Expression.Quantity q ->
          !q.percent() && q.value().dividedBy(currency.minorUnit()).isWhole();
      case Expression.Schedule schedule ->
          schedule.entries().stream().allMatch(e -> isWholeWritten(e.value(), currency));
      case Expression.Rounded rounded ->
          rounded.rounding().to().value().dividedBy(currency.minorUnit()).isWhole();
      default -> false;
    };
  }
}
