package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedPart;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.KeyChanges;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;

/**
 * The stretches of days into which a pool's term is cut, so that within one nothing changes: no
 * share, no limit, no border of a window or of a period that is wanted.
 *
 * @param term the days on which the pool holds
 * @param window the pool's window: the longest of its limits' windows, or the term where these
 *     overlap; without limits that of rounding
 */
record Grid(Window window, Period term, List<Period> intervals) {
  static Grid of(CheckedAgreement agreement, CheckedPool pool, List<NamedPeriod> wanted) {
    var term = pool.days();
    var window = window(agreement, pool);
    var borders = new TreeSet<LocalDate>();
    addBorders(borders, agreement.calendar().years());
    addBorders(borders, agreement.calendar().windows(window));
    if (pool.source() instanceof CheckedPool.Source.Lines) {
      addBorders(borders, wanted);
      limits(pool).forEach(l -> addBorders(borders, agreement.calendar().windows(l.window())));
      floors(pool).forEach(f -> addBorders(borders, agreement.calendar().windows(f.window())));
      borders.addAll(changes(pool, agreement));
      borders.addAll(memberships(pool, agreement));
    }
    if (pool.source() instanceof CheckedPool.Source.Lines && !agreement.accounts().isEmpty()) {
      // What one pool moves may be limited by what another one did: all have the same borders.
      agreement
          .accounts()
          .forEach(a -> addBorders(borders, agreement.calendar().windows(a.window())));
      for (var other : agreement.pools()) {
        addBorders(borders, agreement.calendar().windows(window(agreement, other)));
        limits(other).forEach(l -> addBorders(borders, agreement.calendar().windows(l.window())));
        borders.addAll(changes(other, agreement));
      }
    }
    return new Grid(window, term, intervals(term, borders));
  }

  /** The term, cut at the borders that lie in it. */
  private static List<Period> intervals(Period term, TreeSet<LocalDate> borders) {
    borders.removeIf(day -> !day.isAfter(term.start()) || !day.isBefore(term.end()));
    var intervals = new ArrayList<Period>();
    var start = term.start();
    for (var border : borders) {
      intervals.add(new Period(start, border));
      start = border;
    }
    intervals.add(new Period(start, term.end()));
    return List.copyOf(intervals);
  }

  /** The stretches for lines that no pool shares: years, cut by the periods that are wanted. */
  static Grid ofLines(CheckedAgreement agreement, List<NamedPeriod> wanted) {
    var borders = new TreeSet<LocalDate>();
    addBorders(borders, agreement.calendar().years());
    addBorders(borders, wanted);
    var term = agreement.calendar().term();
    return new Grid(agreement.calendar().yearly(), term, intervals(term, borders));
  }

  private static void addBorders(TreeSet<LocalDate> borders, List<NamedPeriod> periods) {
    for (var period : periods) {
      borders.add(period.period().start());
      borders.add(period.period().end());
    }
  }

  /** An amount has a value for each year and none for shorter times. */
  private static Window window(CheckedAgreement agreement, CheckedPool pool) {
    var limited = limits(pool).stream().map(Limit::reach).toList();
    var stated =
        limited.isEmpty()
            ? agreement.rounding().window()
            : Window.longest(limited).orElse(Window.TERM);
    var yearly = agreement.calendar().yearly();
    boolean tooShort =
        pool.source() instanceof CheckedPool.Source.Amount && !yearly.nestsIn(stated);
    return tooShort ? yearly : stated;
  }

  static List<Limit> limits(CheckedPool pool) {
    var limits = new ArrayList<Limit>();
    for (var group : pool.groups()) {
      group.first().ifPresent(limits::add);
      group.shares().forEach(share -> limits.addAll(share.limits()));
    }
    for (var part : pool.parts()) {
      if (part.limit().isPresent() && part.limit().get() instanceof CheckedPart.Limit.Bound bound) {
        limits.add(bound.limit());
      }
    }
    return limits;
  }

  private static List<Floor> floors(CheckedPool pool) {
    return pool.groups().stream()
        .flatMap(group -> group.shares().stream())
        .flatMap(share -> share.floor().stream())
        .toList();
  }

  /** The days on which a share, or a limit over the term, changes. */
  private static List<LocalDate> changes(CheckedPool pool, CheckedAgreement agreement) {
    var keys = agreement.keys();
    var calendar = agreement.calendar();
    var days = new ArrayList<LocalDate>();
    for (var group : pool.groups()) {
      for (Share share : group.shares()) {
        if (share.part() instanceof Part.Of of) {
          days.addAll(KeyChanges.of(of.ratio(), keys, calendar));
        }
        share.by().ifPresent(key -> days.addAll(KeyChanges.of(key, keys, calendar)));
      }
    }
    limits(pool).forEach(limit -> days.addAll(limit.bound().changeDays()));
    for (var part : pool.parts()) {
      part.values().forEach(value -> days.addAll(KeyChanges.of(value, keys, calendar)));
      days.addAll(part.days());
    }
    return days;
  }

  /** The days on which one of those who bear a share together joins or has left. */
  private static List<LocalDate> memberships(CheckedPool pool, CheckedAgreement agreement) {
    var days = new ArrayList<LocalDate>();
    for (var group : pool.groups()) {
      for (var share : group.shares()) {
        if (share.parties().size() > 1) {
          days.addAll(agreement.membershipChanges(share.parties()));
        }
      }
    }
    return days;
  }

  /** The positions of the intervals that lie in a period, first and behind the last. */
  int[] range(Period period) {
    int from = firstNotBefore(period.start());
    int to = firstNotBefore(period.end());
    if (to > 0 && intervals.get(to - 1).end().isAfter(period.end())) {
      to--;
    }
    return to > from ? new int[] {from, to} : new int[] {0, 0};
  }

  /** The position of the first interval that starts on the day or later. */
  private int firstNotBefore(LocalDate day) {
    int low = 0;
    int high = intervals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (intervals.get(middle).start().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The windows of that kind which touch the days of the pool, each in full. */
  List<NamedPeriod> windows(Calendar calendar, Window kind) {
    return calendar.windows(kind).stream().filter(w -> w.period().overlaps(term)).toList();
  }

  /** Whether the period, as far as the term reaches, begins and ends on borders of the grid. */
  boolean resolves(Period period) {
    var inTerm = period.intersection(term);
    if (inTerm.isEmpty()) {
      return false;
    }
    int[] range = range(inTerm.get());
    return range[1] > range[0]
        && intervals.get(range[0]).start().equals(inTerm.get().start())
        && intervals.get(range[1] - 1).end().equals(inTerm.get().end());
  }
}
