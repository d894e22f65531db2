package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedPart;
import org.entente.agreement.checked.CheckedPart.Limit;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.compiled.WindowCompiler.Result;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;

/**
 * Compiles the parts of a pool that move: exact running amounts since the start of the pool's
 * window, by element and interval, one for each line of the pool and each party that takes over.
 *
 * <p>They are compiled interval after interval, since what moves in one may rest on the balance of
 * an account, and that on the rounded parts of the interval before.
 */
final class PartCompiler {
  private final PoolCompiler pool;
  private final Program program;
  private final Unit money;
  private final List<Piece> pieces = new ArrayList<>();
  private final SequencedMap<Cell, Moved> moved = new LinkedHashMap<>();
  private final SequencedMap<List<Integer>, Integer> fractions = new LinkedHashMap<>();

  /** What one line of the pool moves to one party. */
  record Piece(int line, int from, int to) {}

  private record Cell(int element, int interval) {}

  /**
   * What is moved in an interval.
   *
   * @param totals by line of the pool, what it takes from the party, running since the window began
   * @param amounts by piece, what it brings to a party, running likewise
   * @param divided by piece, the fraction of the total; -1 where all goes to one
   */
  private record Moved(int[] totals, int[] amounts, int[] divided) {}

  PartCompiler(PoolCompiler pool) {
    this.pool = pool;
    this.program = pool.program;
    this.money = pool.money;
    for (int line = 0; line < pool.pool.parts().size(); line++) {
      var part = pool.pool.parts().get(line);
      for (int to : part.to()) {
        pieces.add(new Piece(line, part.from(), to));
      }
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The exact running amounts of the pieces at the end of an interval. */
  int[] amounts(int element, int interval) {
    return moved(element, interval).amounts();
  }

  /** What a party's own part is once its moved part is off, exact and running. */
  int own(Result window, int party, int at, int element, int interval) {
    int own = window.share(party, at);
    for (int line = 0; line < pool.pool.parts().size(); line++) {
      var part = pool.pool.parts().get(line);
      if (part.from() == party) {
        own =
            program.difference(
                own,
                moved(element, interval).totals()[line],
                money,
                "own part of " + pool.owner.partyId(party),
                origin(part));
      }
    }
    return own;
  }

  private static Origin origin(CheckedPart part) {
    return new Origin(part.place(), part.cites());
  }

  private Moved moved(int element, int interval) {
    int[] window = pool.windowRange(interval);
    for (int i = window[0]; i <= interval; i++) {
      var cell = new Cell(element, i);
      if (!moved.containsKey(cell)) {
        pool.owner.book.circle.enter(
            pool.owner.agreement.name(),
            "parts of " + pool.subject(element) + "@" + pool.grid.intervals().get(i).start(),
            pool.pool.parts().getFirst().place());
        var result = compute(element, i, window);
        pool.owner.book.circle.leave();
        moved.put(cell, result);
      }
    }
    return at(element, interval);
  }

  private Moved at(int element, int interval) {
    return Optional.ofNullable(moved.get(new Cell(element, interval))).orElseThrow();
  }

  private Moved compute(int element, int interval, int[] window) {
    var parts = pool.pool.parts();
    int[] totals = new int[parts.size()];
    for (int line = 0; line < totals.length; line++) {
      totals[line] = total(element, interval, window, line);
    }
    int[] amounts = new int[pieces.size()];
    int[] divided = new int[pieces.size()];
    for (int p = 0; p < amounts.length; p++) {
      var piece = pieces.get(p);
      var part = parts.get(piece.line());
      divided[p] = part.to().size() == 1 ? -1 : fraction(element, interval, part, piece.to());
      amounts[p] =
          divided[p] < 0
              ? totals[piece.line()]
              : divided(element, interval, window, p, totals[piece.line()], divided[p]);
    }
    return new Moved(totals, amounts, divided);
  }

  /** What a line takes from a party: its part, at most the line's limit. */
  private int total(int element, int interval, int[] window, int line) {
    var part = pool.pool.parts().get(line);
    var result = pool.window(element, window);
    int at = interval - window[0];
    int share = result.share(part.from(), at);
    if (part.limit().isEmpty()) {
      return share;
    }
    return switch (part.limit().get()) {
      case Limit.Bound bound -> bounded(element, interval, window, line, bound);
      case Limit.Balance balance -> withinBalance(element, interval, window, line, balance);
    };
  }

  /** What the party's part is since an interval began, with what was moved before it. */
  private int since(int element, int interval, int[] window, int line, int start) {
    var part = pool.pool.parts().get(line);
    var result = pool.window(element, window);
    int share = result.share(part.from(), interval - window[0]);
    return start == window[0]
        ? share
        : program.difference(
            share,
            result.share(part.from(), start - 1 - window[0]),
            money,
            "part of " + pool.owner.partyId(part.from()) + " since " + day(start),
            origin(part));
  }

  private String day(int interval) {
    return pool.grid.intervals().get(interval).start().toString();
  }

  /** At most a bound in money, in each of its windows. */
  private int bounded(int element, int interval, int[] window, int line, Limit.Bound bound) {
    var part = pool.pool.parts().get(line);
    var limit = bound.limit();
    var from = origin(part);
    var own =
        pool.owner
            .agreement
            .calendar()
            .windowAt(limit.window(), pool.grid.intervals().get(interval).start());
    int start = Math.max(window[0], pool.range(own)[0]);
    var at = At.window(pool.owner.agreement.calendar(), limit.window(), own, pool.members(element));
    int most = new BoundCompiler(pool.owner, limit.bound(), limit.cut(), from).compile(own, at);
    int local = since(element, interval, window, line, start);
    int taken = program.least(local, most, money, "at most the limit", from);
    return start == window[0]
        ? taken
        : program.sum(
            List.of(at(element, start - 1).totals()[line], taken),
            money,
            "with the windows before",
            from);
  }

  /**
   * At most what stands in the account. The bound is in whole units and counts from what was
   * rounded before, so that no rounding takes more than there is.
   */
  private int withinBalance(
      int element, int interval, int[] window, int line, Limit.Balance balance) {
    var part = pool.pool.parts().get(line);
    var from = origin(part);
    var account = pool.owner.account(balance.account());
    var interval0 = pool.grid.intervals().get(interval);
    var period =
        pool.owner.agreement.calendar().windowAt(account.account.window(), interval0.start());
    int first = pool.range(period)[0];
    int start = Math.max(window[0], first);
    int accountElement = account.element(balance.members(), pool.members(element));
    int room = account.balanceBefore(accountElement, period, balance.entry(), interval0.end());
    int already = takenInPeriod(element, line, first, start, from);
    if (already >= 0) {
      room = program.difference(room, already, money, "balance less taken", from);
    }
    int local = since(element, interval, window, line, start);
    if (start == window[0]) {
      return program.least(local, room, money, "at most the balance", from);
    }
    int exact =
        program.sum(
            List.of(at(element, start - 1).totals()[line], local), money, "part so far", from);
    int most =
        program.sum(
            List.of(roundedTotal(element, start - 1, line, from), room),
            money,
            "moved before and the balance",
            from);
    return program.least(exact, most, money, "at most the balance", from);
  }

  /** What was taken since the account's period began in windows that are over; -1 if nothing. */
  private int takenInPeriod(int element, int line, int first, int start, Origin from) {
    if (first == start) {
      return -1;
    }
    var taken = new ArrayList<Integer>();
    for (int p = 0; p < pieces.size(); p++) {
      if (pieces.get(p).line() == line) {
        taken.addAll(pool.movedPieces(element, p, first, start));
      }
    }
    return program.sum(taken, money, "taken in the period", from);
  }

  private int roundedTotal(int element, int interval, int line, Origin from) {
    var taken = new ArrayList<Integer>();
    for (int p = 0; p < pieces.size(); p++) {
      if (pieces.get(p).line() == line) {
        taken.add(pool.roundedPiece(element, interval, p));
      }
    }
    return program.sum(taken, money, "moved before", from);
  }

  /** A receiver's fraction of what a line moves. */
  private int fraction(int element, int interval, CheckedPart part, int to) {
    var from = origin(part);
    if (part.weight().isEmpty()) {
      return program.constant(
          Rational.of(1, part.to().size()), Ratio.RATIO, "one of " + part.to().size(), from);
    }
    var weights = new ArrayList<Integer>();
    weights.add(weight(element, interval, part, to));
    part.to().forEach(party -> weights.add(weight(element, interval, part, party)));
    var known = fractions.get(weights);
    if (known != null) {
      return known;
    }
    int slot =
        program.add(
            new Operation.Proportion(),
            weights,
            Ratio.PERCENT,
            "proportion of " + pool.owner.partyId(to),
            from);
    fractions.put(weights, slot);
    return slot;
  }

  private int weight(int element, int interval, CheckedPart part, int party) {
    var day = pool.grid.intervals().get(interval).start();
    var members = pool.members(element);
    members.put("party", pool.owner.partyId(party));
    NamedPeriod year = pool.owner.agreement.calendar().year().yearAt(day);
    return new ExpressionCompiler(pool.owner, origin(part))
        .onDay()
        .compile(part.weight().orElseThrow(), At.year(year, members).on(day))
        .orElseThrow();
  }

  /** A receiver's part of what a line moves; where its fraction changes, stretch by stretch. */
  private int divided(int element, int interval, int[] window, int piece, int total, int fraction) {
    var part = pool.pool.parts().get(pieces.get(piece).line());
    var from = origin(part);
    int start = interval;
    while (start > window[0] && at(element, start - 1).divided()[piece] == fraction) {
      start--;
    }
    if (start == window[0]) {
      return program.product(total, fraction, money, "part of what is moved", from);
    }
    var before = at(element, start - 1);
    int since =
        program.difference(
            total,
            before.totals()[pieces.get(piece).line()],
            money,
            "moved since " + day(start),
            from);
    return program.sum(
        List.of(
            before.amounts()[piece],
            program.product(since, fraction, money, "part of what is moved", from)),
        money,
        "with the parts before",
        from);
  }
}
