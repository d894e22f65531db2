package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.compiled.WindowCompiler.Borne;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * The bound of a party's limits that holds in a period, and the room left under them at its end.
 *
 * <p>Where a share has two limits, the bound is that of the longer window for a period as long,
 * else of the shorter; the room is the lesser of both. Several shares of a party add.
 *
 * @param unit money, or for the first N of a level its unit of count, which has no room
 */
record LimitFigures(int bound, OptionalInt left, Unit unit) {
  static Optional<LimitFigures> of(PoolCompiler pool, int element, int party, NamedPeriod period) {
    if (!pool.grid.resolves(period.period())) {
      return Optional.empty();
    }
    var inTerm = period.period().intersection(pool.grid.term()).orElseThrow();
    int last = pool.grid.range(inTerm)[1] - 1;
    int[] window = pool.windowRange(last);
    var limited =
        pool.window(element, window).borne().stream()
            .filter(b -> b.party() == party && !b.limits().isEmpty())
            .toList();
    if (limited.isEmpty() || period.period().days() > longest(pool, limited)) {
      return Optional.empty();
    }
    var bounds = new ArrayList<Integer>();
    var lefts = new ArrayList<Integer>();
    Unit unit = pool.money;
    for (var share : limited) {
      int chosen = chosen(share, period, pool);
      var limit = share.share().limits().get(chosen);
      unit = limit.bound().type().unit();
      if (limited.size() > 1 && !unit.equals(pool.money)) {
        // Workers and money, or workers of two levels, do not add.
        return Optional.empty();
      }
      bounds.add(share.limits().get(chosen).bound()[last - window[0]]);
      room(pool, share, last - window[0]).ifPresent(lefts::add);
    }
    var origin = new Origin(limited.getFirst().share().place(), limited.getFirst().share().cites());
    int bound = pool.program.sum(bounds, unit, "limit", origin);
    return Optional.of(
        new LimitFigures(
            bound,
            lefts.size() == limited.size()
                ? OptionalInt.of(
                    pool.program.sum(lefts, pool.money, "left under the limit", origin))
                : OptionalInt.empty(),
            unit));
  }

  /** The days of the longest window that the limits have; no bound holds for longer. */
  private static long longest(PoolCompiler pool, List<Borne> limited) {
    return limited.stream()
        .flatMap(b -> b.share().limits().stream())
        .mapToLong(limit ->
            switch (limit.window()) {
              case Window.Term term -> pool.owner.agreement.calendar().term().days();
              case Window.Repeating repeating -> repeating.mostDays();
            })
        .max()
        .orElse(0L);
  }

  private static int chosen(Borne share, NamedPeriod period, PoolCompiler pool) {
    var limits = share.share().limits();
    int chosen = 0;
    for (int l = 1; l < limits.size(); l++) {
      if (period.period().days() >= shortestDays(pool, limits.get(l).window())) {
        chosen = l;
      }
    }
    return chosen;
  }

  private static long shortestDays(PoolCompiler pool, Window window) {
    return switch (window) {
      case Window.Term term -> pool.owner.agreement.calendar().term().days();
      case Window.Repeating repeating -> repeating.fewestDays();
    };
  }

  private static OptionalInt room(PoolCompiler pool, Borne share, int at) {
    var program = pool.program;
    var origin = new Origin(share.share().place(), share.share().cites());
    var rooms = new ArrayList<Integer>();
    for (int l = 0; l < share.limits().size(); l++) {
      if (!(share.share().limits().get(l).measure() instanceof Measure.Money)) {
        return OptionalInt.empty();
      }
      var taken = share.limits().get(l);
      int room =
          program.difference(
              taken.bound()[at], taken.inWindow()[at], pool.money, "limit less used", origin);
      int zero = program.constant(Rational.ZERO, pool.money, "zero", origin);
      rooms.add(program.greatest(zero, room, pool.money, "room", origin));
    }
    int least =
        rooms.size() == 1
            ? rooms.getFirst()
            : program.add(new Operation.Least(), rooms, pool.money, "the lesser room", origin);
    return OptionalInt.of(
        program.add(
            new Operation.Rounded(pool.owner.agreement.currency().minorUnit(), RoundingMode.DOWN),
            List.of(least),
            pool.money,
            "left under the limit",
            origin));
  }
}
