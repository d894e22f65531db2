package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;

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
      case CheckedExpression.InputValue input -> references().input(input, at);
      case CheckedExpression.AmountValue amount -> references().amount(amount, at);
      case CheckedExpression.Previous previous -> OptionalInt.of(previous(previous, at));
      case CheckedExpression.KeyValue key -> references().key(key, at);
      case CheckedExpression.PoolValue pool -> references().pool(pool, at);
      case CheckedExpression.Borne borne ->
          new FigureCompiler(owner).borne(borne.net(), borne.party(), at.period());
      case CheckedExpression.TotalValue total ->
          new TotalCompiler(owner).total(total.total(), at.chosen(total.period(), calendar()));
      case CheckedExpression.AccountValue account -> references().account(account, at);
      case CheckedExpression.Negated negated -> {
        int zero = program.constant(Rational.ZERO, unit, "zero", origin);
        yield map(negated.value(), at, v -> program.difference(zero, v, unit, "negated", origin));
      }
      case CheckedExpression.Binary binary -> binary(binary, at);
      case CheckedExpression.Extreme extreme -> extreme(extreme, at);
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
      case CheckedExpression.ByMember byMember -> byMember(byMember, at);
      case CheckedExpression.Bands bands -> bands(bands, at);
      case CheckedExpression.EdgeDay edge -> times().edgeDay(edge, at);
      case CheckedExpression.OverMembers over -> times().overMembers(over, at);
      case CheckedExpression.OverYears over -> times().overYears(over, at);
      case CheckedExpression.LineSum lines -> times().lineSum(lines, at);
      case CheckedExpression.Interest interest -> times().interest(interest, at);
    };
  }

  /** The amount, or the party's share of the key, a year earlier. */
  private int previous(CheckedExpression.Previous previous, At at) {
    return keyAtHand.isPresent()
        ? owner.keys.previous(keyAtHand.get(), at.day(), partyAtHand, origin.at(previous.place()))
        : owner.amount(amountAtHand.orElseThrow(), membersAtHand, at.yearsAway(-1, calendar()));
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

  private Calendar calendar() {
    return owner.agreement.calendar();
  }

  private ReferenceCompiler references() {
    return new ReferenceCompiler(owner, origin, byDay);
  }

  private TimeCompiler times() {
    return new TimeCompiler(owner, this, origin);
  }

  private OptionalInt byPeriod(CheckedExpression.ByPeriod schedule, At at) {
    var entry = entry(schedule, at);
    return of(entry).compile(entry.value(), at);
  }

  private OptionalInt byMember(CheckedExpression.ByMember byMember, At at) {
    var set =
        owner.agreement.sets().stream()
            .filter(s -> s.set().name().equals(byMember.set()))
            .findFirst()
            .orElseThrow();
    int position = set.set().members().indexOf(at.members().get(byMember.set()));
    return compile(byMember.values().get(position), at);
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

  private OptionalInt extreme(CheckedExpression.Extreme extreme, At at) {
    var operation = extreme.greatest() ? new Operation.Greatest() : new Operation.Least();
    return all(extreme.values(), at)
        .map(v -> OptionalInt.of(program.add(operation, v, extreme.type().unit(), "", origin)))
        .orElse(OptionalInt.empty());
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
}
