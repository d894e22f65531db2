package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAmount.Rule;
import org.entente.agreement.checked.ScheduleCheck.DatedSpan;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedClause.PeriodClause;
import org.entente.agreement.text.Labels;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;

/** Checks amounts: their values by year cover the term, and say what a falling index does. */
final class AmountCheck {
  private final Scope scope;
  private final ParsedClause.Amount clause;
  private final Scope.AmountSignature signature;
  private final String address;

  AmountCheck(Scope scope, ParsedClause.Amount clause, Scope.AmountSignature signature) {
    this.scope = scope;
    this.clause = clause;
    this.signature = signature;
    this.address = "amount " + signature.name();
  }

  CheckedAmount check() {
    var context = Context.of(address, signature.indices(), signature.yearly());
    var rounding =
        clause
            .rounded()
            .map(r -> new ExpressionCheck(scope, context).rounding(r, signature.type()));
    if (!signature.yearly() && clause.value().isEmpty()) {
      throw scope.refuse(
          "E0507", clause.span(), address, signature.name(), scope.calendarOrThrow().year().name());
    }
    checkWholeYears();
    return new CheckedAmount(
        signature.name(),
        signature.indices(),
        clause.labels(),
        signature.type(),
        signature.yearly(),
        rounding,
        clause.value().isPresent() ? List.of(single(context)) : rules(),
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  /** A yearly total in a term that cuts a year would have to say how much of it counts. */
  private void checkWholeYears() {
    if (signature.yearly() && signature.type().nature() == ValueType.Nature.TOTAL) {
      scope.requireWholeYears(clause.name().span(), address);
    }
  }

  private Rule single(Context context) {
    var value =
        new ExpressionCheck(scope, context).check(clause.value().orElseThrow(), signature.type());
    scope.requireChangesByYear(
        value, signature.yearly(), clause.value().orElseThrow().span(), address);
    return new Rule(
        scope.calendarOrThrow().term(),
        value,
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  private List<Rule> rules() {
    var spans = new ArrayList<DatedSpan>();
    var checked = new ArrayList<Optional<CheckedExpression>>();
    for (var rule : clause.periods()) {
      var period = scope.clause(() -> period(rule));
      var value = scope.clause(() -> value(rule));
      if (period.isPresent()) {
        spans.add(new DatedSpan(period.get(), rule.span(), rule.open()));
      }
      checked.add(period.isPresent() ? value : Optional.empty());
    }
    if (checked.stream().anyMatch(Optional::isEmpty)) {
      return List.of();
    }
    var periods =
        new TermCover(scope, address, scope.calendarOrThrow().term())
            .check(spans, clause.name().span());
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < periods.size(); i++) {
      var rule = clause.periods().get(i);
      var value = checked.get(i).orElseThrow();
      periods
          .get(i)
          .ifPresent(period ->
              rules.add(
                  new Rule(
                      period,
                      value,
                      citation(rule.cites(), clause.cites()),
                      scope.place(rule.span(), address(rule)))));
    }
    return rules;
  }

  private String address(PeriodClause rule) {
    return address + " / " + (rule.open() ? "from " : "") + rule.first().text();
  }

  private Period period(PeriodClause rule) {
    var context = Context.of(address(rule), List.of(), true);
    var schedule = new ScheduleCheck(scope, context, new ExpressionCheck(scope, context));
    requireOwnYear(rule.first(), rule);
    rule.last().ifPresent(last -> requireOwnYear(last, rule));
    var years = schedule.years(rule.first(), rule.last());
    var end = scope.calendarOrThrow().term().end();
    return rule.open() && years.start().isBefore(end) ? new Period(years.start(), end) : years;
  }

  /** An amount has a value for each of the agreement's own years. */
  private void requireOwnYear(Name name, PeriodClause rule) {
    var calendar = scope.calendarOrThrow();
    if (calendar.year().numberIn(name.text()).isEmpty()) {
      var known = calendar.years().stream().map(NamedPeriod::name).toList();
      throw scope.unknown("E0214", name, known, "years", address(rule));
    }
  }

  private CheckedExpression value(PeriodClause rule) {
    var context =
        Context.of(address(rule), signature.indices(), true).withPrevious(signature.type());
    var value = new ExpressionCheck(scope, context).check(rule.value(), signature.type());
    scope.requireChangesByYear(value, true, rule.value().span(), address(rule));
    if (!rule.mayFall() && usesPrevious(value) && hasOpenRate(value)) {
      throw scope.refuse("E0513", rule.span(), address(rule), signature.name());
    }
    return value;
  }

  private static boolean usesPrevious(CheckedExpression value) {
    return value instanceof CheckedExpression.Previous
        || value.parts().stream().anyMatch(AmountCheck::usesPrevious);
  }

  /** Whether a rate from outside comes in without a floor, so that it may be negative. */
  private static boolean hasOpenRate(CheckedExpression value) {
    return switch (value) {
      case CheckedExpression.InputValue input -> input.type().nature() == ValueType.Nature.RATE;
      case CheckedExpression.Extreme extreme when extreme.greatest() ->
          extreme.values().stream().allMatch(AmountCheck::hasOpenRate);
      default -> value.parts().stream().anyMatch(AmountCheck::hasOpenRate);
    };
  }

  /** The citation of a rule, or that of the whole amount. */
  static Labels citation(Labels own, Labels whole) {
    return own.plain().isPresent() ? own : whole;
  }
}
