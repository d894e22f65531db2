package org.entente.generated;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.ByPeriod;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.amounts.Rational;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/** A limit walked day by day: what it has taken of an amount that grows. */
final class PlainLimit {
  private final Limit limit;
  private final Calendar calendar;
  private final PlainValues values;
  private final SequencedMap<String, String> members;
  private NamedPeriod window;
  private Rational windowStart = Rational.ZERO;
  private Rational takenBefore = Rational.ZERO;
  private Rational changeStart = Rational.ZERO;
  private Rational used = Rational.ZERO;
  private boolean changed;
  private Rational last = Rational.ZERO;
  private Rational taken = Rational.ZERO;
  private Rational room = Rational.ZERO;
  private final PlainStock unused;
  private final PlainStock excess;

  PlainLimit(
      Limit limit, Calendar calendar, PlainValues values, SequencedMap<String, String> members) {
    this.limit = limit;
    this.calendar = calendar;
    this.values = values;
    this.members = members;
    this.unused = new PlainStock(limit.unused());
    this.excess = new PlainStock(limit.excess());
  }

  /** What is taken of the amount by the end of the day, since the walk began. */
  Rational take(LocalDate day, Rational amount) {
    var now = calendar.windowAt(limit.window(), day);
    if (!now.equals(window)) {
      if (window != null && limit.carries()) {
        var used = taken.minus(takenBefore);
        unused.close(bound(window.period().start()), used);
        excess.close(last.minus(windowStart), used);
      }
      window = now;
      windowStart = last;
      takenBefore = taken;
      changed = false;
    } else if (limit.window().equals(Window.TERM) && changesOn(day) && !limit.reopens()) {
      changed = true;
      changeStart = last;
      used = taken.minus(takenBefore);
    }
    var local = amount.minus(windowStart);
    var inWindow = inWindow(day, local, amount);
    taken = takenBefore.plus(inWindow);
    last = amount;
    return taken;
  }

  private Rational inWindow(LocalDate day, Rational local, Rational amount) {
    if (limit.measure() instanceof Measure.AverageCost average) {
      var level = values.value(average.level(), at(day));
      if (level.signum() <= 0) {
        if (local.signum() != 0) {
          throw new PlainValues.NoValue("a level of nothing");
        }
        return Rational.ZERO;
      }
      return local.times(bound(day).min(level)).dividedBy(level);
    }
    if (limit.carries()) {
      return local.plus(excess.brought()).min(bound(day).plus(unused.brought()));
    }
    var most = changed ? used.plus(bound(day).minus(used).max(Rational.ZERO)) : bound(day);
    var inWindow =
        changed ? used.plus(amount.minus(changeStart).min(most.minus(used))) : local.min(most);
    room = most.minus(inWindow);
    return inWindow;
  }

  /** How much more it could take on the day that was walked last; of a limit in money. */
  Rational room() {
    return room;
  }

  boolean isInMoney() {
    return limit.measure() instanceof Measure.Money;
  }

  private boolean changesOn(LocalDate day) {
    return limit.bound() instanceof ByPeriod schedule
        && schedule.entries().stream().anyMatch(e -> e.period().start().equals(day));
  }

  private PlainValues.At at(LocalDate day) {
    return limit.window().equals(Window.TERM)
        ? values.at(day, members)
        : values.at(firstDay(), members);
  }

  private LocalDate firstDay() {
    var start = window.period().start();
    return start.isBefore(calendar.term().start()) ? calendar.term().start() : start;
  }

  /** The bound of the window at hand: as it stands, or day by day where it says so. */
  private Rational bound(LocalDate day) {
    return bound(limit.bound(), day);
  }

  private Rational bound(CheckedExpression bound, LocalDate day) {
    if (limit.window().equals(Window.TERM) || limit.cut() != Cut.BY_DAYS) {
      return values.value(bound, at(day));
    }
    var inTerm = window.period().intersection(calendar.term()).orElseThrow();
    var all = Rational.of(window.period().days());
    if (bound instanceof ByPeriod schedule) {
      var sum = Rational.ZERO;
      for (var entry : schedule.entries()) {
        var piece = entry.period().intersection(inTerm);
        if (piece.isPresent()) {
          var at = new PlainValues.At(at(day).year(), piece.get().start(), members);
          sum =
              sum.plus(
                  values.value(bound, at).times(Rational.of(piece.get().days())).dividedBy(all));
        }
      }
      return sum;
    }
    return values.value(bound, at(day)).times(Rational.of(inTerm.days())).dividedBy(all);
  }

  /** The bound that holds in the window of the day, where nothing has been walked. */
  Rational boundOn(LocalDate day) {
    window = calendar.windowAt(limit.window(), day);
    return bound(day);
  }
}
