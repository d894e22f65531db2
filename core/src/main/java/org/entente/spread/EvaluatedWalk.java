package org.entente.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.RunningShares;
import org.entente.amounts.Rational;
import org.entente.determinations.BoundFacts;
import org.entente.determinations.Evaluation;
import org.entente.determinations.Reevaluation;
import org.entente.pools.OrderedLines;
import org.entente.pools.PoolTotals;
import org.entente.pools.PoolTotals.Cell;
import org.entente.pools.PoolTotals.LineInOrder;

/** Evaluates the steps behind the shares anew for each line, as if the others were not there. */
final class EvaluatedWalk implements Walk {
  private final Evaluation run;
  private final RunningShares shares;
  private final OrderedLines lines;
  private final Reevaluation again;
  private final boolean ofSingleLines;
  private Rational sum = Rational.ZERO;

  EvaluatedWalk(Evaluation run, RunningShares shares, Cone cone, OrderedLines lines) {
    this.run = run;
    this.shares = shares;
    this.lines = lines;
    this.again = new Reevaluation(run, cone.steps());
    this.ofSingleLines = cone.isOfSingleLines();
  }

  @Override
  public Optional<List<Rational>> start() {
    return on(lines.before(shares.interval()));
  }

  @Override
  public Optional<List<Rational>> after(int line) {
    sum = sum.plus(lines.added(line));
    return on(line + 1);
  }

  /**
   * @param count how many lines of the pool count
   */
  private Optional<List<Rational>> on(int count) {
    if (!again.on(facts(count)).isEmpty()) {
      return Optional.empty();
    }
    var borne = new ArrayList<Rational>();
    for (int slot : shares.parties()) {
      var share = again.value(slot);
      if (share.isEmpty()) {
        return Optional.empty();
      }
      borne.add(share.get());
    }
    return Optional.of(borne);
  }

  private BoundFacts facts(int count) {
    var all = run.facts();
    var pools = new ArrayList<>(all.pools());
    pools.set(shares.query(), totals(all.pools().get(shares.query()), count));
    return new BoundFacts(all.inputs(), pools, all.soFar());
  }

  private PoolTotals totals(PoolTotals all, int count) {
    var sums = new ArrayList<>(all.sums());
    var its = new ArrayList<>(sums.get(shares.element()));
    its.set(shares.interval(), new Cell(sum, 0, List.of(), List.of(), List.of()));
    sums.set(shares.element(), its);
    var inOrder = ofSingleLines ? all.inOrder().subList(0, count) : List.<LineInOrder>of();
    return new PoolTotals(sums, all.uncovered(), all.coverage(), inOrder);
  }
}
