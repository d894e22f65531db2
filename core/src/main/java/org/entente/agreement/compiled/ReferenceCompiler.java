package org.entente.agreement.compiled;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Unit;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * Compiles the names in an expression, each for the period and the members that it chooses: inputs,
 * amounts, pools, keys and accounts.
 *
 * <p>Example: {@code usage[A, CY - 1]} for CY2025 is the input of CY2024; a monthly total asked for
 * CY2025 is the sum of its twelve months, and a monthly level has no value there.
 */
final class ReferenceCompiler {
  private final AgreementCompiler owner;
  private final Program program;
  private final Calendar calendar;
  private final Origin origin;
  private final boolean byDay;

  /**
   * @param byDay whether a value holds for the day at hand, and not for all of its year
   */
  ReferenceCompiler(AgreementCompiler owner, Origin origin, boolean byDay) {
    this.owner = owner;
    this.program = owner.program;
    this.calendar = owner.agreement.calendar();
    this.origin = origin;
    this.byDay = byDay;
  }

  OptionalInt input(CheckedExpression.InputValue value, At at) {
    var members = at.chosen(value.members());
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
    return OptionalInt.of(input(value, members, at.chosen(value.period(), calendar)));
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
        var parts = calendar.windows(window).stream().map(p -> input(value, members, p)).toList();
        yield OptionalInt.of(program.sum(parts, value.type().unit(), "sum of the windows", origin));
      }
    };
  }

  private int input(CheckedExpression.InputValue value, List<String> members, NamedPeriod period) {
    return program.input(
        new InputQuery(owner.agreement.name(), value.input(), members, period),
        new Origin(value.input().place(), origin.cites()));
  }

  OptionalInt amount(CheckedExpression.AmountValue value, At at) {
    var other = owner.book.compilers.get(value.agreement());
    if (other == null) {
      throw new BugException("no agreement " + value.agreement());
    }
    var amount =
        other
            .agreement
            .amount(value.amount())
            .orElseThrow(() -> new BugException("no amount " + value.amount()));
    var members = at.chosen(value.members());
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
              ? OptionalInt.of(other.amount(amount, members, at.yearsAway(moved.years(), calendar)))
              : overTerm(
                  value.type().nature(),
                  at,
                  value.type().unit(),
                  year -> other.amount(amount, members, year));
    };
  }

  private boolean isYear(At at) {
    return at.isIn(calendar.yearly());
  }

  /** A yearly total over the term is the sum of its years; other values have none. */
  private OptionalInt overTerm(Nature nature, At at, Unit unit, ToIntFunction<NamedPeriod> inYear) {
    if (!at.isIn(Window.TERM) || nature != Nature.TOTAL) {
      return OptionalInt.empty();
    }
    var years = calendar.years().stream().map(y -> inYear.applyAsInt(y)).toList();
    return OptionalInt.of(program.sum(years, unit, "sum of the years", origin));
  }

  OptionalInt pool(CheckedExpression.PoolValue value, At at) {
    var pool = owner.pool(value.pool());
    var period = at.chosen(value.period(), calendar);
    var term = calendar.term();
    if (!period.period().overlaps(term)) {
      throw new Uncompilable(Problem.of("E0524", value.place(), value.pool(), period.name(), term));
    }
    if (!pool.holdsIn(period)) {
      return OptionalInt.of(pool.nothing(origin));
    }
    var elements =
        value.members().isEmpty() ? pool.elements() : List.of(at.chosen(value.members()));
    if (value.party().isEmpty()) {
      return pool.cost(elements, period);
    }
    var party = at.chosen(List.of(value.party().get())).getFirst();
    int position = owner.agreement.party(party).orElseThrow().position();
    return pool.share(elements, position, period);
  }

  /** A share of a key: of the day at hand, of a year, or, if it never changes, of the term. */
  OptionalInt key(CheckedExpression.KeyValue value, At at) {
    var id = at.chosen(List.of(value.party())).getFirst();
    int party = owner.agreement.party(id).orElseThrow().position();
    boolean isNow = isNow(value.period());
    var from = origin.at(value.place());
    if (isNow && byDay) {
      return OptionalInt.of(owner.keys.on(value.key(), at.day(), party, from));
    }
    if (isNow && !at.isIn(calendar.yearly()) && owner.keys.in(value.key(), at.period()).isEmpty()) {
      return OptionalInt.empty();
    }
    var period = at.chosen(value.period(), calendar);
    return OptionalInt.of(owner.keys.inPeriod(value.key(), period, party, from));
  }

  /** A facet of an account; where a value holds by day, as it stands in the period of the day. */
  OptionalInt account(CheckedExpression.AccountValue value, At at) {
    var account = owner.account(value.account());
    int element = account.element(value.members(), at.members());
    var period =
        byDay && isNow(value.period())
            ? account.periodAt(at.day())
            : at.chosen(value.period(), calendar);
    return account.facet(element, value.facet(), period);
  }

  private static boolean isNow(PeriodChoice period) {
    return period instanceof PeriodChoice.Moved moved && moved.years() == 0;
  }
}
