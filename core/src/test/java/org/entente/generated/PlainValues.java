package org.entente.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedCondition;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;
import org.entente.facts.InputReader;
import org.entente.facts.MemberSet;

/**
 * Values of expressions, worked out straight from the checked text; no part of the compiled form.
 */
final class PlainValues {
  private final CheckedAgreement agreement;
  private final InputReader inputs;

  /** Ends the work on a value that a fact or a divisor is missing for. */
  static final class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValue(String message) {
      super(message, null, false, false);
    }
  }

  /** The year and day at hand, and the members by their sets. */
  record At(int year, LocalDate day, SequencedMap<String, String> members) {}

  PlainValues(CheckedAgreement agreement, InputReader inputs) {
    this.agreement = agreement;
    this.inputs = inputs;
  }

  At at(LocalDate day, SequencedMap<String, String> members) {
    return new At(agreement.calendar().year().numberAt(day), day, members);
  }

  Rational value(CheckedExpression expression, At at) {
    return value(expression, at, Optional.empty());
  }

  private Rational value(CheckedExpression expression, At at, Optional<AmountAtHand> amount) {
    return switch (expression) {
      case CheckedExpression.Literal literal -> literal.value();
      case CheckedExpression.InputValue input -> input(input, at);
      case CheckedExpression.AmountValue value ->
          amount(
              agreement.amount(value.amount()).orElseThrow(),
              members(value.members(), at),
              year(value.period(), at));
      case CheckedExpression.Previous previous ->
          amount(amount.orElseThrow().amount(), amount.get().members(), at.year() - 1);
      case CheckedExpression.Negated negated -> value(negated.value(), at, amount).negated();
      case CheckedExpression.Binary binary ->
          binary(binary, value(binary.left(), at, amount), value(binary.right(), at, amount));
      case CheckedExpression.Extreme extreme ->
          extreme.values().stream()
              .map(v -> value(v, at, amount))
              .reduce(extreme.greatest() ? Rational::max : Rational::min)
              .orElseThrow();
      case CheckedExpression.Rounded rounded ->
          rounded.mode().round(value(rounded.value(), at, amount), rounded.unit());
      case CheckedExpression.ByPeriod schedule ->
          value(
              schedule.entries().stream()
                  .filter(e -> e.period().contains(at.day()))
                  .findFirst()
                  .orElseThrow()
                  .value(),
              at,
              amount);
      case CheckedExpression.ByMember byMember -> value(chosen(byMember, at), at, amount);
      case CheckedExpression.Bands bands -> bands(bands, at, amount);
      case CheckedExpression.PoolValue pool -> throw new NoValue("a pool");
      case CheckedExpression.Borne borne -> throw new NoValue("what a party bears");
      case CheckedExpression.TotalValue total -> throw new NoValue("a total");
      case CheckedExpression.KeyValue key -> throw new NoValue("a share of a key");
      case CheckedExpression.AccountValue account -> throw new NoValue("an account");
      case CheckedExpression.OverMembers over -> overMembers(over, at, amount);
      case CheckedExpression.OverYears over -> overYears(over, at, amount);
      case CheckedExpression.EdgeDay edge -> throw new NoValue("a day");
      case CheckedExpression.LineSum lines -> throw new NoValue("lines");
      case CheckedExpression.Interest interest -> throw new NoValue("interest");
    };
  }

  /** Each part of the value between two borders, at the rate that holds there. */
  private Rational bands(CheckedExpression.Bands bands, At at, Optional<AmountAtHand> amount) {
    var of = value(bands.of(), at, amount);
    var sum = Rational.ZERO;
    var border = Rational.ZERO;
    boolean first = true;
    for (var band : bands.bands()) {
      var next = border.plus(value(band.width(), at, amount));
      var within = of.min(next).minus(border);
      var counted = first ? within : within.max(Rational.ZERO);
      sum = sum.plus(counted.times(value(band.rate(), at, amount)));
      border = next;
      first = false;
    }
    var above = of.minus(border).max(Rational.ZERO);
    return sum.plus(above.times(value(bands.above(), at, amount)));
  }

  private Rational overMembers(
      CheckedExpression.OverMembers over, At at, Optional<AmountAtHand> amount) {
    var sum = Rational.ZERO;
    int counted = 0;
    for (var member : over.set().members()) {
      var members = new TreeMap<>(at.members());
      members.put(over.set().name(), member);
      var its = new At(at.year(), at.day(), members);
      if (over.conditions().stream().allMatch(c -> holds(c, its))) {
        sum = sum.plus(value(over.value(), its, amount));
        counted++;
      }
    }
    if (over.average() && counted == 0) {
      throw new NoValue("an average of none");
    }
    return over.average() ? sum.dividedBy(Rational.of(counted)) : sum;
  }

  boolean holds(CheckedCondition condition, At at) {
    return switch (condition) {
      case CheckedCondition.Compared compared -> {
        int order = value(compared.left(), at).compareTo(value(compared.right(), at));
        yield switch (compared.comparison()) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case AT_MOST -> order <= 0;
          case AT_LEAST -> order >= 0;
          case ABOVE -> order > 0;
          case BELOW -> order < 0;
        };
      }
      case CheckedCondition.YesNo yesNo -> yesNo.yes() == (value(yesNo.value(), at).signum() != 0);
    };
  }

  private Rational overYears(
      CheckedExpression.OverYears over, At at, Optional<AmountAtHand> amount) {
    var sum = Rational.ZERO;
    int first = year(over.first(), at);
    int last = year(over.last(), at);
    for (int year = first; year <= last; year++) {
      var start = agreement.calendar().year().year(year).period().start();
      sum = sum.plus(value(over.value(), new At(year, start, at.members()), amount));
    }
    return over.average() ? sum.dividedBy(Rational.of(last - first + 1)) : sum;
  }

  private static Rational binary(CheckedExpression.Binary binary, Rational left, Rational right) {
    return switch (binary.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> {
        if (right.signum() == 0) {
          throw new NoValue("divided by zero");
        }
        yield left.dividedBy(right);
      }
    };
  }

  private CheckedExpression chosen(CheckedExpression.ByMember byMember, At at) {
    var set = set(byMember.set());
    return byMember.values().get(set.members().indexOf(at.members().get(byMember.set())));
  }

  private MemberSet set(String name) {
    return agreement.sets().stream()
        .map(s -> s.set())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Rational input(CheckedExpression.InputValue value, At at) {
    var period =
        value.input().window().equals(Window.TERM)
            ? new NamedPeriod("term", agreement.calendar().term())
            : agreement.calendar().year().year(year(value.period(), at));
    return inputs
        .read(value.input(), members(value.members(), at), period)
        .orElseThrow(() -> new NoValue(value.input().name()))
        .value();
  }

  private static int year(PeriodChoice choice, At at) {
    return switch (choice) {
      case PeriodChoice.Moved moved -> at.year() + moved.years();
      case PeriodChoice.Fixed fixed -> fixed.year();
      case PeriodChoice.Named named -> throw new NoValue(named.period().name());
      case PeriodChoice.Timeless timeless -> at.year();
    };
  }

  private static List<String> members(List<MemberChoice> choices, At at) {
    return choices.stream()
        .map(choice ->
            switch (choice) {
              case MemberChoice.AtHand atHand ->
                  Optional.ofNullable(at.members().get(atHand.set())).orElseThrow();
              case MemberChoice.Fixed fixed -> fixed.member();
            })
        .toList();
  }

  /** The amount whose rule is being worked out, for {@code previous}. */
  private record AmountAtHand(CheckedAmount amount, List<String> members) {}

  /** The amount's value for a year, rounded as it says. */
  Rational amount(CheckedAmount amount, List<String> members, int year) {
    var term = agreement.calendar().term();
    var start = agreement.calendar().year().year(year).period().start();
    var day = !amount.yearly() || start.isBefore(term.start()) ? term.start() : start;
    var rule =
        amount.rules().stream()
            .filter(r -> !amount.yearly() || r.period().contains(day))
            .findFirst()
            .orElseThrow();
    var byName = new TreeMap<String, String>();
    for (int i = 0; i < members.size(); i++) {
      byName.put(amount.indices().get(i).name(), members.get(i));
    }
    var exact =
        value(
            rule.value(),
            new At(year, day, byName),
            Optional.of(new AmountAtHand(amount, members)));
    return amount.rounding().map(r -> r.mode().round(exact, r.unit())).orElse(exact);
  }
}
