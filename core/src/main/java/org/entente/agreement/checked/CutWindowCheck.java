package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.text.Place;
import org.entente.calendar.Calendar;
import org.entente.calendar.Window;
import org.entente.problems.Problem;

/**
 * Checks that no day on which a pool or one of its bounds changes cuts a window without a word on
 * what counts.
 *
 * <p>Example: {@code limit 20bn per CY} that becomes 25bn on 1 July 2025 is refused; {@code by
 * days} says what counts, and on 1 January there is nothing to say.
 */
final class CutWindowCheck {
  private final Calendar calendar;
  private final List<Problem> problems;

  /**
   * @param problems takes up what is found wrong
   */
  CutWindowCheck(Calendar calendar, List<Problem> problems) {
    this.calendar = calendar;
    this.problems = problems;
  }

  /** A bound changes where its window starts, or says what counts. */
  void checkBounds(CheckedPool pool) {
    for (var group : pool.groups()) {
      group.first().ifPresent(limit -> checkBound(pool, limit));
      for (var share : group.shares()) {
        share.limits().forEach(limit -> checkBound(pool, limit));
        share
            .floor()
            .ifPresent(floor -> {
              if (floor.cut() != Cut.BY_DAYS) {
                checkBound(pool, floor.bound(), floor.window(), floor.place());
              }
            });
        if (pool.source() instanceof Source.Amount && share.part() instanceof Part.Of of) {
          checkBound(pool, of.ratio(), calendar.yearly(), share.place());
        }
      }
    }
  }

  private void checkBound(CheckedPool pool, Limit limit) {
    boolean inOrder = limit.overAll().isPresent() || limit.measure() instanceof Measure.InOrderOf;
    boolean mayChange =
        limit.window().equals(Window.TERM) && !inOrder || limit.cut() == Cut.BY_DAYS;
    if (!mayChange) {
      checkBound(pool, limit.bound(), limit.window(), limit.place());
    }
  }

  private void checkBound(CheckedPool pool, CheckedExpression bound, Window window, Place place) {
    for (var day : bound.changeDays()) {
      var whole = calendar.windowAt(window, day);
      if (pool.days().contains(day) && !whole.period().start().equals(day)) {
        problems.add(
            Problem.of(
                "E0555", place, day, whole.name(), whole.period().start(), whole.period().end()));
        return;
      }
    }
  }

  /** Where a pool is added, struck or built anew, none of its windows is cut without a word. */
  void checkBorders(CheckedPool pool, boolean first, boolean last) {
    var days = List.of(pool.days().start(), pool.days().end());
    for (int side = 0; side < 2; side++) {
      var day = days.get(side);
      boolean ofTerm = day.equals(calendar.term().start()) || day.equals(calendar.term().end());
      boolean anew = side == 0 ? !first : !last;
      if (!ofTerm) {
        cutWindow(pool, day, anew)
            .ifPresent(place -> {
              var window = calendar.year().yearAt(day);
              problems.add(
                  Problem.of(
                      "E0556",
                      place,
                      pool.name(),
                      day,
                      window.period().start(),
                      window.period().end()));
            });
      }
    }
  }

  /** The bound whose window is cut on a day and that does not say what counts. */
  private Optional<Place> cutWindow(CheckedPool pool, LocalDate day, boolean anew) {
    boolean amount = pool.source() instanceof Source.Amount;
    if (amount && isInside(calendar.yearly(), day)) {
      return Optional.of(pool.place());
    }
    for (var group : pool.groups()) {
      var limits = new ArrayList<Limit>();
      group.first().ifPresent(limits::add);
      group.shares().forEach(share -> limits.addAll(share.limits()));
      for (var limit : limits) {
        if (isCut(limit.reach(), limit.cut(), day, anew)) {
          return Optional.of(limit.place());
        }
      }
      for (var share : group.shares()) {
        if (share.floor().isPresent()
            && isCut(share.floor().get().window(), share.floor().get().cut(), day, anew)) {
          return Optional.of(share.floor().get().place());
        }
      }
    }
    return Optional.empty();
  }

  private boolean isCut(Window window, Cut cut, LocalDate day, boolean anew) {
    return window.equals(Window.TERM) ? anew : cut == Cut.NONE && isInside(window, day);
  }

  private boolean isInside(Window window, LocalDate day) {
    return !calendar.windowAt(window, day).period().start().equals(day);
  }
}
