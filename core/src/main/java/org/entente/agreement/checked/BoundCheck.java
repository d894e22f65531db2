package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Shortfall;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedBound;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.calendar.Window;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;

/** Checks limits and floors: what they count, over which window, and where a window is cut. */
final class BoundCheck {
  private final Scope scope;
  private final String address;

  BoundCheck(Scope scope, String address) {
    this.scope = scope;
    this.address = address;
  }

  /** The window that the words name. */
  Window window(ParsedWindow window) {
    return new WindowCheck(scope, address).window(window);
  }

  /** A window of whole periods: its months lie in one year each. */
  Window wholeWindow(ParsedWindow written) {
    var window = window(written);
    if (!window.equals(Window.TERM) && !window.nestsIn(scope.calendarOrThrow().yearly())) {
      throw scope.refuse("E0519", written.span(), address);
    }
    return window;
  }

  /**
   * A limit on a share of a pool.
   *
   * @param by the pool's sets
   * @param lines the lines that the pool takes, if it takes lines
   */
  Limit limit(ParsedBound.Limit limit, List<MemberSet> by, Optional<LinesDeclaration> lines) {
    var window = window(limit.window());
    checkIsOfYears(limit, window, lines);
    var context = Context.of(address, by, window, scope.calendarOrThrow());
    var overAll = limit.overAll().map(name -> scope.set(name, address));
    overAll.ifPresent(set -> checkOverAll(limit, set, by, lines));
    if (limit.of().isPresent() != limit.atAverageCost()) {
      throw scope.refuse("E0322", limit.span(), address);
    }
    if (limit.reopens() && !window.equals(Window.TERM)) {
      throw scope.refuse("E0515", limit.span(), address);
    }
    var expressions = new ExpressionCheck(scope, context);
    var measure = measure(limit, expressions, lines);
    var bound = expressions.check(limit.bound(), boundType(limit, measure));
    var cut = cut(limit.cut());
    checkCut(limit, window, cut, bound, true);
    checkNotNegative(limit.bound(), bound);
    checkInOrder(limit, window, bound, overAll, lines);
    boolean inMoney = measure instanceof Measure.Money && overAll.isEmpty();
    var carries = new CarryCheck(scope, address, window, inMoney);
    return new Limit(
        bound,
        measure,
        window,
        cut,
        overAll,
        limit.reopens(),
        limit.unused().map(carries::check),
        limit.excess().map(carries::check),
        scope.place(limit.span(), address));
  }

  /** A pool of an amount has a cost by year, and none for a month or half of two years. */
  private void checkIsOfYears(ParsedBound bound, Window window, Optional<LinesDeclaration> lines) {
    if (lines.isEmpty() && !scope.calendarOrThrow().yearly().nestsIn(window)) {
      throw scope.refuse("E0336", bound.span(), address);
    }
  }

  private Measure measure(
      ParsedBound.Limit limit, ExpressionCheck expressions, Optional<LinesDeclaration> lines) {
    if (limit.of().isPresent()) {
      var level = expressions.check(limit.of().get(), Optional.empty());
      if (level.type().nature() != Nature.LEVEL) {
        throw scope.refuse("E0323", limit.of().get().span(), address, level.type().words());
      }
      return new Measure.AverageCost(level);
    }
    if (limit.inOrderOf().isPresent()) {
      var column = limit.inOrderOf().get();
      var known = lines.map(l -> l.columns().stream().map(c -> c.name()).toList());
      if (known.isEmpty() || !known.get().contains(column.text())) {
        throw scope.unknown("E0228", column, known.orElse(List.of()), "columns", address);
      }
      if (lines.get().column(column.text()).orElseThrow().optional()) {
        throw scope.refuse("E0334", column.span(), address, column.text());
      }
      return new Measure.InOrderOf(column.text());
    }
    return new Measure.Money();
  }

  private ValueType boundType(ParsedBound.Limit limit, Measure measure) {
    return switch (measure) {
      case Measure.Money money -> scope.money();
      case Measure.AverageCost average -> average.level().type();
      case Measure.InOrderOf order ->
          limit.bound() instanceof Expression.Quantity q && q.unit().isPresent()
              ? new ValueType(Nature.LEVEL, scope.unit(q.unit().get(), address))
              : ValueType.NUMBER;
    };
  }

  private void checkOverAll(
      ParsedBound.Limit limit,
      MemberSet set,
      List<MemberSet> by,
      Optional<LinesDeclaration> lines) {
    if (by.size() != 1 || !by.getFirst().equals(set) || lines.isEmpty()) {
      throw scope.refuse("E0324", limit.span(), address, set.name());
    }
  }

  private static Cut cut(ParsedBound.Cut cut) {
    return switch (cut) {
      case UNSAID -> Cut.NONE;
      case BY_DAYS -> Cut.BY_DAYS;
      case WHOLE -> Cut.WHOLE;
    };
  }

  /**
   * A window that the term cuts, or in which the bound changes, must say what counts.
   *
   * @param mayChangeOverTerm whether a bound over the term may change as it stands
   */
  private void checkCut(
      ParsedBound bound,
      Window window,
      Cut cut,
      CheckedExpression value,
      boolean mayChangeOverTerm) {
    if (cut == Cut.BY_DAYS || (window.equals(Window.TERM) && mayChangeOverTerm)) {
      return;
    }
    var term = scope.calendarOrThrow().term();
    for (var piece : scope.calendarOrThrow().windows(window)) {
      if (cut == Cut.NONE && !term.contains(piece.period())) {
        throw scope.refuse("E0516", bound.span(), address, piece.name(), term);
      }
      for (var day : value.changeDays()) {
        if (piece.period().contains(day) && !day.equals(piece.period().start())) {
          throw scope.refuse("E0517", bound.span(), address, day, piece.name());
        }
      }
    }
  }

  /** A bound written as a number is not below zero; one that rests on facts is checked by a run. */
  private void checkNotNegative(Expression written, CheckedExpression bound) {
    if (bound instanceof CheckedExpression.Literal literal && literal.value().signum() < 0) {
      throw scope.refuse("E0339", written.span(), address, literal.value());
    }
  }

  /** A limit on single lines in their order has one bound for each window. */
  private void checkInOrder(
      ParsedBound.Limit limit,
      Window window,
      CheckedExpression bound,
      Optional<MemberSet> overAll,
      Optional<LinesDeclaration> lines) {
    if (overAll.isEmpty() && limit.inOrderOf().isEmpty()) {
      return;
    }
    if (window.equals(Window.TERM) && !bound.changeDays().isEmpty()) {
      throw scope.refuse("E0520", limit.span(), address);
    }
    if (lines.flatMap(LinesDeclaration::rounding).filter(r -> !r.eachLine()).isPresent()) {
      throw scope.refuse("E0376", limit.span(), address, scope.currencyOrThrow().minorUnit());
    }
    if (overAll.isPresent() && !lines.orElseThrow().hasId()) {
      throw scope.refuse("E0338", limit.span(), address, lines.orElseThrow().name());
    }
  }

  Floor floor(
      ParsedBound.Floor floor, List<MemberSet> by, int bearer, Optional<LinesDeclaration> lines) {
    var window = window(floor.window());
    checkIsOfYears(floor, window, lines);
    var context = Context.of(address, by, window, scope.calendarOrThrow());
    var bound = new ExpressionCheck(scope, context).check(floor.bound(), scope.money());
    var cut = cut(floor.cut());
    checkCut(floor, window, cut, bound, false);
    checkNotNegative(floor.bound(), bound);
    new WholeMoneyCheck(scope).require(bound, floor.bound().span(), address);
    return new Floor(
        bound, window, cut, shortfall(floor, bearer), scope.place(floor.span(), address));
  }

  private Shortfall shortfall(ParsedBound.Floor floor, int bearer) {
    return switch (floor.shortfall()) {
      case ParsedBound.Shortfall.DueTo due -> {
        int to = scope.party(due.party(), address).position();
        if (to == bearer) {
          throw scope.refuse("E0229", due.party().span(), address, due.party().text());
        }
        yield new Shortfall.DueTo(to);
      }
      case ParsedBound.Shortfall.Carried carried -> new Shortfall.Carried();
      case ParsedBound.Shortfall.Lost lost -> new Shortfall.Lost();
    };
  }
}
