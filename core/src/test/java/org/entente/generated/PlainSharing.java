package org.entente.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedExpression.ByPeriod;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.checked.KeyChanges;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * What each party bears of one element of a pool, worked out by walking through its days: the
 * meaning of shares and limits read literally, to be compared with what the engine gives.
 */
final class PlainSharing {
  private final CheckedAgreement agreement;
  private final CheckedPool pool;
  private final PlainValues values;
  private final PlainKeys keys;
  private final SequencedMap<String, String> members = new TreeMap<>();
  private final SequencedMap<LocalDate, Rational> costByDay = new TreeMap<>();
  private final Map<Limit, PlainTaking> inOrder;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private final Window window;

  /** By the last day of each step, the rounded shares since the pool's window began. */
  private final TreeMap<LocalDate, List<Rational>> rounded = new TreeMap<>();

  PlainSharing(PlainPools pools, CheckedPool pool, List<String> element, List<NamedPeriod> wanted) {
    this.agreement = pools.agreement();
    this.pool = pool;
    this.values = pools.values();
    this.keys = pools.keys();
    for (int i = 0; i < element.size(); i++) {
      members.put(pool.by().get(i).name(), element.get(i));
    }
    pools.costs(pool, element).forEach((day, cost) -> costByDay.put(day, cost));
    inOrder = pools.takings(pool, element);
    var reaches = limits().stream().map(Limit::reach).toList();
    var stated =
        reaches.isEmpty()
            ? agreement.rounding().window()
            : Window.longest(reaches).orElse(Window.TERM);
    var yearly = agreement.calendar().yearly();
    boolean tooShort = pool.source() instanceof Source.Amount && !yearly.nestsIn(stated);
    window = tooShort ? yearly : stated;
    days(wanted);
    walk();
  }

  private List<Limit> limits() {
    var limits = new ArrayList<Limit>();
    for (var group : pool.groups()) {
      group.first().ifPresent(limits::add);
      group.shares().forEach(s -> limits.addAll(s.limits()));
    }
    return limits;
  }

  /** Every day on which something may change. */
  private void days(List<NamedPeriod> wanted) {
    var calendar = agreement.calendar();
    days.addAll(costByDay.sequencedKeySet());
    wanted.forEach(p -> days.addAll(List.of(p.period().start(), p.period().end())));
    calendar.months().forEach(w -> days.add(w.period().start()));
    for (var rule : calendar.rules()) {
      for (var kind : rule.windows()) {
        calendar.windows(kind).forEach(w -> days.add(w.period().start()));
      }
    }
    limits().forEach(l -> addChanges(l.bound()));
    for (var group : pool.groups()) {
      for (var share : group.shares()) {
        if (share.part() instanceof Part.Of of) {
          addChanges(of.ratio());
        }
        share
            .by()
            .ifPresent(
                key -> days.addAll(KeyChanges.of(key, agreement.keys(), agreement.calendar())));
      }
    }
    days.removeIf(d -> !calendar.term().contains(d));
    days.add(calendar.term().start());
  }

  private void addChanges(org.entente.agreement.checked.CheckedExpression value) {
    if (value instanceof ByPeriod schedule) {
      schedule.entries().forEach(e -> days.add(e.period().start()));
    }
  }

  private void walk() {
    NamedPeriod at = null;
    Walk walk = null;
    for (var day : days) {
      var now = agreement.calendar().windowAt(window, day);
      if (!now.equals(at)) {
        at = now;
        walk = new Walk();
      }
      var next = days.higher(day);
      var last = next == null ? agreement.calendar().term().lastDay() : next.minusDays(1);
      rounded.put(last, walk.day(day));
    }
  }

  /** What the party bears in the period. */
  Rational share(int party, NamedPeriod period) {
    var inTerm = period.period().intersection(agreement.calendar().term()).orElseThrow();
    var sum = Rational.ZERO;
    var from = inTerm.start();
    while (from.isBefore(inTerm.end())) {
      var own = agreement.calendar().windowAt(window, from).period();
      var end = own.end().isBefore(inTerm.end()) ? own.end() : inTerm.end();
      sum = sum.plus(upTo(party, end.minusDays(1)));
      var start = own.intersection(agreement.calendar().term()).orElseThrow().start();
      if (start.isBefore(from)) {
        sum = sum.minus(upTo(party, from.minusDays(1)));
      }
      from = end;
    }
    return sum;
  }

  private Rational upTo(int party, LocalDate day) {
    return Optional.ofNullable(rounded.get(day)).orElseThrow().get(party);
  }

  /** One run through a window of the pool; all amounts are running since its start. */
  private final class Walk {
    private final Map<Limit, PlainLimit> limits = new IdentityHashMap<>();
    private final Map<Share, Rational> parts = new IdentityHashMap<>();
    private final Map<Group, Rational> bases = new IdentityHashMap<>();
    private final Map<Share, Rational> shared = new IdentityHashMap<>();
    private final Map<Share, TreeMap<Integer, Rational>> byParty = new IdentityHashMap<>();
    private final Map<Limit, TreeMap<Integer, PlainLimit>> limitOf = new IdentityHashMap<>();
    private final Map<Limit, Rational> takenInOrder = new IdentityHashMap<>();
    private List<Rational> exact = List.of();
    private List<Optional<Rational>> room = List.of();
    private Rational cost = Rational.ZERO;

    List<Rational> day(LocalDate day) {
      int parties = agreement.parties().size();
      exact = new ArrayList<>(Collections.nCopies(parties, Rational.ZERO));
      room = new ArrayList<>(Collections.nCopies(parties, Optional.of(Rational.ZERO)));
      cost = cost.plus(Optional.ofNullable(costByDay.get(day)).orElse(Rational.ZERO));
      var base = cost;
      for (var group : pool.groups()) {
        base = group(group, base, day);
      }
      var rule = agreement.rounding().remainder();
      var receiver =
          rule instanceof org.entente.amounts.RemainderRule.RoundedOthers others
              ? room.get(others.receiver())
              : Optional.<Rational>empty();
      return PlainRounding.rounded(exact, agreement.rounding().unit(), rule, receiver);
    }

    private Rational group(Group group, Rational base, LocalDate day) {
      var first = group.first();
      var groupBase = first.isPresent() ? limit(first.get()).take(day, base) : base;
      var before = Optional.ofNullable(bases.put(group, groupBase)).orElse(Rational.ZERO);
      var left = base;
      for (var share : group.shares()) {
        if (share.part() instanceof Part.TheRest) {
          if (share.by().isPresent()) {
            byKey(share, left, day);
          } else {
            bear(share, left, Optional.empty());
          }
          left = Rational.ZERO;
          continue;
        }
        var taken = share(share, groupBase, groupBase.minus(before), day);
        left = left.minus(taken);
      }
      return left;
    }

    private Rational share(Share share, Rational base, Rational moved, LocalDate day) {
      var taken = base;
      if (share.part() instanceof Part.Of of) {
        var ratio = values.value(of.ratio(), values.at(day, members));
        taken =
            Optional.ofNullable(parts.get(share)).orElse(Rational.ZERO).plus(moved.times(ratio));
        parts.put(share, taken);
      }
      if (share.by().isPresent()) {
        return byKey(share, taken, day);
      }
      Optional<Rational> room = Optional.empty();
      for (var limit : share.limits()) {
        if (inOrder.containsKey(limit)) {
          taken = inOrder(limit, day);
          // What it takes is all that it may.
          room = Optional.of(Rational.ZERO);
          continue;
        }
        var walked = limit(limit);
        taken = walked.take(day, taken);
        if (walked.isInMoney()) {
          // Where limits have shorter windows than the pool, a remainder adds to none of them.
          var more = limit.window().equals(window) ? walked.room() : Rational.ZERO;
          room = Optional.of(room.map(r -> r.min(more)).orElse(more));
        }
      }
      bear(share, taken, room);
      return taken;
    }

    /** What was added since the day before goes by the shares of this day, each to its limit. */
    private Rational byKey(Share share, Rational taken, LocalDate day) {
      var before = Optional.ofNullable(shared.put(share, taken)).orElse(Rational.ZERO);
      var moved = taken.minus(before);
      var of = keys.among(share.by().orElseThrow(), day, share.parties());
      var sum = Rational.ZERO;
      for (int party : share.parties()) {
        var own = byParty.computeIfAbsent(share, s -> new TreeMap<>());
        var part = own.merge(party, moved.times(of.get(party)), Rational::plus);
        Optional<Rational> more = Optional.empty();
        for (var limit : share.limits()) {
          var walked =
              limitOf
                  .computeIfAbsent(limit, l -> new TreeMap<>())
                  .computeIfAbsent(
                      party, p -> new PlainLimit(limit, agreement.calendar(), values, members));
          part = walked.take(day, part);
          var left = limit.window().equals(window) ? walked.room() : Rational.ZERO;
          more = Optional.of(more.map(r -> r.min(left)).orElse(left));
        }
        add(party, part, more);
        sum = sum.plus(part);
      }
      return sum;
    }

    private void add(int party, Rational part, Optional<Rational> more) {
      exact.set(party, exact.get(party).plus(part));
      room.set(party, room.get(party).flatMap(r -> more.map(r::plus)));
    }

    private Rational inOrder(Limit limit, LocalDate day) {
      var taking = Optional.ofNullable(inOrder.get(limit)).orElseThrow();
      var sum =
          Optional.ofNullable(takenInOrder.get(limit)).orElse(Rational.ZERO).plus(taking.on(day));
      takenInOrder.put(limit, sum);
      return sum;
    }

    private PlainLimit limit(Limit limit) {
      return limits.computeIfAbsent(
          limit, l -> new PlainLimit(l, agreement.calendar(), values, members));
    }

    private void bear(Share share, Rational taken, Optional<Rational> more) {
      var each = taken.dividedBy(Rational.of(share.parties().size()));
      share.parties().forEach(party -> add(party, each, more));
    }
  }

  /** Whether a limit is on single lines in their order. */
  static boolean isInOrder(Limit limit) {
    return limit.overAll().isPresent() || limit.measure() instanceof Measure.InOrderOf;
  }
}
