package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedExpression.RateSteps;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Expression.Index;
import org.entente.agreement.parsed.Expression.Over;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.DayCount;
import org.entente.calendar.Window;
import org.entente.problems.BugException;

/** Checks values over members, years and days: sums, averages, lines, edges of years, interest. */
final class TimeCheck {
  /** No agreement looks back further; more would only fill the memory. */
  private static final int MAX_YEARS = 100;

  private final Scope scope;
  private final Context context;

  TimeCheck(Scope scope, Context context) {
    this.scope = scope;
    this.context = context;
  }

  CheckedExpression edgeDay(Expression.EdgeDay edge) {
    var name = edge.of().name().text();
    PeriodChoice of =
        name.equals("term") && edge.of().offset() == 0
            ? new PeriodChoice.Timeless()
            : year(edge.of());
    return new CheckedExpression.EdgeDay(edge.first(), of, place(edge));
  }

  /** A year by its number, or the year at hand, moved. */
  private PeriodChoice year(Index index) {
    var year = scope.calendarOrThrow().year();
    var name = index.name().text();
    var number = year.numberIn(name);
    if (number.isPresent()) {
      return new PeriodChoice.Fixed(number.get() + index.offset());
    }
    if (!name.equals(year.name())) {
      throw scope.unknown(
          "E0214", index.name(), List.of(year.name(), "term"), "years", context.clause());
    }
    if (!context.yearAtHand()) {
      throw scope.refuse("E0507", index.span(), context.clause(), name, year.name());
    }
    return new PeriodChoice.Moved(index.offset());
  }

  CheckedExpression aggregate(Expression.Aggregate aggregate, Optional<ValueType> wanted) {
    return switch (aggregate.over()) {
      case Over.Members members -> overMembers(aggregate, members, wanted);
      case Over.Years years -> overYears(aggregate, years, wanted);
    };
  }

  private CheckedExpression overMembers(
      Expression.Aggregate aggregate, Over.Members members, Optional<ValueType> wanted) {
    var set = scope.set(members.set(), context.clause());
    var value = new ExpressionCheck(scope, context.withSet(set)).check(aggregate.value(), wanted);
    requireNumber(value, aggregate);
    var conditions = new SelectionCheck(scope, context).conditions(members.conditions(), set);
    return new CheckedExpression.OverMembers(
        aggregate.average(), set, value, conditions, value.type(), place(aggregate));
  }

  private CheckedExpression overYears(
      Expression.Aggregate aggregate, Over.Years years, Optional<ValueType> wanted) {
    var first = year(years.first());
    var last = year(years.last());
    requireOrder(first, last, aggregate);
    var value = new ExpressionCheck(scope, context.inEachYear()).check(aggregate.value(), wanted);
    requireNumber(value, aggregate);
    var nature = value.type().nature();
    if (!aggregate.average() && (nature == Nature.RATE || nature == Nature.LEVEL)) {
      throw refuse("E0352", aggregate, nature.word());
    }
    return new CheckedExpression.OverYears(
        aggregate.average(), first, last, value, value.type(), place(aggregate));
  }

  private void requireNumber(CheckedExpression value, Expression.Aggregate aggregate) {
    if (!value.type().isNumber()) {
      throw refuse("E0351", aggregate.value(), value.type().words());
    }
  }

  /** The first year is not behind the last; of one fixed and one moving, a run tells. */
  private void requireOrder(PeriodChoice first, PeriodChoice last, Expression at) {
    long years = 1;
    if (first instanceof PeriodChoice.Moved(int from)
        && last instanceof PeriodChoice.Moved(int to)) {
      years = to - from + 1L;
    }
    if (first instanceof PeriodChoice.Fixed(int from)
        && last instanceof PeriodChoice.Fixed(int to)) {
      years = to - from + 1L;
    }
    if (years < 1 || years > MAX_YEARS) {
      throw refuse("E0353", at, years, MAX_YEARS);
    }
  }

  CheckedExpression lineSum(Expression.LineSum sum) {
    var name = sum.lines().name();
    if (!scope.lines.containsKey(name.text()) && scope.isDeclared(name.text())) {
      throw refuse("E0260", sum.lines(), name.text());
    }
    var lines = scope.lines(name, context.clause());
    var filters = new FilterCheck(scope, lines, context.clause()).check(sum.conditions());
    var indices = sum.lines().indices();
    if (indices.size() > 1 || sum.lines().member().isPresent()) {
      throw refuse("E0261", sum.lines(), name.text());
    }
    var period = indices.isEmpty() ? new PeriodChoice.Moved(0) : year(indices.getFirst());
    if (indices.isEmpty() && !context.yearAtHand()) {
      throw refuse("E0507", sum, name.text(), scope.calendarOrThrow().year().name());
    }
    var type = new ValueType(Nature.TOTAL, lines.currency());
    return new CheckedExpression.LineSum(lines, filters, period, type, place(sum));
  }

  CheckedExpression interest(Expression.Interest interest) {
    var expressions = new ExpressionCheck(scope, context);
    var amount = expressions.check(interest.amount(), Optional.of(scope.money()));
    if (!(amount.type().unit() instanceof Currency)) {
      throw refuse("E0355", interest.amount(), amount.type().words());
    }
    var rate = ExpressionCheck.ofRate(scope, context).check(interest.rate(), ValueType.RATE);
    var from = expressions.check(interest.from(), ValueType.DATE);
    var to = expressions.check(interest.to(), ValueType.DATE);
    var dayCount =
        DayCount.named(interest.dayCount().text())
            .orElseThrow(() -> new BugException("no day count " + interest.dayCount()));
    var compounded =
        interest.compounding().map(c -> new BoundCheck(scope, context.clause()).window(c.window()));
    var rounded =
        interest
            .compounding()
            .flatMap(c -> c.rounded())
            .map(r -> expressions.rounding(r, amount.type()));
    return new CheckedExpression.Interest(
        amount, rate, from, to, dayCount, steps(rate), compounded, rounded, place(interest));
  }

  /** How often the rate may change: as often as the finest of its values. */
  private RateSteps steps(CheckedExpression rate) {
    var own =
        switch (rate) {
          case CheckedExpression.InputValue input when input.input().perDay() -> RateSteps.PER_DAY;
          case CheckedExpression.InputValue input
              when input.period() instanceof PeriodChoice.Moved ->
              steps(input.input().window());
          case CheckedExpression.AmountValue amount
              when amount.period() instanceof PeriodChoice.Moved ->
              RateSteps.PER_YEAR;
          case CheckedExpression.PoolValue pool -> RateSteps.PER_YEAR;
          case CheckedExpression.OverYears over -> RateSteps.PER_YEAR;
          default -> RateSteps.NONE;
        };
    return rate.parts().stream().map(this::steps).reduce(own, (a, b) -> finer(a, b));
  }

  /** Months and quarters start with a month; years of another calendar may start on any day. */
  private RateSteps steps(Window window) {
    if (window.equals(scope.calendarOrThrow().yearly())) {
      return RateSteps.PER_YEAR;
    }
    return window instanceof Window.Month || window instanceof Window.Quarter
        ? RateSteps.PER_MONTH
        : RateSteps.PER_DAY;
  }

  private static RateSteps finer(RateSteps a, RateSteps b) {
    if (a == RateSteps.NONE || b == RateSteps.NONE) {
      return a == RateSteps.NONE ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }

  private Place place(Expression expression) {
    return scope.place(expression.span(), context.clause());
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
