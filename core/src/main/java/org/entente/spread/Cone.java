package org.entente.spread;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.RunningShares;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Rational;
import org.entente.determinations.Evaluation;
import org.entente.rates.SumRounding;

/**
 * The steps between the lines of an interval and what the parties bear of it: all that changes when
 * one more line counts.
 *
 * <p>Where they are sums, differences, limits and shares by numbers that do not hang on the lines,
 * they fold to functions of the running cost. Whatever else stands in between is evaluated anew for
 * each line.
 */
final class Cone {
  private final Evaluation run;
  private final CompiledAgreements program;
  private final RunningShares shares;
  private final int[] stepOf;
  private final BitSet changing;
  private final List<Integer> steps;
  private final Map<Integer, PiecewiseLinear> functions = new LinkedHashMap<>();
  private Optional<Rounded> rounded = Optional.empty();

  /**
   * The sum of lines finer than the minor unit, which is rounded as it runs.
   *
   * @param before the exact sum of the intervals before
   */
  record Rounded(Rational before, SumRounding rounding) {}

  /** The shares as functions of the cost, which may be rounded first. */
  record Folded(SharePieces pieces, Optional<Rounded> rounded) {}

  Cone(Evaluation run, int[] stepOf, RunningShares shares) {
    this.run = run;
    this.program = run.program();
    this.shares = shares;
    this.stepOf = stepOf;
    this.changing = changing(behind());
    this.steps = changing.stream().boxed().toList();
  }

  /** The positions of the steps, in order. */
  int[] steps() {
    return steps.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether it matters which single lines there are. */
  boolean isOfSingleLines() {
    return steps.stream().anyMatch(s -> step(s).operation() instanceof Operation.TakenInOrder);
  }

  private Step step(int position) {
    return program.steps().get(position);
  }

  /** All steps on which the shares rest. */
  private BitSet behind() {
    var behind = new BitSet();
    var open = new ArrayList<Integer>();
    shares.parties().forEach(slot -> open.add(stepOf[slot]));
    while (!open.isEmpty()) {
      int s = open.removeLast();
      if (!behind.get(s)) {
        behind.set(s);
        step(s).operands().forEach(slot -> open.add(stepOf[slot]));
      }
    }
    return behind;
  }

  /** Those of them that change with the lines of the interval. */
  private BitSet changing(BitSet behind) {
    var changing = new BitSet();
    behind.stream()
        .filter(s ->
            readsLines(step(s))
                || step(s).operands().stream().anyMatch(o -> changing.get(stepOf[o])))
        .forEach(changing::set);
    return changing;
  }

  private boolean readsLines(Step step) {
    return step.slot() == shares.cost()
        || (step.operation() instanceof Operation.TakenInOrder block
            && block.query() == shares.query());
  }

  /** The shares as functions of the cost; empty if a step stands in the way. */
  Optional<Folded> folded(Rational costUnit) {
    functions.put(shares.cost(), PiecewiseLinear.IDENTITY);
    int root = rounding();
    for (int s : steps) {
      var step = step(s);
      if (step.operation() instanceof Operation.Apportioned block) {
        return isLast(s) ? folded(step, block, costUnit) : Optional.empty();
      }
      if (step.slot() != shares.cost() && s > root) {
        var function = function(step);
        if (function.isEmpty()) {
          return Optional.empty();
        }
        functions.put(step.slot(), function.get());
      }
    }
    return Optional.empty();
  }

  /** Whether the parties' shares are what this step gives, and nothing comes behind it. */
  private boolean isLast(int position) {
    var step = step(position);
    for (int p = 0; p < shares.parties().size(); p++) {
      if (shares.parties().get(p) != step.slot() + p) {
        return false;
      }
    }
    return steps.getLast() == position && step.width() == shares.parties().size();
  }

  private Optional<Folded> folded(Step step, Operation.Apportioned block, Rational costUnit) {
    var operands = new ArrayList<PiecewiseLinear>();
    for (int operand : step.operands()) {
      var function = at(operand);
      if (function.isEmpty()) {
        return Optional.empty();
      }
      operands.add(function.get());
    }
    var unit = rounded.map(r -> r.rounding().unit()).orElse(costUnit);
    var pieces =
        SharePieces.of(
            new SharePieces.Units(block.unit(), unit),
            block.rule(),
            block.bounded(),
            operands,
            step.width());
    return Optional.of(new Folded(pieces, rounded));
  }

  /**
   * If the sum of the lines is rounded before anything else is done with it, the step that does so;
   * what follows is then a function of the rounded sum.
   */
  private int rounding() {
    int first = -1;
    for (int s : steps) {
      if (step(s).operation() instanceof Operation.Rounded) {
        first = s;
        break;
      }
    }
    if (first < 0) {
      return -1;
    }
    var step = step(first);
    var before = new BitSet();
    for (int s : steps) {
      if (s < first) {
        before.set(s);
        if (s != stepOf[shares.cost()]) {
          function(step(s)).ifPresent(f -> functions.put(step(s).slot(), f));
        }
      }
    }
    int rounds = first;
    boolean isOnlyWay =
        steps.stream()
            .filter(s -> s > rounds)
            .flatMap(s -> step(s).operands().stream())
            .noneMatch(o -> before.get(stepOf[o]));
    var exact = functions.get(step.operands().getFirst());
    if (!isOnlyWay || exact == null || !isShifted(exact)) {
      return -1;
    }
    var rounding = (Operation.Rounded) step.operation();
    rounded =
        Optional.of(
            new Rounded(
                exact.at(Rational.ZERO), new SumRounding(rounding.unit(), rounding.mode(), false)));
    functions.clear();
    functions.put(step.slot(), PiecewiseLinear.IDENTITY);
    return first;
  }

  private static boolean isShifted(PiecewiseLinear function) {
    return function.knots().isEmpty() && function.lines().getFirst().slope().equals(Rational.ONE);
  }

  /** The value of a slot as a function of the cost; empty if it is none that can be had. */
  private Optional<PiecewiseLinear> at(int slot) {
    var known = functions.get(slot);
    return known != null
        ? Optional.of(known)
        : changing.get(stepOf[slot])
            ? Optional.empty()
            : run.value(slot).map(PiecewiseLinear::constant);
  }

  private Optional<PiecewiseLinear> function(Step step) {
    var operands = new ArrayList<PiecewiseLinear>();
    for (int operand : step.operands()) {
      var function = at(operand);
      if (function.isEmpty()) {
        return Optional.empty();
      }
      operands.add(function.get());
    }
    return switch (step.operation()) {
      case Operation.Sum sum -> operands.stream().reduce(PiecewiseLinear::plus);
      case Operation.Difference difference -> Optional.of(operands.get(0).minus(operands.get(1)));
      case Operation.Product product -> product(operands.get(0), operands.get(1));
      case Operation.Quotient quotient ->
          reciprocal(operands.get(1)).map(by -> operands.get(0).times(by));
      case Operation.Least least -> operands.stream().reduce(PiecewiseLinear::least);
      case Operation.Greatest greatest -> operands.stream().reduce(PiecewiseLinear::greatest);
      case Operation.AtAverageCost average -> averageCost(operands);
      case Operation.NothingLeft nothing -> Optional.of(operands.getFirst());
      case Operation.Shareable shareable ->
          reciprocal(operands.get(1)).map(by -> operands.getFirst());
      case Operation.Constant o -> Optional.empty();
      case Operation.Input o -> Optional.empty();
      case Operation.LineTotal o -> Optional.empty();
      case Operation.Rounded o -> Optional.empty();
      case Operation.Apportioned o -> Optional.empty();
      case Operation.TakenInOrder o -> Optional.empty();
      case Operation.NotNegative o -> Optional.empty();
      case Operation.PartOfWhole o -> Optional.empty();
      case Operation.TotalWeight o -> Optional.empty();
      case Operation.Stepped o -> Optional.empty();
      case Operation.PerWeight o -> Optional.empty();
      case Operation.CommonFactor o -> Optional.empty();
      case Operation.Alone o -> Optional.empty();
      case Operation.StillWithin o -> Optional.empty();
      case Operation.Proportion o -> Optional.empty();
      case Operation.Interest o -> Optional.empty();
      case Operation.Compared o -> Optional.empty();
    };
  }

  private static Optional<PiecewiseLinear> product(PiecewiseLinear a, PiecewiseLinear b) {
    if (b.isConstant()) {
      return Optional.of(a.times(b.at(Rational.ZERO)));
    }
    return a.isConstant() ? Optional.of(b.times(a.at(Rational.ZERO))) : Optional.empty();
  }

  private static Optional<Rational> reciprocal(PiecewiseLinear by) {
    return Optional.of(by)
        .filter(f -> f.isConstant() && f.at(Rational.ZERO).signum() != 0)
        .map(f -> Rational.ONE.dividedBy(f.at(Rational.ZERO)));
  }

  /** Cost x least of bound and level / level, where neither hangs on the lines. */
  private static Optional<PiecewiseLinear> averageCost(List<PiecewiseLinear> operands) {
    if (!operands.get(1).isConstant() || !operands.get(2).isConstant()) {
      return Optional.empty();
    }
    var bound = operands.get(1).at(Rational.ZERO);
    var level = operands.get(2).at(Rational.ZERO);
    return level.signum() <= 0
        ? Optional.empty()
        : Optional.of(operands.get(0).times(bound.min(level).dividedBy(level)));
  }
}
