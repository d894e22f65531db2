package org.entente.determinations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Apportionment;
import org.entente.amounts.Quantity;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination.Status;
import org.entente.problems.Problem;

/**
 * Evaluates a program on exact rationals, one step after another. It is slow and plain on purpose:
 * it says what a program means, and the fast evaluator must agree with it in every slot.
 */
public final class ReferenceEvaluator {
  /** Of a number of 10,000 digits. */
  private static final int MAX_BITS = 33_220;

  /** Of a number of 100,000 digits. */
  private static final int MAX_BITS_OF_SUM = 332_193;

  private final CompiledAgreements program;
  private final BoundFacts facts;
  private final List<Optional<Rational>> values;
  private final List<Integer> fellBack = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ReferenceEvaluator(
      CompiledAgreements program, BoundFacts facts, List<Optional<Rational>> values) {
    this.program = program;
    this.facts = facts;
    this.values = values;
  }

  /**
   * Fills the slots of the steps that are needed; a step with a missing operand stays empty.
   *
   * @param needed by step, as {@link CompiledAgreements#needed} gives it
   */
  public static Evaluation evaluate(
      CompiledAgreements program, BoundFacts facts, boolean[] needed) {
    List<Optional<Rational>> values =
        new ArrayList<>(Collections.nCopies(program.slots(), Optional.empty()));
    var evaluator = new ReferenceEvaluator(program, facts, values);
    var statuses = Statuses.of(program, facts);
    for (int s = 0; s < needed.length; s++) {
      if (needed[s]) {
        evaluator.step(program.steps().get(s), statuses);
      }
    }
    return new Evaluation(
        program, facts, evaluator.values, statuses, evaluator.fellBack, evaluator.problems);
  }

  /**
   * Fills the slots of some steps of a run again, on other facts.
   *
   * @param values of the run by slot, in which the steps' own slots are filled
   * @return the problems that come up
   */
  static List<Problem> again(
      Evaluation run, BoundFacts facts, List<Optional<Rational>> values, int[] steps) {
    var evaluator = new ReferenceEvaluator(run.program(), facts, values);
    for (int s : steps) {
      evaluator.step(run.program().steps().get(s), run.statuses());
    }
    return evaluator.problems;
  }

  private void step(Step step, List<Status> statuses) {
    if (step.operation() instanceof Operation.TakenInOrder block) {
      takenInOrder(step, block, statuses);
      return;
    }
    if (step.operation() instanceof Operation.Interest interest) {
      interest(step, interest, statuses);
      return;
    }
    if (statuses.get(step.slot()) == Status.MISSING) {
      return;
    }
    var operands = new ArrayList<Rational>();
    for (int operand : step.operands()) {
      var value = values.get(operand);
      if (value.isEmpty()) {
        return;
      }
      operands.add(value.get());
    }
    if (step.operation() instanceof Operation.Apportioned block) {
      apportioned(step, block, operands);
    } else {
      values.set(step.slot(), value(step, operands).filter(value -> isPossible(step, value)));
    }
  }

  /** Squares of squares of a number would fill any memory. */
  private boolean isPossible(Step step, Rational value) {
    int bits = Math.max(value.numerator().bitLength(), value.denominator().bitLength());
    return switch (step.operation()) {
      // Sums of converted lines grow with their rates, and are rounded once.
      case Operation.LineTotal line -> isAtMost(bits, MAX_BITS_OF_SUM, step, "100,000");
      case Operation.Sum sum -> isAtMost(bits, MAX_BITS_OF_SUM, step, "100,000");
      default -> isAtMost(bits, MAX_BITS, step, "10,000");
    };
  }

  private boolean isAtMost(int bits, int most, Step step, String digits) {
    if (bits > most) {
      problems.add(Problem.of("E0806", step.place(), digits));
    }
    return bits <= most;
  }

  private Optional<Rational> value(Step step, List<Rational> operands) {
    return switch (step.operation()) {
      case Operation.Constant constant -> Optional.of(constant.value());
      case Operation.Input input ->
          facts.inputs().get(input.query()).map(reading -> reading.value());
      case Operation.LineTotal line ->
          Optional.of(
              facts
                  .pools()
                  .get(line.query())
                  .sums()
                  .get(line.element())
                  .get(line.interval())
                  .total());
      case Operation.Sum sum ->
          Optional.of(operands.stream().reduce(Rational.ZERO, Rational::plus));
      case Operation.Difference difference -> Optional.of(operands.get(0).minus(operands.get(1)));
      case Operation.Product product -> Optional.of(operands.get(0).times(operands.get(1)));
      case Operation.Quotient quotient -> quotient(step, operands.get(0), operands.get(1));
      case Operation.Least least -> operands.stream().reduce(Rational::min);
      case Operation.Greatest greatest -> operands.stream().reduce(Rational::max);
      case Operation.Rounded rounded ->
          Optional.of(rounded.mode().round(operands.get(0), rounded.unit()));
      case Operation.AtAverageCost average ->
          atAverageCost(step, operands.get(0), operands.get(1), operands.get(2));
      case Operation.NothingLeft nothing -> nothingLeft(step, operands.get(0));
      case Operation.PartOfWhole part -> partOfWhole(step, operands);
      case Operation.Proportion proportion -> proportion(step, operands);
      case Operation.NotNegative notNegative -> notNegative(step, operands.get(0));
      case Operation.Compared compared ->
          Optional.of(
              holds(compared, operands.get(0).compareTo(operands.get(1)))
                  ? Rational.ONE
                  : Rational.ZERO);
      case Operation.TotalWeight total -> keySteps(step, operands).totalWeight(total);
      case Operation.Shareable shareable -> keySteps(step, operands).shareable(shareable);
      case Operation.Stepped stepped -> keySteps(step, operands).stepped(stepped);
      case Operation.PerWeight per -> keySteps(step, operands).perWeight(per);
      case Operation.CommonFactor common -> keySteps(step, operands).commonFactor(common);
      case Operation.Alone alone -> keySteps(step, operands).alone(alone);
      case Operation.StillWithin within -> keySteps(step, operands).stillWithin(within);
      case Operation.Apportioned block -> Optional.empty();
      case Operation.TakenInOrder block -> Optional.empty();
      case Operation.Interest block -> Optional.empty();
    };
  }

  private KeySteps keySteps(Step step, List<Rational> operands) {
    return new KeySteps(step, operands, problems);
  }

  static boolean holds(Operation.Compared compared, int order) {
    return switch (compared.comparison()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
    };
  }

  private Optional<Rational> quotient(Step step, Rational value, Rational by) {
    if (by.signum() == 0) {
      problems.add(Problem.of("E0804", step.place(), value));
      return Optional.empty();
    }
    return Optional.of(value.dividedBy(by));
  }

  private Optional<Rational> atAverageCost(
      Step step, Rational cost, Rational bound, Rational level) {
    if (level.signum() <= 0) {
      if (cost.signum() == 0) {
        return Optional.of(Rational.ZERO);
      }
      problems.add(Problem.of("E0801", step.place(), new Quantity(cost, step.unit()), level));
      return Optional.empty();
    }
    return Optional.of(cost.times(bound.min(level)).dividedBy(level));
  }

  private Optional<Rational> nothingLeft(Step step, Rational left) {
    if (left.signum() != 0) {
      problems.add(Problem.of("E0802", step.place(), new Quantity(left, step.unit())));
      return Optional.empty();
    }
    return Optional.of(left);
  }

  private Optional<Rational> partOfWhole(Step step, List<Rational> parts) {
    var part = parts.getFirst();
    var sum = parts.stream().reduce(Rational.ZERO, Rational::plus);
    if (part.signum() < 0 || sum.compareTo(Rational.ONE) > 0) {
      var wrong = new Quantity(part.signum() < 0 ? part : sum, Ratio.PERCENT);
      problems.add(Problem.of("E0803", step.place(), wrong));
      return Optional.empty();
    }
    return Optional.of(part);
  }

  private Optional<Rational> proportion(Step step, List<Rational> operands) {
    var weights = operands.subList(1, operands.size());
    var least = weights.stream().reduce(Rational::min).orElseThrow();
    var sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
    if (least.signum() < 0 || sum.signum() == 0) {
      problems.add(
          least.signum() < 0
              ? Problem.of("E0841", step.place(), least)
              : Problem.of("E0840", step.place()));
      return Optional.empty();
    }
    return Optional.of(operands.getFirst().dividedBy(sum));
  }

  private Optional<Rational> notNegative(Step step, Rational bound) {
    if (bound.signum() < 0) {
      problems.add(Problem.of("E0807", step.place(), new Quantity(bound, step.unit())));
      return Optional.empty();
    }
    return Optional.of(bound);
  }

  private void apportioned(Step step, Operation.Apportioned block, List<Rational> operands) {
    int parties = step.width();
    var bounds = new ArrayList<Optional<Rational>>(Collections.nCopies(parties, Optional.empty()));
    for (int b = 0; b < block.bounded().size(); b++) {
      bounds.set(block.bounded().get(b), Optional.of(operands.get(parties + b)));
    }
    var result = Apportionment.of(operands.subList(0, parties), block.unit(), block.rule(), bounds);
    for (int p = 0; p < parties; p++) {
      values.set(step.slot() + p, Optional.of(result.shares().get(p)));
    }
    if (result.fellBack()) {
      fellBack.add(step.slot());
    }
  }

  private void interest(Step step, Operation.Interest interest, List<Status> statuses) {
    if (statuses.get(step.slot()) == Status.MISSING) {
      return;
    }
    var earned = InterestEarned.of(interest, step, values::get);
    earned.problem().ifPresent(problems::add);
    values.set(step.slot(), earned.value().filter(value -> isPossible(step, value)));
  }

  private void takenInOrder(Step step, Operation.TakenInOrder block, List<Status> statuses) {
    var taken = OrderedTaking.of(block, step, facts, slot -> values.get(slot));
    for (int i = 0; i < step.width(); i++) {
      boolean missing = statuses.get(step.slot() + i) == Status.MISSING;
      values.set(step.slot() + i, missing ? Optional.empty() : taken.get(i));
    }
  }
}
