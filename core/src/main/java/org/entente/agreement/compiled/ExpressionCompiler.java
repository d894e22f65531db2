package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * Compiles an expression for a period and the members at hand.
 *
 * <p>The result is empty where the expression has no value for the period: a yearly amount has none
 * for a month.
 */
final class ExpressionCompiler {
  private final AgreementCompiler owner;
  private final Program program;
  private final Origin origin;
  private Optional<CheckedAmount> amountAtHand = Optional.empty();
  private List<String> membersAtHand = List.of();
  private String written = "written";
  private Optional<String> keyAtHand = Optional.empty();
  private int partyAtHand;
  private boolean byDay;

  ExpressionCompiler(AgreementCompiler owner, Origin origin) {
    this.owner = owner;
    this.program = owner.program;
    this.origin = origin;
  }

  /** The amount that {@code previous} means. */
  ExpressionCompiler withPrevious(CheckedAmount amount, List<String> members) {
    amountAtHand = Optional.of(amount);
    membersAtHand = members;
    return this;
  }

  /** The key of whose share for a party {@code previous} means the one a year earlier. */
  ExpressionCompiler withPrevious(String key, int party) {
    keyAtHand = Optional.of(key);
    partyAtHand = party;
    return this;
  }

  /** Where a value holds for the day at hand, and not for all of its year. */
  ExpressionCompiler onDay() {
    byDay = true;
    return this;
  }

  /** For which window written numbers are taken, so that each window has its own. */
  ExpressionCompiler writtenFor(NamedPeriod window) {
    written = "written for " + window.name();
    return this;
  }

  OptionalInt compile(CheckedExpression expression, At at) {
    var unit = expression.type().unit();
    return switch (expression) {
      case CheckedExpression.Literal literal ->
          OptionalInt.of(program.constant(literal.value(), unit, written, origin));
      case CheckedExpression.InputValue input -> input(input, at);
      case CheckedExpression.AmountValue amount -> amount(amount, at);
      case CheckedExpression.Previous previous ->
          OptionalInt.of(
              keyAtHand.isPresent()
                  ? owner.keys.inYear(keyAtHand.get(), moved(at, -1), previous.place())[partyAtHand]
                  : owner.amount(amountAtHand.orElseThrow(), membersAtHand, moved(at, -1)));
      case CheckedExpression.KeyValue key -> key(key, at);
      case CheckedExpression.PoolValue pool -> pool(pool, at);
      case CheckedExpression.Borne borne ->
          new FigureCompiler(owner).borne(borne.net(), borne.party(), at.period());
      case CheckedExpression.TotalValue total ->
          new TotalCompiler(owner).total(total.total(), period(total.period(), at));
      case CheckedExpression.AccountValue account -> {
        var compiler = owner.account(account.account());
        int element = compiler.element(account.members(), at.members());
        boolean isNow = account.period() instanceof PeriodChoice.Moved moved && moved.years() == 0;
        yield byDay && isNow
            ? compiler.facet(element, account.facet(), compiler.periodAt(at.day()))
            : compiler.facet(element, account.facet(), period(account.period(), at));
      }
      case CheckedExpression.Negated negated -> {
        int zero = program.constant(Rational.ZERO, unit, "zero", origin);
        yield map(negated.value(), at, v -> program.difference(zero, v, unit, "negated", origin));
      }
      case CheckedExpression.Binary binary -> binary(binary, at);
      case CheckedExpression.Extreme extreme -> {
        var operation = extreme.greatest() ? new Operation.Greatest() : new Operation.Least();
        yield all(extreme.values(), at)
            .map(v -> OptionalInt.of(program.add(operation, v, unit, "", origin)))
            .orElse(OptionalInt.empty());
      }
      case CheckedExpression.Rounded rounded ->
          map(
              rounded.value(),
              at,
              v ->
                  program.add(
                      new Operation.Rounded(rounded.unit(), rounded.mode()),
                      List.of(v),
                      unit,
                      "rounded",
                      origin));
      case CheckedExpression.ByPeriod byPeriod -> byPeriod(byPeriod, at);
      case CheckedExpression.ByMember byMember -> {
        var set =
            owner.agreement.sets().stream()
                .filter(s -> s.set().name().equals(byMember.set()))
                .findFirst()
                .orElseThrow();
        int position = set.set().members().indexOf(at.members().get(byMember.set()));
        yield compile(byMember.values().get(position), at);
      }
      case CheckedExpression.Bands bands -> bands(bands, at);
      case CheckedExpression.EdgeDay edge -> times().edgeDay(edge, at);
      case CheckedExpression.OverMembers over -> times().overMembers(over, at);
      case CheckedExpression.OverYears over -> times().overYears(over, at);
      case CheckedExpression.LineSum lines -> times().lineSum(lines, at);
      case CheckedExpression.Interest interest -> times().interest(interest, at);
    };
  }

  /** The {@code previous} that a value rests on; of a schedule, what it says for the day counts. */
  static Optional<CheckedExpression.Previous> previousIn(CheckedExpression value, At at) {
    if (value instanceof CheckedExpression.Previous previous) {
      return Optional.of(previous);
    }
    if (value instanceof CheckedExpression.ByPeriod schedule) {
      return previousIn(entry(schedule, at).value(), at);
    }
    return value.parts().stream().flatMap(part -> previousIn(part, at).stream()).findFirst();
  }

  /** Takes one stretch after the other off the value; each at its rate. */
  private OptionalInt bands(CheckedExpression.Bands bands, At at) {
    var of = compile(bands.of(), at);
    if (of.isEmpty()) {
      return of;
    }
    var counted = bands.of().type().unit();
    var unit = bands.type().unit();
    int left = of.getAsInt();
    var parts = new ArrayList<Integer>();
    for (int b = 0; b < bands.bands().size(); b++) {
      var band = bands.bands().get(b);
      int width = notNegative(compile(band.width(), at).orElseThrow(), counted);
      var name = b == 0 ? "in the first band" : "in band " + (b + 1);
      int taken = program.least(left, width, counted, name, origin);
      int rate = compile(band.rate(), at).orElseThrow();
      parts.add(program.product(taken, rate, unit, "for what is " + name, origin));
      left = program.difference(left, taken, counted, "above band " + (b + 1), origin);
    }
    int rate = compile(bands.above(), at).orElseThrow();
    parts.add(program.product(left, rate, unit, "for what is above the bands", origin));
    return OptionalInt.of(program.sum(parts, unit, "by bands", origin));
  }

  private int notNegative(int width, Unit unit) {
    return program.isConstant(width)
        ? width
        : program.add(new Operation.NotNegative(), List.of(width), unit, "width of a band", origin);
  }

  private TimeCompiler times() {
    return new TimeCompiler(owner, this, origin);
  }

  private OptionalInt byPeriod(CheckedExpression.ByPeriod schedule, At at) {
    var entry = entry(schedule, at);
    return of(entry).compile(entry.value(), at);
  }

  /** What an amendment says is cited by its own clause. */
  private ExpressionCompiler of(CheckedExpression.PeriodEntry entry) {
    if (entry.clause().isEmpty()) {
      return this;
    }
    var clause = entry.clause().get();
    var its = new ExpressionCompiler(owner, new Origin(clause.place(), clause.cites()));
    its.amountAtHand = amountAtHand;
    its.membersAtHand = membersAtHand;
    its.written = written;
    return its;
  }

  /** What is written for the day; a day before the term belongs to a first year that it cuts. */
  private static CheckedExpression.PeriodEntry entry(CheckedExpression.ByPeriod schedule, At at) {
    return schedule.entries().stream()
        .filter(entry -> entry.period().contains(at.day()))
        .findFirst()
        .orElse(schedule.entries().getFirst());
  }

  private OptionalInt map(CheckedExpression value, At at, IntUnaryOperator step) {
    var compiled = compile(value, at);
    return compiled.isPresent() ? OptionalInt.of(step.applyAsInt(compiled.getAsInt())) : compiled;
  }

  Optional<List<Integer>> all(List<CheckedExpression> values, At at) {
    var slots = new ArrayList<Integer>();
    for (var value : values) {
      var slot = compile(value, at);
      if (slot.isEmpty()) {
        return Optional.empty();
      }
      slots.add(slot.getAsInt());
    }
    return Optional.of(slots);
  }

  private OptionalInt binary(CheckedExpression.Binary binary, At at) {
    var sides = all(List.of(binary.left(), binary.right()), at);
    if (sides.isEmpty()) {
      return OptionalInt.empty();
    }
    Unit unit = binary.type().unit();
    var operation =
        switch (binary.operator()) {
          case PLUS -> new Operation.Sum();
          case MINUS -> new Operation.Difference();
          case TIMES -> new Operation.Product();
          case DIVIDED_BY -> new Operation.Quotient();
        };
    return OptionalInt.of(program.add(operation, sides.get(), unit, "", origin));
  }

  private OptionalInt input(CheckedExpression.InputValue value, At at) {
    var members = members(value.members(), at);
    var calendar = owner.agreement.calendar();
    if (value.input().perDay()) {
      var day = new NamedPeriod(at.day().toString(), Period.ofDays(at.day(), at.day()));
      return OptionalInt.of(input(value, members, day));
    }
    if (value.input().window().equals(Window.TERM)) {
      return OptionalInt.of(input(value, members, calendar.termPeriod()));
    }
    if (value.input().window() instanceof Window.Repeating window
        && !window.equals(calendar.yearly())) {
      return inWindow(value, members, window, at);
    }
    if (value.period() instanceof PeriodChoice.Moved && !isYear(at)) {
      return overTerm(
          value.type().nature(), at, value.type().unit(), year -> input(value, members, year));
    }
    return OptionalInt.of(input(value, members, period(value.period(), at)));
  }

  /**
   * The value of an input for the window around the one at hand; the sum of a total whose windows
   * lie in the one at hand.
   */
  private OptionalInt inWindow(
      CheckedExpression.InputValue value, List<String> members, Window.Repeating window, At at) {
    if (value.period() instanceof PeriodChoice.Named named) {
      return OptionalInt.of(input(value, members, named.period()));
    }
    var atHand = at.within().or(at::window);
    if (atHand.isEmpty() || !(value.period() instanceof PeriodChoice.Moved moved)) {
      return OptionalInt.empty();
    }
    boolean around = at.within().isPresent() || isYear(at) || at.isIn(window);
    if (around && atHand.get().nestsIn(window)) {
      var period = window.moved(window.at(at.day()), moved.years());
      return OptionalInt.of(input(value, members, period));
    }
    if (moved.years() != 0
        || value.type().nature() != Nature.TOTAL
        || !window.nestsIn(atHand.get())) {
      return OptionalInt.empty();
    }
    return switch (atHand.get()) {
      case Window.Repeating longer -> OptionalInt.of(input(value, members, longer.at(at.day())));
      case Window.Term term -> {
        var parts =
            owner.agreement.calendar().windows(window).stream()
                .map(p -> input(value, members, p))
                .toList();
        yield OptionalInt.of(program.sum(parts, value.type().unit(), "sum of the windows", origin));
      }
    };
  }

  private int input(CheckedExpression.InputValue value, List<String> members, NamedPeriod period) {
    return program.input(
        new InputQuery(owner.agreement.name(), value.input(), members, period),
        new Origin(value.input().place(), origin.cites()));
  }

  private OptionalInt amount(CheckedExpression.AmountValue value, At at) {
    var other = owner.book.compilers.get(value.agreement());
    if (other == null) {
      throw new BugException("no agreement " + value.agreement());
    }
    var amount =
        other
            .agreement
            .amount(value.amount())
            .orElseThrow(() -> new BugException("no amount " + value.amount()));
    var members = members(value.members(), at);
    return switch (value.period()) {
      case PeriodChoice.Named named ->
          throw new BugException("an amount has a value for each year, not " + named.period());
      case PeriodChoice.Timeless timeless ->
          OptionalInt.of(
              other.amount(amount, members, other.agreement.calendar().termPeriod(), at.day()));
      case PeriodChoice.Fixed fixed ->
          OptionalInt.of(
              other.amount(amount, members, other.agreement.calendar().year().year(fixed.year())));
      case PeriodChoice.Moved moved ->
          isYear(at)
              ? OptionalInt.of(other.amount(amount, members, moved(at, moved.years())))
              : overTerm(
                  value.type().nature(),
                  at,
                  value.type().unit(),
                  year -> other.amount(amount, members, year));
    };
  }

  private boolean isYear(At at) {
    return at.isIn(owner.agreement.calendar().yearly());
  }

  /** A yearly total over the term is the sum of its years; other values have none. */
  private OptionalInt overTerm(Nature nature, At at, Unit unit, ToIntFunction<NamedPeriod> inYear) {
    if (!at.isIn(Window.TERM) || nature != Nature.TOTAL) {
      return OptionalInt.empty();
    }
    var years = owner.agreement.calendar().years().stream().map(y -> inYear.applyAsInt(y)).toList();
    return OptionalInt.of(program.sum(years, unit, "sum of the years", origin));
  }

  private OptionalInt pool(CheckedExpression.PoolValue value, At at) {
    var pool = owner.pool(value.pool());
    var period = period(value.period(), at);
    var term = owner.agreement.calendar().term();
    if (!period.period().overlaps(term)) {
      throw new Uncompilable(Problem.of("E0524", value.place(), value.pool(), period.name(), term));
    }
    if (!pool.holdsIn(period)) {
      return OptionalInt.of(pool.nothing(origin));
    }
    var elements =
        value.members().isEmpty() ? pool.elements() : List.of(members(value.members(), at));
    if (value.party().isEmpty()) {
      return pool.cost(elements, period);
    }
    var party = members(List.of(value.party().get()), at).getFirst();
    int position = owner.agreement.party(party).orElseThrow().position();
    return pool.share(elements, position, period);
  }

  /** A share of a key: of the day at hand, of a year, or, if it never changes, of the term. */
  private OptionalInt key(CheckedExpression.KeyValue value, At at) {
    var id = members(List.of(value.party()), at).getFirst();
    int party = owner.agreement.party(id).orElseThrow().position();
    boolean isNow = value.period() instanceof PeriodChoice.Moved moved && moved.years() == 0;
    if (isNow && byDay) {
      return OptionalInt.of(owner.keys.on(value.key(), at.day())[party]);
    }
    if (isNow && !at.isIn(owner.agreement.calendar().yearly())) {
      var shares = owner.keys.in(value.key(), at.period());
      return shares.isPresent() ? OptionalInt.of(shares.get()[party]) : OptionalInt.empty();
    }
    var shares = owner.keys.inYear(value.key(), period(value.period(), at), value.place());
    return OptionalInt.of(shares[party]);
  }

  private List<String> members(List<MemberChoice> choices, At at) {
    var members = new ArrayList<String>();
    for (var choice : choices) {
      members.add(
          switch (choice) {
            case MemberChoice.AtHand atHand ->
                Optional.ofNullable(at.members().get(atHand.set())).orElseThrow();
            case MemberChoice.Fixed fixed -> fixed.member();
          });
    }
    return members;
  }

  NamedPeriod period(PeriodChoice choice, At at) {
    return switch (choice) {
      case PeriodChoice.Named named -> named.period();
      case PeriodChoice.Timeless timeless -> at.period();
      case PeriodChoice.Fixed fixed -> owner.agreement.calendar().year().year(fixed.year());
      case PeriodChoice.Moved moved -> moved.years() == 0 ? at.period() : moved(at, moved.years());
    };
  }

  private NamedPeriod moved(At at, int years) {
    var rule = owner.agreement.calendar().year();
    return rule.year(rule.numberAt(at.period().period().start()) + years);
  }
}
