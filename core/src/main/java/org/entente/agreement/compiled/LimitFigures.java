package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.compiled.LimitCompiler.Taken;
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
 * <p>Where a share has two limits, the bound is that of the shorter window in which the period
 * lies; the room is the lesser of both. Several shares of a party add.
 *
 * @param unused the unused room that is brought into the limit's window, if it carries any
 * @param excess the excess that is brought into the limit's window, if it carries any
 * @param unit money, or for the first N of a level its unit of count, which has no room
 */
record LimitFigures(
    int bound, OptionalInt left, OptionalInt unused, OptionalInt excess, Unit unit) {
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
    if (limited.isEmpty() || limited.stream().anyMatch(b -> chosen(b, period, pool).isEmpty())) {
      return Optional.empty();
    }
    var bounds = new ArrayList<Integer>();
    var lefts = new ArrayList<Integer>();
    Unit unit = pool.money;
    for (var share : limited) {
      int chosen = chosen(share, period, pool).orElseThrow();
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
            carried(pool, limited, Taken::unused, last - window[0], "unused"),
            carried(pool, limited, Taken::excess, last - window[0], "excess"),
            unit));
  }

  /** What the party's limits bring into the window, in whole units of money. */
  private static OptionalInt carried(
      PoolCompiler pool,
      List<Borne> limited,
      Function<Taken, Optional<int[]>> brought,
      int at,
      String word) {
    var parts = new ArrayList<Integer>();
    for (var share : limited) {
      share.limits().forEach(taken -> brought.apply(taken).ifPresent(b -> parts.add(b[at])));
    }
    if (parts.isEmpty()) {
      return OptionalInt.empty();
    }
    var origin = new Origin(limited.getFirst().share().place(), limited.getFirst().share().cites());
    var meaning = word + " brought into the window";
    int sum = pool.program.sum(parts, pool.money, meaning, origin);
    return OptionalInt.of(inMinorUnits(pool, sum, meaning, origin));
  }

  private static int inMinorUnits(PoolCompiler pool, int slot, String meaning, Origin origin) {
    return pool.program.add(
        new Operation.Rounded(pool.owner.agreement.currency().minorUnit(), RoundingMode.DOWN),
        List.of(slot),
        pool.money,
        meaning,
        origin);
  }

  /** The shortest of a share's limits in one of whose windows the period lies, by position. */
  private static OptionalInt chosen(Borne share, NamedPeriod period, PoolCompiler pool) {
    var calendar = pool.owner.agreement.calendar();
    var lastDay = period.period().intersection(pool.grid.term()).orElseThrow().lastDay();
    return IntStream.range(0, share.limits().size())
        .filter(l ->
            switch (share.share().limits().get(l).window()) {
              case Window.Term term -> true;
              case Window.Repeating repeating ->
                  calendar.windowAt(repeating, lastDay).period().contains(period.period());
            })
        .findFirst();
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
    return OptionalInt.of(inMinorUnits(pool, least, "left under the limit", origin));
  }
}
