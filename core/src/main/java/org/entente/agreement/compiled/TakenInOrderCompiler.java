package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.Column;
import org.entente.problems.BugException;

/**
 * Compiles limits for which the order of single lines counts: one that elements share, and one on
 * the first values of a column.
 */
final class TakenInOrderCompiler {
  private final PoolCompiler pool;
  private final SequencedMap<Share, Integer> blocks = new LinkedHashMap<>();

  TakenInOrderCompiler(PoolCompiler pool) {
    this.pool = pool;
  }

  static boolean isNeeded(CheckedPool pool) {
    return pool.groups().stream().anyMatch(g -> g.shares().stream().anyMatch(s -> isNeeded(s)));
  }

  static boolean isNeeded(Share share) {
    return share.limits().stream().anyMatch(Limit::takesInOrder);
  }

  /** What the share takes of an element, running since the start of the pool's window. */
  int[] running(Share share, int element, int from, int n) {
    int block = blocks.computeIfAbsent(share, this::block);
    int intervals = pool.grid.intervals().size();
    int[] running = new int[n];
    for (int i = 0; i < n; i++) {
      running[i] = block + element * intervals + from + i;
    }
    if (share.limits().getFirst().window() == pool.grid.window()) {
      return running;
    }
    return withWindowsBefore(share, running, from);
  }

  private int[] withWindowsBefore(Share share, int[] inWindow, int from) {
    var origin = new Origin(share.place(), share.cites());
    var windows = windowOf(share.limits().getFirst(), windows(share.limits().getFirst()));
    int[] running = new int[inWindow.length];
    int before = -1;
    for (int i = 0; i < inWindow.length; i++) {
      boolean starts = i > 0 && !windows.get(from + i).equals(windows.get(from + i - 1));
      before = starts ? running[i - 1] : before;
      running[i] =
          before < 0
              ? inWindow[i]
              : pool.program.sum(
                  List.of(before, inWindow[i]), pool.money, "with the windows before", origin);
    }
    return running;
  }

  private List<NamedPeriod> windows(Limit limit) {
    return pool.grid.windows(pool.owner.agreement.calendar(), limit.window());
  }

  private List<Integer> windowOf(Limit limit, List<NamedPeriod> windows) {
    var windowOf = new ArrayList<Integer>();
    for (var interval : pool.grid.intervals()) {
      windowOf.add(
          windows.indexOf(
              pool.owner.agreement.calendar().windowAt(limit.window(), interval.start())));
    }
    return windowOf;
  }

  private int block(Share share) {
    var limit = share.limits().getFirst();
    var origin = new Origin(limit.place(), share.cites());
    var windows = windows(limit);
    var operands = new ArrayList<Integer>();
    for (var window : windows) {
      for (int e = 0; e < pool.elements().size(); e++) {
        operands.add(bound(limit, window, e, origin));
      }
    }
    for (int e = 0; e < pool.elements().size(); e++) {
      var members = AgreementCompiler.members(pool.pool.by(), pool.elements().get(e));
      for (int i = 0; i < pool.grid.intervals().size(); i++) {
        operands.add(
            share.part() instanceof Part.Of of
                ? pool.ratio(share, of, members, i, origin)
                : pool.program.constant(Rational.ONE, Ratio.RATIO, "all", origin));
      }
    }
    int elements = pool.elements().size();
    return pool.program.addBlock(
        new Operation.TakenInOrder(
            pool.query, elements, windowOf(limit, windows), column(limit), isNumeric(limit)),
        elements * pool.grid.intervals().size(),
        operands,
        pool.money,
        "taken in order of the lines",
        origin);
  }

  private int bound(Limit limit, NamedPeriod window, int element, Origin origin) {
    var members = AgreementCompiler.members(pool.pool.by(), pool.elements().get(element));
    var at = At.window(pool.owner.agreement.calendar(), limit.window(), window, members);
    return new BoundCompiler(pool.owner, limit.bound(), limit.cut(), pool.grid.term(), origin)
        .compile(window, at);
  }

  private boolean isNumeric(Limit limit) {
    return limit.measure() instanceof Measure.InOrderOf order
        && pool.pool.source() instanceof Source.Lines lines
        && lines
            .lines()
            .column(order.column())
            .filter(c -> c.type() instanceof Column.Type.Number)
            .isPresent();
  }

  private Optional<Integer> column(Limit limit) {
    if (!(limit.measure() instanceof Measure.InOrderOf order)) {
      return Optional.empty();
    }
    if (!(pool.pool.source() instanceof Source.Lines lines)) {
      throw new BugException("a limit in order of a column is on lines");
    }
    var columns = lines.lines().columns();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).name().equals(order.column())) {
        return Optional.of(c);
      }
    }
    throw new BugException("no column " + order.column());
  }
}
