package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.compiled.WindowCompiler.Result;
import org.entente.amounts.Ratio;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.MemberSet;
import org.entente.pools.PoolQuery;

/**
 * Compiles a pool: its cost by element and interval, and each party's share as the difference of
 * rounded running shares.
 */
final class PoolCompiler {
  final AgreementCompiler owner;
  final CheckedPool pool;
  final Program program;
  final Grid grid;
  final Origin origin;
  final Unit money;
  final int query;
  private final List<List<String>> elements;
  private final SequencedMap<Cell, Integer> costs = new LinkedHashMap<>();
  private final SequencedMap<Cell, Result> windows = new LinkedHashMap<>();
  private final SequencedMap<FigureKey, Integer> figures = new LinkedHashMap<>();
  private final SequencedMap<List<Integer>, Integer> ratios = new LinkedHashMap<>();
  final RoundedShareCompiler shares;
  final TakenInOrderCompiler inOrder;
  private final FloorCompiler floors;
  private final LineCostCompiler lineCosts;

  /** An element and an interval, by position. */
  private record Cell(int element, int interval) {}

  /** The cost of some elements in a period, or what a party bears of it. */
  private record FigureKey(List<List<String>> elements, OptionalInt party, String period) {}

  PoolCompiler(AgreementCompiler owner, CheckedPool pool) {
    this.owner = owner;
    this.pool = pool;
    this.program = owner.program;
    this.grid = Grid.of(owner.agreement, pool, owner.wanted);
    this.origin = new Origin(pool.place(), pool.cites());
    this.money = owner.agreement.currency();
    this.elements = MemberSet.choices(pool.by());
    this.inOrder = new TakenInOrderCompiler(this);
    this.floors = new FloorCompiler(this);
    this.shares = new RoundedShareCompiler(this);
    this.lineCosts = new LineCostCompiler(this);
    if (pool.source() instanceof Source.Lines lines) {
      query = program.pools.size();
      program.pools.add(
          new PoolQuery(
              owner.agreement.name(),
              pool.name(),
              lines.lines(),
              lines.filters(),
              pool.by(),
              grid.intervals(),
              TakenInOrderCompiler.isNeeded(pool)));
    } else {
      query = -1;
    }
  }

  List<List<String>> elements() {
    return elements;
  }

  /** {@code labour[welfare]}, or {@code labour} for a pool without sets. */
  String subject(int element) {
    return MemberSet.indexed(pool.name(), elements.get(element));
  }

  /** What the parties share: cost, or revenue. */
  String word() {
    return pool.taken() ? "revenue" : "cost";
  }

  String verb() {
    return pool.taken() ? "taken" : "borne";
  }

  /** The cost of some elements in a period; empty if the pool cannot tell it for so short a one. */
  OptionalInt cost(List<List<String>> of, NamedPeriod period) {
    if (!grid.resolves(period.period())) {
      return OptionalInt.empty();
    }
    return figure(
        new FigureKey(of, OptionalInt.empty(), period.name()),
        word() + " of " + pool.name(),
        () -> {
          var parts = new ArrayList<Integer>();
          int[] range = grid.range(period.period().intersection(grid.term()).orElseThrow());
          for (var element : of) {
            for (int i = range[0]; i < range[1]; i++) {
              parts.add(cost(elements.indexOf(element), i));
            }
          }
          return parts;
        });
  }

  /** The cost of one element in one interval. */
  int cost(int element, int interval) {
    var cell = new Cell(element, interval);
    var known = costs.get(cell);
    if (known != null) {
      return known;
    }
    int slot =
        switch (pool.source()) {
          case Source.Lines lines -> lineCosts.cost(element, interval);
          case Source.Amount amount ->
              owner.amount(
                  amount.amount(),
                  elements.get(element),
                  owner.agreement.calendar().year().yearAt(grid.intervals().get(interval).start()));
        };
    costs.put(cell, slot);
    return slot;
  }

  /** What a party bears of some elements in a period. */
  OptionalInt share(List<List<String>> of, int party, NamedPeriod period) {
    if (!grid.resolves(period.period())) {
      return OptionalInt.empty();
    }
    return figure(
        new FigureKey(of, OptionalInt.of(party), period.name()),
        verb() + " by " + owner.partyId(party),
        () -> {
          var parts = new ArrayList<Integer>();
          for (var element : of) {
            parts.addAll(shares(elements.indexOf(element), party, period));
          }
          return parts;
        });
  }

  /** A figure that is the sum of parts, compiled once. */
  private OptionalInt figure(FigureKey key, String meaning, Supplier<List<Integer>> parts) {
    var known = figures.get(key);
    if (known != null) {
      return OptionalInt.of(known);
    }
    int slot = program.sum(parts.get(), money, meaning, origin);
    figures.put(key, slot);
    return OptionalInt.of(slot);
  }

  /** A party's share of an element in the period, one part for each window that it touches. */
  private List<Integer> shares(int element, int party, NamedPeriod period) {
    return shares.differences(
        range(period),
        i -> shares.borne(element, i, party),
        since -> verb() + " by " + owner.partyId(party) + " since " + since);
  }

  /** The running shares of an element at the end of each interval of some periods. */
  List<RunningShares> running(int element, List<NamedPeriod> periods) {
    var intervals = new TreeSet<Integer>();
    for (var period : periods) {
      if (grid.resolves(period.period())) {
        int[] range = range(period);
        IntStream.range(range[0], range[1]).forEach(intervals::add);
      }
    }
    return intervals.stream().map(interval -> running(element, interval)).toList();
  }

  private RunningShares running(int element, int interval) {
    boolean isFirst = windowRange(interval)[0] == interval;
    return new RunningShares(
        owner.agreement.name(),
        pool.name(),
        elements.get(element),
        query,
        element,
        interval,
        grid.intervals().get(interval),
        money,
        lineCosts.total(element, interval),
        borne(element, interval),
        isFirst ? List.of() : borne(element, interval - 1));
  }

  /** What each party bears by the end of an interval. */
  private List<Integer> borne(int element, int interval) {
    return owner.agreement.parties().stream()
        .map(party -> shares.borne(element, interval, party.position()))
        .toList();
  }

  /** The intervals of a period, as far as the term reaches. */
  int[] range(NamedPeriod period) {
    return grid.range(period.period().intersection(grid.term()).orElseThrow());
  }

  /** The members of an element by their sets. */
  SequencedMap<String, String> members(int element) {
    return AgreementCompiler.members(pool.by(), elements.get(element));
  }

  /** The elements that the members choose, for those at hand; without members, all. */
  List<Integer> elements(List<MemberChoice> choices, SequencedMap<String, String> atHand) {
    if (choices.isEmpty()) {
      return IntStream.range(0, elements.size()).boxed().toList();
    }
    var members =
        choices.stream()
            .map(choice ->
                switch (choice) {
                  case MemberChoice.AtHand hand ->
                      Optional.ofNullable(atHand.get(hand.set())).orElseThrow();
                  case MemberChoice.Fixed fixed -> fixed.member();
                })
            .toList();
    return List.of(elements.indexOf(members));
  }

  /** The intervals of the pool's window around an interval. */
  int[] windowRange(int interval) {
    var window =
        owner.agreement.calendar().windowAt(grid.window(), grid.intervals().get(interval).start());
    return grid.range(window.period().intersection(grid.term()).orElseThrow());
  }

  /**
   * The ratio of a share in an interval; one that is not written as a number is checked together
   * with the other ratios of its group.
   */
  int ratio(
      Share share, Part.Of of, SequencedMap<String, String> members, int interval, Origin from) {
    var day = grid.intervals().get(interval).start();
    var calendar = owner.agreement.calendar();
    var at = At.year(calendar, calendar.year().yearAt(day), members).on(day);
    var expressions = new ExpressionCompiler(owner, from).onDay();
    int value = expressions.compile(of.ratio(), at).orElseThrow();
    if (program.isConstant(value)) {
      return value;
    }
    var operands = new ArrayList<Integer>(List.of(value));
    for (var group : pool.groups()) {
      boolean isGroup = group.shares().contains(share);
      for (var other : isGroup ? group.shares() : List.<Share>of()) {
        if (!other.equals(share) && other.part() instanceof Part.Of its) {
          operands.add(expressions.compile(its.ratio(), at).orElseThrow());
        }
      }
    }
    var known = ratios.get(operands);
    if (known != null) {
      return known;
    }
    int slot = program.add(new Operation.PartOfWhole(), operands, Ratio.PERCENT, "share", from);
    ratios.put(operands, slot);
    return slot;
  }

  /** The exact running shares of an element in the pool's window. */
  Result window(int element, int[] range) {
    var cell = new Cell(element, range[0]);
    var known = windows.get(cell);
    if (known != null) {
      return known;
    }
    var first = grid.intervals().get(range[0]).start();
    var window = owner.agreement.calendar().windowAt(grid.window(), first);
    owner.book.circle.enter(
        owner.agreement.name(), subject(element) + "@" + window.name(), pool.place());
    var result = new WindowCompiler(this, element, range).compile();
    owner.book.circle.leave();
    windows.put(cell, result);
    return result;
  }

  /** The shortfalls below a floor that one party owes another for a year. */
  List<Integer> shortfallsDue(int from, int to, NamedPeriod year) {
    return floors.due(from, to, year);
  }

  /** The shortfall of a party's share of an element below its floor. */
  OptionalInt shortfall(int element, int party, NamedPeriod period) {
    return floors.shortfall(element, party, period);
  }

  /** The bound of a party's limit on an element that holds in the period. */
  Optional<LimitFigures> limit(int element, int party, NamedPeriod period) {
    return LimitFigures.of(this, element, party, period);
  }
}
