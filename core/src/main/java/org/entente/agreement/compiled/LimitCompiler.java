package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * Compiles a limit: what it takes of a running amount.
 *
 * <p>Within each of the limit's windows it works on the running amount since the window's start;
 * windows that are over add what they took.
 */
final class LimitCompiler {
  private final AgreementCompiler owner;
  private final Program program;
  private final Grid grid;
  private final Limit limit;
  private final SequencedMap<String, String> members;
  private final Origin origin;
  private final Unit money;

  LimitCompiler(
      AgreementCompiler owner,
      Grid grid,
      Limit limit,
      SequencedMap<String, String> members,
      Origin origin) {
    this.owner = owner;
    this.program = owner.program;
    this.grid = grid;
    this.limit = limit;
    this.members = members;
    this.origin = new Origin(limit.place(), origin.cites());
    this.money = owner.agreement.currency();
  }

  /**
   * What a limit takes, running since the start of the pool's window.
   *
   * @param running by interval of the pool's window
   * @param most the most that it could take, where it is a limit in money
   * @param inWindow what it takes since the start of its own window
   * @param bound the bound that holds, by interval, with the room that is brought into the window
   * @param unused the room that is brought into the window, by interval, if the limit carries it
   * @param excess the excess that is brought into the window, by interval, if the limit carries it
   */
  record Taken(
      int[] running,
      Optional<int[]> most,
      int[] inWindow,
      int[] bound,
      Optional<int[]> unused,
      Optional<int[]> excess) {
    private static Taken of(Limit limit, int n) {
      return new Taken(
          new int[n],
          limit.measure() instanceof Measure.Money ? Optional.of(new int[n]) : Optional.empty(),
          new int[n],
          new int[n],
          limit.unused().map(carry -> new int[n]),
          limit.excess().map(carry -> new int[n]));
    }
  }

  /**
   * @param amounts the running amounts, by interval of the pool's window
   * @param from the position in the grid of the pool's window's first interval
   */
  Taken take(int[] amounts, int from) {
    int n = amounts.length;
    var taken = Taken.of(limit, n);
    var carries = new CarriesCompiler(program, limit, money, origin);
    int start = 0;
    while (start < n) {
      var window = owner.agreement.calendar().windowAt(limit.window(), day(from + start));
      int end = start;
      while (end < n && window.period().contains(day(from + end))) {
        end++;
      }
      for (int i = start; i < end; i++) {
        int local =
            start == 0
                ? amounts[i]
                : program.difference(
                    amounts[i], amounts[start - 1], money, "amount in " + window.name(), origin);
        taken.inWindow()[i] =
            limit.carries()
                ? carries.inWindow(taken, i, local, bound(window, from + i))
                : inWindow(taken, local, window, from, start, i, amounts);
        taken.running()[i] = withBefore(taken.inWindow()[i], taken.running(), start);
        // With shorter windows the running amount may stand at the limit of one that is over.
        boolean wholeWindow = limit.window().equals(grid.window());
        int at = i;
        taken.most().ifPresent(m -> m[at] = wholeWindow ? taken.bound()[at] : taken.running()[at]);
      }
      carries.close(window);
      start = end;
    }
    return taken;
  }

  private LocalDate day(int interval) {
    return grid.intervals().get(interval).start();
  }

  private int withBefore(int slot, int[] running, int start) {
    return start == 0
        ? slot
        : program.sum(List.of(running[start - 1], slot), money, "with the windows before", origin);
  }

  private int inWindow(
      Taken taken, int local, NamedPeriod window, int from, int start, int i, int[] amounts) {
    if (limit.measure() instanceof Measure.AverageCost average) {
      int bound = bound(window, from + i);
      taken.bound()[i] = bound;
      int level =
          compile(average.level(), at(window, from + i), new Origin(limit.place(), origin.cites()));
      var wholeEnd = window.period().intersection(grid.term()).orElseThrow().end();
      boolean estimate = grid.intervals().get(from + i).end().isBefore(wholeEnd);
      return program.add(
          new Operation.AtAverageCost(estimate),
          List.of(local, bound, level),
          money,
          "cost of the first at average cost",
          origin);
    }
    int changed = lastChange(from + start, from + i);
    int bound = bound(window, from + i);
    taken.bound()[i] = bound;
    if (changed <= from + start || limit.reopens()) {
      return program.least(local, bound, money, "at most the limit", origin);
    }
    return afterChange(taken, local, bound, changed - from, start, amounts);
  }

  /** The bound was raised or lowered: what was used stays, excess already borne is not reopened. */
  private int afterChange(
      Taken taken, int local, int bound, int changed, int start, int[] amounts) {
    int used = taken.inWindow()[changed - 1];
    int before =
        start == 0
            ? amounts[changed - 1]
            : program.difference(
                amounts[changed - 1], amounts[start - 1], money, "amount before", origin);
    int since = program.difference(local, before, money, "amount since the change", origin);
    int zero = program.constant(Rational.ZERO, money, "zero", origin);
    int room =
        program.greatest(
            zero,
            program.difference(bound, used, money, "limit less used", origin),
            money,
            "room under the changed limit",
            origin);
    return program.sum(
        List.of(used, program.least(since, room, money, "at most the room", origin)),
        money,
        "used before and since",
        origin);
  }

  /** The first interval of the stretch in which the bound over the term is as at this one. */
  private int lastChange(int windowStart, int interval) {
    int changed = windowStart;
    if (limit.window().equals(Window.TERM)) {
      for (int i = windowStart; i <= interval; i++) {
        changed = limit.bound().changeDays().contains(day(i)) ? i : changed;
      }
    }
    return changed;
  }

  private At at(NamedPeriod window, int interval) {
    var at = At.window(owner.agreement.calendar(), limit.window(), window, members);
    return limit.window().equals(Window.TERM) ? at.on(day(interval)) : at;
  }

  private int compile(CheckedExpression value, At at, Origin from) {
    return new ExpressionCompiler(owner, from).compile(value, at).orElseThrow();
  }

  private int bound(NamedPeriod window, int interval) {
    // Over the term a changed bound takes the room that is left, not its part of the days.
    var cut = limit.window().equals(Window.TERM) ? Cut.WHOLE : limit.cut();
    return new BoundCompiler(owner, limit.bound(), cut, grid.term(), origin)
        .compile(window, at(window, interval));
  }
}
