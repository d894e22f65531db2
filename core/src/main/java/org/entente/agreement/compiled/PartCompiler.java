package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedPart;
import org.entente.agreement.checked.CheckedPart.Limit;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.compiled.WindowCompiler.Result;
import org.entente.amounts.Unit;

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
  private final ActivityCompiler activity;
  private final ReceiverCompiler receivers;
  private final List<Taking> takings = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<List<Integer>> byTaking = new ArrayList<>();
  private final SequencedMap<Cell, Moved> moved = new LinkedHashMap<>();

  /** One line of the pool and one party whose part it moves. */
  private record Taking(int line, int from) {}

  /** What one line of the pool moves from one party to another. */
  record Piece(int taking, int from, int to) {}

  private record Cell(int element, int interval) {}

  /**
   * What is moved in an interval.
   *
   * @param moves by taking, whether the part is moved, as {@link Logic} has it
   * @param parts by taking, the part as far as it is moved, running since the window began
   * @param totals by taking, the part within its limit, running likewise
   * @param amounts by piece, what it brings to a party, running likewise
   * @param divided by piece, the fraction of the total; {@link Logic#YES} for all of it
   */
  private record Moved(int[] moves, int[] parts, int[] totals, int[] amounts, int[] divided) {}

  PartCompiler(PoolCompiler pool) {
    this.pool = pool;
    this.program = pool.program;
    this.money = pool.money;
    this.activity = new ActivityCompiler(pool);
    this.receivers = new ReceiverCompiler(pool, activity);
    for (int line = 0; line < pool.pool.parts().size(); line++) {
      var part = pool.pool.parts().get(line);
      for (int from : part.sources()) {
        for (int to : part.to()) {
          if (part.moves(from, to)) {
            pieces.add(new Piece(takings.size(), from, to));
          }
        }
        int first = byTaking.stream().mapToInt(List::size).sum();
        byTaking.add(IntStream.range(first, pieces.size()).boxed().toList());
        takings.add(new Taking(line, from));
      }
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** How many parts there are to be moved, one for each line and party. */
  int takings() {
    return takings.size();
  }

  /** The party whose part it is. */
  int from(int taking) {
    return takings.get(taking).from();
  }

  /** The pieces into which a part is divided, by position. */
  List<Integer> piecesOf(int taking) {
    return byTaking.get(taking);
  }

  Origin origin(int taking) {
    return origin(part(taking));
  }

  /** What is taken from the party, exact and running since the window began. */
  int total(int element, int interval, int taking) {
    return moved(element, interval).totals()[taking];
  }

  /**
   * The exact amounts of a part's pieces, so that they add up to what the part was rounded to: each
   * has its fraction of the cent that rounding brought or took.
   */
  List<Integer> dividing(int element, int interval, int taking, int rounded) {
    var moved = moved(element, interval);
    var from = origin(part(taking));
    int brought =
        program.difference(rounded, moved.totals()[taking], money, "brought by rounding", from);
    var amounts = new ArrayList<Integer>();
    var its = piecesOf(taking);
    for (int p : its.subList(0, its.size() - 1)) {
      int fraction = moved.divided()[p];
      int exact = moved.amounts()[p];
      if (fraction >= 0) {
        int own = program.product(brought, fraction, money, "part of what rounding brought", from);
        exact = program.sum(List.of(exact, own), money, "part of what was moved", from);
      }
      amounts.add(exact);
    }
    int others = program.sum(amounts, money, "parts of the others", from);
    amounts.add(program.difference(rounded, others, money, "part of what was moved", from));
    return amounts;
  }

  /** What a party's own part is once its moved part is off, exact and running. */
  int own(Result window, int party, int at, int element, int interval) {
    int own = window.share(party, at);
    for (int taking = 0; taking < takings.size(); taking++) {
      if (takings.get(taking).from() == party) {
        own =
            program.difference(
                own,
                moved(element, interval).totals()[taking],
                money,
                "own part of " + pool.owner.partyId(party),
                origin(part(taking)));
      }
    }
    return own;
  }

  private CheckedPart part(int taking) {
    return pool.pool.parts().get(takings.get(taking).line());
  }

  private static Origin origin(CheckedPart part) {
    return new Origin(part.place(), part.cites());
  }

  private LocalDate day(int interval) {
    return pool.grid.intervals().get(interval).start();
  }

  private Moved moved(int element, int interval) {
    int[] window = pool.windowRange(interval);
    for (int i = window[0]; i <= interval; i++) {
      var cell = new Cell(element, i);
      if (!moved.containsKey(cell)) {
        pool.owner.book.circle.enter(
            pool.owner.agreement.name(),
            "parts of " + pool.subject(element) + "@" + day(i),
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
    int[] moves = new int[takings.size()];
    int[] parts = new int[takings.size()];
    int[] totals = new int[takings.size()];
    for (int t = 0; t < totals.length; t++) {
      moves[t] =
          activity.moves(element, day(interval), takings.get(t).line(), takings.get(t).from());
      parts[t] = part(element, interval, window, t, moves[t]);
      totals[t] = total(element, interval, window, t, parts[t]);
    }
    int[] amounts = new int[pieces.size()];
    int[] divided = new int[pieces.size()];
    for (int p = 0; p < amounts.length; p++) {
      var piece = pieces.get(p);
      divided[p] = receivers.fraction(element, day(interval), part(piece.taking()), piece.to());
      amounts[p] = divided(element, interval, window, p, totals[piece.taking()], divided[p]);
    }
    return new Moved(moves, parts, totals, amounts, divided);
  }

  /** A party's part as far as it is moved. */
  private int part(int element, int interval, int[] window, int taking, int moves) {
    var word = "part of " + pool.owner.partyId(takings.get(taking).from());
    var running =
        new Stretches.Running(
            i -> i == interval ? moves : at(element, i).moves()[taking],
            i -> share(element, i, window, taking),
            i -> at(element, i).parts()[taking]);
    return new Stretches(pool, word, "part as far as it is moved", origin(taking))
        .moved(running, window[0], interval);
  }

  /** A receiver's part of what a line moves. */
  private int divided(int element, int interval, int[] window, int piece, int total, int fraction) {
    int taking = pieces.get(piece).taking();
    var running =
        new Stretches.Running(
            i -> i == interval ? fraction : at(element, i).divided()[piece],
            i -> i == interval ? total : at(element, i).totals()[taking],
            i -> at(element, i).amounts()[piece]);
    return new Stretches(pool, "moved", "part of what is moved", origin(taking))
        .moved(running, window[0], interval);
  }

  private int share(int element, int interval, int[] window, int taking) {
    return pool.window(element, window).share(takings.get(taking).from(), interval - window[0]);
  }

  /** What a line takes from a party: its part, at most the line's limit. */
  private int total(int element, int interval, int[] window, int taking, int part) {
    var limit = part(taking).limit();
    if (limit.isEmpty()) {
      return part;
    }
    return switch (limit.get()) {
      case Limit.Bound bound -> bounded(element, interval, window, taking, part, bound);
      case Limit.Balance balance -> withinBalance(element, interval, window, taking, part, balance);
    };
  }

  /** The part as far as it is moved since an interval began. */
  private int since(int element, int[] window, int taking, int part, int start) {
    return start == window[0]
        ? part
        : program.difference(
            part,
            at(element, start - 1).parts()[taking],
            money,
            "part since " + day(start),
            origin(part(taking)));
  }

  /** At most a bound in money, in each of its windows. */
  private int bounded(
      int element, int interval, int[] window, int taking, int part, Limit.Bound bound) {
    var limit = bound.limit();
    var from = origin(part(taking));
    var own = pool.owner.agreement.calendar().windowAt(limit.window(), day(interval));
    int start = Math.max(window[0], pool.range(own)[0]);
    var at = At.window(pool.owner.agreement.calendar(), limit.window(), own, pool.members(element));
    int most =
        new BoundCompiler(pool.owner, limit.bound(), limit.cut(), pool.grid.term(), from)
            .compile(own, at);
    int local = since(element, window, taking, part, start);
    int taken = program.least(local, most, money, "at most the limit", from);
    return start == window[0]
        ? taken
        : program.sum(
            List.of(at(element, start - 1).totals()[taking], taken),
            money,
            "with the windows before",
            from);
  }

  /**
   * At most what stands in the account. The bound is in whole units and counts from what was
   * rounded before, so that no rounding takes more than there is.
   */
  private int withinBalance(
      int element, int interval, int[] window, int taking, int part, Limit.Balance balance) {
    var from = origin(part(taking));
    var account = pool.owner.account(balance.account());
    var interval0 = pool.grid.intervals().get(interval);
    var period =
        pool.owner.agreement.calendar().windowAt(account.account.window(), interval0.start());
    int first = pool.range(period)[0];
    int start = Math.max(window[0], first);
    int accountElement = account.element(balance.members(), pool.members(element));
    int room = account.balanceBefore(accountElement, period, balance.entry(), interval0.end());
    int already = takenInPeriod(element, taking, first, start, from);
    if (already >= 0) {
      room = program.difference(room, already, money, "balance less taken", from);
    }
    int local = since(element, window, taking, part, start);
    if (start == window[0]) {
      return program.least(local, room, money, "at most the balance", from);
    }
    int exact =
        program.sum(
            List.of(at(element, start - 1).totals()[taking], local), money, "part so far", from);
    int most =
        program.sum(
            List.of(pool.shares.taken(element, start - 1, taking), room),
            money,
            "moved before and the balance",
            from);
    return program.least(exact, most, money, "at most the balance", from);
  }

  /** What was taken since the account's period began in windows that are over; -1 if nothing. */
  private int takenInPeriod(int element, int taking, int first, int start, Origin from) {
    if (first == start) {
      return -1;
    }
    var taken = pool.shares.takenBetween(element, taking, first, start);
    return program.sum(taken, money, "taken in the period", from);
  }
}
