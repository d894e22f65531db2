package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.Membership;
import org.entente.agreement.compiled.LimitCompiler.Taken;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;

/**
 * Compiles the exact shares of one element of a pool over one of the pool's windows, as running
 * amounts since the window's start: group after group, each on what the one before left.
 */
final class WindowCompiler {
  private final PoolCompiler pool;
  private final Program program;
  private final Unit money;
  private final int element;
  private final int from;
  private final int n;
  private final SequencedMap<String, String> members;
  private final List<Borne> borne = new ArrayList<>();
  private final SequencedMap<List<Integer>, Integer> totals = new LinkedHashMap<>();
  private Optional<int[]> nothingLeft = Optional.empty();

  /** What one share takes, for one of its parties. */
  record Borne(int party, Share share, int[] running, Optional<int[]> most, List<Taken> limits) {}

  WindowCompiler(PoolCompiler pool, int element, int[] range) {
    this.pool = pool;
    this.program = pool.program;
    this.money = pool.money;
    this.element = element;
    this.from = range[0];
    this.n = range[1] - range[0];
    this.members = AgreementCompiler.members(pool.pool.by(), pool.elements().get(element));
  }

  /** The exact running shares of a window. */
  record Result(WindowCompiler window, List<Borne> borne) {
    int share(int party, int at) {
      return window.total(party, at);
    }

    OptionalInt most(int party, int at) {
      return window.most(party, at);
    }

    OptionalInt left(int at) {
      return window.nothingLeft.isPresent()
          ? OptionalInt.of(window.nothingLeft.get()[at])
          : OptionalInt.empty();
    }
  }

  Result compile() {
    int[] base = runningCost();
    var groups = pool.pool.groups();
    for (int g = 0; g < groups.size(); g++) {
      boolean last = g == groups.size() - 1;
      base = group(groups.get(g), base, last);
    }
    return new Result(this, List.copyOf(borne));
  }

  private int[] runningCost() {
    int[] running = new int[n];
    var parts = new ArrayList<Integer>();
    for (int i = 0; i < n; i++) {
      parts.add(pool.cost(element, from + i));
      var start = pool.grid.intervals().get(from).start();
      running[i] =
          program.sum(
              parts,
              money,
              pool.word() + " of " + pool.subject(element) + " since " + start,
              pool.origin);
    }
    return running;
  }

  /** Compiles a group; gives the running amounts that it leaves. */
  private int[] group(Group group, int[] base, boolean last) {
    int[] groupBase = group.first().map(limit -> first(limit, base, group).running()).orElse(base);
    var taken = new ArrayList<int[]>();
    for (var share : group.shares()) {
      if (share.part() instanceof Part.TheRest) {
        var rest = less(base, taken, share);
        if (share.by().isPresent()) {
          byKey(share, rest);
        } else {
          bear(share, rest, Optional.empty(), List.of());
        }
      } else if (share.by().isPresent()) {
        taken.add(byKey(share, part(share, groupBase)));
      } else {
        taken.add(share(share, groupBase));
      }
    }
    if (last && !group.beyondIsProblem()) {
      return base;
    }
    var origin = new Origin(group.place(), pool.pool.cites());
    int[] left = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = less(base[i], taken, i, origin);
    }
    if (group.beyondIsProblem()) {
      int[] checked = new int[n];
      for (int i = 0; i < n; i++) {
        checked[i] =
            program.add(
                new Operation.NothingLeft(), List.of(left[i]), money, "left unborne", origin);
      }
      nothingLeft = Optional.of(checked);
    }
    return left;
  }

  private Taken first(Limit limit, int[] base, Group group) {
    return new LimitCompiler(
            pool.owner, pool.grid, limit, members, new Origin(group.place(), pool.pool.cites()))
        .take(base, from);
  }

  private int[] less(int[] base, List<int[]> taken, Share share) {
    var origin = new Origin(share.place(), share.cites());
    int[] left = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = less(base[i], taken, i, origin);
    }
    return left;
  }

  private int less(int base, List<int[]> taken, int i, Origin origin) {
    if (taken.isEmpty()) {
      return base;
    }
    int sum = program.sum(taken.stream().map(t -> t[i]).toList(), money, "borne before", origin);
    return program.difference(base, sum, money, "what is left", origin);
  }

  /** Compiles one share; gives the running amounts that it takes. */
  private int[] share(Share share, int[] base) {
    if (TakenInOrderCompiler.isNeeded(share)) {
      int[] running = pool.inOrder.running(share, element, from, n);
      // What it takes is at its limit or below, so the exact share is the most that it may become.
      bear(share, running, Optional.of(running), List.of());
      return running;
    }
    var limited = limited(share, part(share, base), members);
    bear(share, limited.running(), limited.most(), limited.limits());
    return limited.running();
  }

  /** What a share's limits leave of it. */
  private record Limited(int[] running, Optional<int[]> most, List<Taken> limits) {
    Borne borne(int party, Share share) {
      return new Borne(party, share, running, most, limits);
    }
  }

  private Limited limited(Share share, int[] part, SequencedMap<String, String> atHand) {
    int[] running = part;
    Optional<int[]> most = Optional.empty();
    var limits = new ArrayList<Taken>();
    for (var limit : share.limits()) {
      var origin = new Origin(share.place(), share.cites());
      var taken =
          new LimitCompiler(pool.owner, pool.grid, limit, atHand, origin).take(running, from);
      running = taken.running();
      most = lesser(most, taken.most());
      limits.add(taken);
    }
    return new Limited(running, most, limits);
  }

  /** The lesser of two bounds on what a share may become, as far as there are any. */
  private Optional<int[]> lesser(Optional<int[]> one, Optional<int[]> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    int[] least = new int[n];
    for (int i = 0; i < n; i++) {
      least[i] =
          program.least(one.get()[i], other.get()[i], money, "the lesser limit", pool.origin);
    }
    return Optional.of(least);
  }

  /** The share's part of the base; where the ratio changes, stretch by stretch. */
  private int[] part(Share share, int[] base) {
    if (!(share.part() instanceof Part.Of of)) {
      return base;
    }
    var origin = new Origin(share.place(), share.cites());
    int[] running = new int[n];
    int[] ratios = new int[n];
    int stretch = 0;
    for (int i = 0; i < n; i++) {
      ratios[i] = pool.ratio(share, of, members, from + i, origin);
      if (i > 0 && ratios[i] != ratios[i - 1]) {
        stretch = i;
      }
      int amount =
          stretch == 0
              ? base[i]
              : program.difference(
                  base[i],
                  base[stretch - 1],
                  money,
                  pool.word() + " since the share changed",
                  origin);
      int part = program.product(amount, ratios[i], money, "share of the " + pool.word(), origin);
      running[i] =
          stretch == 0
              ? part
              : program.sum(
                  List.of(running[stretch - 1], part), money, "with the shares before", origin);
    }
    return running;
  }

  /** Gives a share to its parties by a key, each within its own limits; gives what they take. */
  private int[] byKey(Share share, int[] shared) {
    var origin = new Origin(share.place(), share.cites());
    var keys = new ArrayList<KeyVectors.Shared>();
    for (int i = 0; i < n; i++) {
      var day = pool.grid.intervals().get(from + i).start();
      keys.add(
          pool.owner.keys.among(share.by().orElseThrow().name(), day, share.parties(), origin));
    }
    var parts = new Parts(keys, "part by the key", "cost since the key changed");
    var each = new ArrayList<int[]>();
    for (int party : share.parties()) {
      int[] running = ofParty(party, shared, parts, origin);
      each.add(
          share.limits().isEmpty()
              ? unlimited(share, party, running)
              : limited(share, party, running));
    }
    if (share.limits().isEmpty()) {
      return shared;
    }
    int[] taken = new int[n];
    for (int i = 0; i < n; i++) {
      int at = i;
      taken[i] = program.sum(each.stream().map(e -> e[at]).toList(), money, "taken by all", origin);
    }
    return taken;
  }

  /**
   * What each party's part is, for each interval by its position, and the words for it.
   *
   * @param part what the part is
   * @param since what the cost of a stretch is
   */
  private record Parts(List<KeyVectors.Shared> byInterval, String part, String since) {}

  /** A party's part by its share; where the share changes, stretch by stretch. */
  private int[] ofParty(int party, int[] shared, Parts parts, Origin origin) {
    var keys = parts.byInterval();
    int[] running = new int[n];
    int stretch = 0;
    for (int i = 0; i < n; i++) {
      int key = keys.get(i).slots()[party];
      if (i > 0 && key != keys.get(i - 1).slots()[party]) {
        stretch = i;
      }
      int amount =
          stretch == 0
              ? shared[i]
              : program.difference(shared[i], shared[stretch - 1], money, parts.since(), origin);
      // A share that is known before any fact, such as none, holds in all stretches.
      int sharedAmount =
          program.isConstant(key)
              ? amount
              : pool.owner.keys.shareable(keys.get(i), amount, money, origin);
      int part = program.product(sharedAmount, key, money, parts.part(), origin);
      running[i] =
          stretch == 0
              ? part
              : program.sum(
                  List.of(running[stretch - 1], part), money, "with the parts before", origin);
    }
    return running;
  }

  private int[] unlimited(Share share, int party, int[] running) {
    borne.add(new Borne(party, share, running, Optional.empty(), List.of()));
    return running;
  }

  private int[] limited(Share share, int party, int[] part) {
    var its = new TreeMap<>(members);
    its.putIfAbsent("party", pool.owner.partyId(party));
    var limited = limited(share, part, its);
    borne.add(limited.borne(party, share));
    return limited.running();
  }

  /** Gives a share to its parties, in equal parts. */
  private void bear(Share share, int[] running, Optional<int[]> most, List<Taken> limits) {
    int count = share.parties().size();
    int[] each = running;
    var origin = new Origin(share.place(), share.cites());
    if (count > 1 && !areAlwaysParties(share)) {
      var parts = equalParts(share, origin);
      for (int party : share.parties()) {
        borne.add(new Borne(party, share, ofParty(party, running, parts, origin), most, limits));
      }
      return;
    }
    if (count > 1) {
      int part = program.constant(Rational.of(1, count), Ratio.RATIO, "one of " + count, origin);
      each = new int[n];
      for (int i = 0; i < n; i++) {
        each[i] = program.product(running[i], part, money, "equal part", origin);
      }
    }
    for (int party : share.parties()) {
      borne.add(new Borne(party, share, each, most, limits));
    }
  }

  private boolean areAlwaysParties(Share share) {
    return share.parties().stream().allMatch(party -> days(party).equals(Membership.ALWAYS));
  }

  private Membership days(int party) {
    return pool.owner.agreement.parties().get(party).days();
  }

  /** For each interval the equal part of each who is a party then. */
  private Parts equalParts(Share share, Origin origin) {
    var parts = new ArrayList<KeyVectors.Shared>();
    for (int i = 0; i < n; i++) {
      var day = pool.grid.intervals().get(from + i).start();
      var present = share.parties().stream().filter(p -> days(p).includes(day)).toList();
      int part =
          program.constant(
              Rational.of(1, present.size()), Ratio.RATIO, "one of " + present.size(), origin);
      int none = program.constant(Rational.ZERO, Ratio.RATIO, "not a party then", origin);
      int[] each = new int[pool.owner.agreement.parties().size()];
      Arrays.fill(each, none);
      present.forEach(party -> each[party] = part);
      parts.add(new KeyVectors.Shared(each, OptionalInt.empty(), ""));
    }
    return new Parts(parts, "equal part", "cost since the parties changed");
  }

  /** What all clauses together give a party, compiled once. */
  private int total(int party, int at) {
    return totals.computeIfAbsent(List.of(party, at), key -> newTotal(party, at));
  }

  private int newTotal(int party, int at) {
    var parts = borne.stream().filter(b -> b.party() == party).map(b -> b.running()[at]).toList();
    return program.sum(parts, money, "exact share of " + pool.owner.partyId(party), pool.origin);
  }

  /** The most that a party could bear, if each of its shares has a limit in money. */
  private OptionalInt most(int party, int at) {
    var its = borne.stream().filter(b -> b.party() == party).toList();
    if (its.isEmpty() || its.stream().anyMatch(b -> b.most().isEmpty())) {
      return OptionalInt.empty();
    }
    var bounds = its.stream().map(b -> b.most().orElseThrow()[at]).toList();
    return OptionalInt.of(
        program.sum(
            bounds, money, "most that " + pool.owner.partyId(party) + " bears", pool.origin));
  }
}
