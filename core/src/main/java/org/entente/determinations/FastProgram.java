package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Day;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.OneOf;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.amounts.Unit;
import org.entente.amounts.YesNo;
import org.entente.facts.Kind;

/**
 * A program prepared for the fast evaluator: instructions on slots of a numerator and a denominator
 * in 64 bits, money in minor units.
 *
 * <p>Slots that are whole by what the program says are handled without their denominators. A
 * rounding of a product is one instruction with a 128-bit product; the product's own slot is then
 * left empty, and read, if an explanation asks, as what its operands make.
 */
public final class FastProgram {
  /** The instructions; {@code WHOLE} ones work on numerators alone. */
  enum Code {
    SUM_WHOLE,
    SUM,
    DIFFERENCE_WHOLE,
    DIFFERENCE,
    PRODUCT_WHOLE,
    PRODUCT,
    QUOTIENT,
    LEAST_WHOLE,
    LEAST,
    GREATEST_WHOLE,
    GREATEST,
    ROUND,
    ROUND_PRODUCT,
    ROUND_RATIO,
    AVERAGE_COST,
    NOTHING_LEFT,
    NOT_NEGATIVE,
    PART_OF_WHOLE,
    PROPORTION,
    COMPARE,
    KEY,
    APPORTION,
    TAKE_IN_ORDER,
    INTEREST
  }

  /**
   * One instruction.
   *
   * @param unit for roundings, the unit in minor units
   */
  record Instruction(
      Code code, int slot, int[] operands, long unit, RoundingMode mode, Step step) {}

  private final CompiledAgreements program;
  private final boolean[] whole;
  private final boolean[] fused;
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Step> constants = new ArrayList<>();
  private final List<Step> leaves = new ArrayList<>();
  private boolean fits = true;

  private FastProgram(CompiledAgreements program) {
    this.program = program;
    this.whole = new boolean[program.slots()];
    this.fused = new boolean[program.slots()];
  }

  /**
   * Prepares the steps that are live; empty if a number of the program does not fit 64 bits.
   *
   * @param live by step, whether it is needed and nothing that it rests on is missing
   */
  public static Optional<FastProgram> of(CompiledAgreements program, boolean[] live) {
    var fast = new FastProgram(program);
    fast.fuse(live);
    for (int s = 0; s < live.length; s++) {
      if (live[s]) {
        fast.prepare(program.steps().get(s));
      }
    }
    return fast.fits ? Optional.of(fast) : Optional.empty();
  }

  CompiledAgreements program() {
    return program;
  }

  List<Instruction> instructions() {
    return instructions;
  }

  List<Step> constants() {
    return constants;
  }

  /** The steps that read facts. */
  List<Step> leaves() {
    return leaves;
  }

  boolean isWhole(int slot) {
    return whole[slot];
  }

  /** Whether the slot was left empty, its value being what its operands make. */
  boolean isFused(int slot) {
    return fused[slot];
  }

  /** By what a value of the unit is multiplied to count in minor units. */
  static Rational scale(Unit unit) {
    return switch (unit) {
      case Currency currency -> Rational.ONE.dividedBy(currency.minorUnit());
      // So that minor units times or divided by a rate are minor units again.
      case ExchangeRate rate -> scale(rate.of()).dividedBy(scale(rate.per()));
      case CountUnit count -> Rational.ONE;
      case YesNo yesNo -> Rational.ONE;
      case Day day -> Rational.ONE;
      case OneOf oneOf -> Rational.ONE;
      case Ratio ratio -> Rational.ONE;
    };
  }

  /** Finds products that only a rounding reads, so that both become one instruction. */
  private void fuse(boolean[] live) {
    int[] uses = new int[program.slots()];
    for (int s = 0; s < live.length; s++) {
      if (live[s]) {
        program.steps().get(s).operands().forEach(o -> uses[o]++);
      }
    }
    int[] stepOf = program.stepOfSlot();
    for (int s = 0; s < live.length; s++) {
      var step = program.steps().get(s);
      if (live[s] && step.operation() instanceof Operation.Rounded) {
        int operand = step.operands().getFirst();
        var inner = program.steps().get(stepOf[operand]);
        boolean once = uses[operand] == 1;
        if (once && inner.operation() instanceof Operation.Product) {
          fused[operand] = true;
        } else if (once && inner.operation() instanceof Operation.Quotient) {
          int product = inner.operands().getFirst();
          var deepest = program.steps().get(stepOf[product]);
          if (uses[product] == 1 && deepest.operation() instanceof Operation.Product) {
            fused[operand] = true;
            fused[product] = true;
          }
        }
      }
    }
  }

  private void prepare(Step step) {
    if (fused[step.slot()]) {
      return;
    }
    int[] operands = step.operands().stream().mapToInt(Integer::intValue).toArray();
    switch (step.operation()) {
      case Operation.Constant constant -> {
        whole[step.slot()] = constant.value().times(scale(step.unit())).isWhole();
        constants.add(step);
      }
      case Operation.Input input -> {
        var declared = program.inputs().get(input.query()).input();
        whole[step.slot()] = declared.kind() == Kind.TOTAL && declared.unit() instanceof Currency;
        leaves.add(step);
      }
      case Operation.LineTotal line -> {
        whole[step.slot()] = program.pools().get(line.query()).isWhole();
        leaves.add(step);
      }
      case Operation.Sum sum -> add(step, operands, Code.SUM_WHOLE, Code.SUM);
      case Operation.Difference difference ->
          add(step, operands, Code.DIFFERENCE_WHOLE, Code.DIFFERENCE);
      case Operation.Product product -> add(step, operands, Code.PRODUCT_WHOLE, Code.PRODUCT);
      case Operation.Least least -> add(step, operands, Code.LEAST_WHOLE, Code.LEAST);
      case Operation.Greatest greatest -> add(step, operands, Code.GREATEST_WHOLE, Code.GREATEST);
      case Operation.Quotient quotient -> addFraction(step, operands, Code.QUOTIENT);
      case Operation.AtAverageCost average -> addFraction(step, operands, Code.AVERAGE_COST);
      case Operation.TakenInOrder block -> addFraction(step, operands, Code.TAKE_IN_ORDER);
      case Operation.Interest interest -> addFraction(step, operands, Code.INTEREST);
      case Operation.Rounded rounded -> rounded(step, operands, rounded);
      case Operation.NotNegative notNegative ->
          add(step, operands, Code.NOT_NEGATIVE, Code.NOT_NEGATIVE);
      case Operation.NothingLeft nothing ->
          add(step, operands, Code.NOTHING_LEFT, Code.NOTHING_LEFT);
      case Operation.PartOfWhole part -> addFraction(step, operands, Code.PART_OF_WHOLE);
      case Operation.Proportion proportion -> addFraction(step, operands, Code.PROPORTION);
      case Operation.Compared compared -> {
        addFraction(step, operands, Code.COMPARE);
        whole[step.slot()] = true;
      }
      case Operation.TotalWeight total -> addFraction(step, operands, Code.KEY);
      case Operation.Shareable shareable -> addFraction(step, operands, Code.KEY);
      case Operation.Stepped stepped -> addFraction(step, operands, Code.KEY);
      case Operation.PerWeight per -> addFraction(step, operands, Code.KEY);
      case Operation.CommonFactor common -> addFraction(step, operands, Code.KEY);
      case Operation.Alone alone -> addFraction(step, operands, Code.KEY);
      case Operation.StillWithin within -> addFraction(step, operands, Code.KEY);
      case Operation.Apportioned block -> {
        addFraction(step, operands, Code.APPORTION);
        boolean wholes = block.unit().times(scale(step.unit())).isWhole();
        for (int p = 0; p < step.width(); p++) {
          whole[step.slot() + p] = wholes;
        }
      }
    }
  }

  private void add(Step step, int[] operands, Code onWholes, Code onFractions) {
    boolean wholes = true;
    for (int operand : operands) {
      wholes &= whole[operand];
    }
    whole[step.slot()] = wholes;
    instructions.add(
        new Instruction(
            wholes ? onWholes : onFractions, step.slot(), operands, 1, RoundingMode.DOWN, step));
  }

  private void addFraction(Step step, int[] operands, Code code) {
    instructions.add(new Instruction(code, step.slot(), operands, 1, RoundingMode.DOWN, step));
  }

  private void rounded(Step step, int[] operands, Operation.Rounded rounded) {
    var unit = rounded.unit().times(scale(step.unit()));
    if (!unit.isWhole() || unit.numerator().bitLength() > 62) {
      fits = false;
      return;
    }
    whole[step.slot()] = true;
    var code = Code.ROUND;
    int[] from = operands;
    if (fused[operands[0]]) {
      var steps = program.steps();
      int[] stepOf = program.stepOfSlot();
      var inner = steps.get(stepOf[operands[0]]);
      code = Code.ROUND_PRODUCT;
      from = inner.operands().stream().mapToInt(Integer::intValue).toArray();
      if (inner.operation() instanceof Operation.Quotient) {
        code = Code.ROUND_RATIO;
        var product = steps.get(stepOf[from[0]]).operands();
        from = new int[] {product.get(0), product.get(1), from[1]};
      }
    }
    instructions.add(
        new Instruction(
            code, step.slot(), from, unit.numerator().longValueExact(), rounded.mode(), step));
  }
}
