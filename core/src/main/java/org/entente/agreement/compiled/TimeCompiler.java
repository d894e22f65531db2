package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedExpression.RateSteps;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Accrual;
import org.entente.amounts.Day;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.Problem;

/**
 * Compiles values over members, years and days: sums, averages, lines, edges of years, interest.
 */
final class TimeCompiler {
  /** How many years before and after the term the rates of unknown days are looked for. */
  private static final int YEARS_AROUND = 5;

  private final AgreementCompiler owner;
  private final ExpressionCompiler expressions;
  private final Program program;
  private final Origin origin;

  TimeCompiler(AgreementCompiler owner, ExpressionCompiler expressions, Origin origin) {
    this.owner = owner;
    this.expressions = expressions;
    this.program = owner.program;
    this.origin = origin;
  }

  OptionalInt edgeDay(CheckedExpression.EdgeDay edge, At at) {
    var calendar = owner.agreement.calendar();
    if (edge.of() instanceof PeriodChoice.Moved && !at.isIn(owner.agreement.calendar().yearly())) {
      return OptionalInt.empty();
    }
    var period =
        edge.of() instanceof PeriodChoice.Timeless
            ? calendar.termPeriod()
            : at.chosen(edge.of(), calendar);
    var day = edge.first() ? period.period().start() : period.period().lastDay();
    var meaning = (edge.first() ? "first" : "last") + " day of " + period.name();
    return OptionalInt.of(program.constant(Day.value(day), Day.DAY, meaning, origin));
  }

  OptionalInt overMembers(CheckedExpression.OverMembers over, At at) {
    var slots = new ArrayList<Integer>();
    var counts = new ArrayList<Integer>();
    var logic = new Logic(program, origin);
    var conditions = new ConditionCompiler(owner, expressions, origin);
    for (var member : over.set().members()) {
      var ofMember = at.with(over.set().name(), member);
      int condition = conditions.all(over.conditions(), ofMember);
      if (condition == Logic.NO) {
        continue;
      }
      var slot = expressions.compile(over.value(), ofMember);
      if (slot.isEmpty()) {
        return slot;
      }
      var meaning = "of " + member;
      slots.add(
          condition == Logic.YES
              ? slot.getAsInt()
              : program.product(slot.getAsInt(), condition, over.type().unit(), meaning, origin));
      counts.add(logic.slot(condition));
    }
    var set = "over " + over.set().name();
    if (over.conditions().isEmpty() || !over.average()) {
      return OptionalInt.of(together(slots, over.average(), over, set));
    }
    int sum = program.sum(slots, over.type().unit(), "sum " + set, origin);
    int count = program.sum(counts, Ratio.RATIO, "how many " + set, origin);
    return OptionalInt.of(
        program.add(
            new Operation.Quotient(),
            List.of(sum, count),
            over.type().unit(),
            "average " + set,
            origin));
  }

  OptionalInt overYears(CheckedExpression.OverYears over, At at) {
    boolean moves =
        over.first() instanceof PeriodChoice.Moved || over.last() instanceof PeriodChoice.Moved;
    if (moves && !at.isIn(owner.agreement.calendar().yearly())) {
      return OptionalInt.empty();
    }
    var rule = owner.agreement.calendar().year();
    int first = number(over.first(), at);
    int last = number(over.last(), at);
    if (first > last) {
      throw new Uncompilable(
          Problem.of("E0822", over.place(), rule.year(first).name(), rule.year(last).name()));
    }
    var slots = new ArrayList<Integer>();
    for (int n = first; n <= last; n++) {
      var year = rule.year(n);
      var slot =
          expressions.compile(
              over.value(), At.year(owner.agreement.calendar(), year, at.members()));
      if (slot.isEmpty()) {
        return slot;
      }
      slots.add(slot.getAsInt());
    }
    var span = rule.year(first).name() + " to " + rule.year(last).name();
    return OptionalInt.of(together(slots, over.average(), over, "over " + span));
  }

  private int number(PeriodChoice choice, At at) {
    var rule = owner.agreement.calendar().year();
    return rule.numberAt(at.chosen(choice, owner.agreement.calendar()).period().start());
  }

  private int together(List<Integer> slots, boolean average, CheckedExpression value, String over) {
    var unit = value.type().unit();
    int sum = program.sum(slots, unit, "sum " + over, origin);
    if (!average || slots.size() == 1) {
      return sum;
    }
    int count =
        program.constant(Rational.of(slots.size()), Ratio.RATIO, "how many " + over, origin);
    return program.add(
        new Operation.Quotient(), List.of(sum, count), unit, "average " + over, origin);
  }

  OptionalInt lineSum(CheckedExpression.LineSum sum, At at) {
    var period = at.chosen(sum.period(), owner.agreement.calendar());
    var lines = owner.lineSum(sum);
    if (!period.period().overlaps(lines.grid().term())) {
      throw new Uncompilable(
          Problem.of("E0524", sum.place(), sum.lines().name(), period.name(), lines.grid().term()));
    }
    if (!lines.grid().resolves(period.period())) {
      return OptionalInt.empty();
    }
    int[] range =
        lines.grid().range(period.period().intersection(lines.grid().term()).orElseThrow());
    var parts = new ArrayList<Integer>();
    for (int i = range[0]; i < range[1]; i++) {
      parts.add(lines.slot(program, i, sum, origin));
    }
    var meaning = "lines of " + sum.lines().name();
    return OptionalInt.of(program.sum(parts, sum.type().unit(), meaning, origin));
  }

  OptionalInt interest(CheckedExpression.Interest interest, At at) {
    var ends = expressions.all(List.of(interest.amount(), interest.from(), interest.to()), at);
    if (ends.isEmpty()) {
      return OptionalInt.empty();
    }
    var operands = new ArrayList<>(ends.get());
    var first = program.constantAt(operands.get(1)).map(Day::of);
    var last = program.constantAt(operands.get(2)).map(Day::of);
    boolean oneRate = interest.steps() == RateSteps.NONE && interest.rate().changeDays().isEmpty();
    Optional<LocalDate> end = Optional.empty();
    if (oneRate) {
      var rate = expressions.compile(interest.rate(), at);
      if (rate.isEmpty()) {
        return rate;
      }
      operands.add(rate.getAsInt());
    } else {
      boolean isKnown = first.isPresent() && last.isPresent() && first.get().isBefore(last.get());
      var span = isKnown ? new Period(first.get(), last.get()) : around(interest);
      end = isKnown ? Optional.empty() : Optional.of(span.end());
      for (var day : stretches(interest, span)) {
        operands.add(program.constant(Day.value(day), Day.DAY, "from this day", origin));
        operands.add(rate(interest, day, at));
      }
    }
    var operation =
        new Operation.Interest(
            interest.dayCount(),
            oneRate,
            end,
            interest
                .compounded()
                .map(w ->
                    new Operation.Compounding(
                        owner.agreement.calendar(),
                        w,
                        interest.rounded().map(r -> new Accrual.Rounding(r.unit(), r.mode())))));
    return OptionalInt.of(
        program.add(operation, operands, interest.type().unit(), meaning(interest), origin));
  }

  private static String meaning(CheckedExpression.Interest interest) {
    var compounded = interest.compounded().map(w -> ", compounded " + words(w)).orElse("");
    return "interest by " + interest.dayCount().words() + compounded;
  }

  /** When interest is added, in words from which its days can be told. */
  private static String words(Window window) {
    return switch (window) {
      case Window.Term term -> "over term";
      case Window.Month month -> "per month";
      case Window.Quarter quarter -> "per quarter of " + quarter.rule().name();
      case Window.WeekPeriod period -> "per period of " + period.rule().name();
      case Window.Year year ->
          "per %s on %s"
              .formatted(
                  year.rule().name(), year.rule().starts().toString().substring("--".length()));
    };
  }

  private int rate(CheckedExpression.Interest interest, LocalDate day, At at) {
    var year = owner.agreement.calendar().year().yearAt(day);
    return new ExpressionCompiler(owner, origin)
        .onDay()
        .compile(interest.rate(), At.onDay(owner.agreement.calendar(), year, day, at.members()))
        .orElseThrow();
  }

  /** The days that a fact may name: those of the term, and of some years around it for inputs. */
  private Period around(CheckedExpression.Interest interest) {
    var term = owner.agreement.calendar().term();
    return hasTermValues(interest.rate())
        ? term
        : new Period(term.start().minusYears(YEARS_AROUND), term.end().plusYears(YEARS_AROUND));
  }

  private static boolean hasTermValues(CheckedExpression rate) {
    return rate instanceof CheckedExpression.AmountValue
        || rate instanceof CheckedExpression.PoolValue
        || rate instanceof CheckedExpression.ByPeriod
        || rate.parts().stream().anyMatch(TimeCompiler::hasTermValues);
  }

  /** The first day, and every later one on which the rate may change. */
  private List<LocalDate> stretches(CheckedExpression.Interest interest, Period span) {
    var days = new TreeSet<LocalDate>(interest.rate().changeDays());
    days.add(span.start());
    var calendar = owner.agreement.calendar();
    for (var day = span.start(); day.isBefore(span.end()); ) {
      day =
          switch (interest.steps()) {
            case NONE -> span.end();
            case PER_DAY -> day.plusDays(1);
            case PER_MONTH -> calendar.windowAt(Window.MONTH, day).period().end();
            case PER_YEAR -> calendar.year().yearAt(day).period().end();
          };
      days.add(day);
    }
    return List.copyOf(days.subSet(span.start(), span.end()));
  }

  /** The sums of some lines by stretch of days, each asked for once. */
  static final class LineSums {
    private final Grid grid;
    private final int query;
    private final List<OptionalInt> slots = new ArrayList<>();

    LineSums(Grid grid, int query) {
      this.grid = grid;
      this.query = query;
      grid.intervals().forEach(i -> slots.add(OptionalInt.empty()));
    }

    Grid grid() {
      return grid;
    }

    int slot(Program program, int interval, CheckedExpression.LineSum sum, Origin origin) {
      var known = slots.get(interval);
      if (known.isPresent()) {
        return known.getAsInt();
      }
      int slot =
          program.add(
              new Operation.LineTotal(query, 0, interval),
              List.of(),
              sum.type().unit(),
              "lines of " + sum.lines().name(),
              origin);
      slots.set(interval, OptionalInt.of(slot));
      return slot;
    }
  }
}
