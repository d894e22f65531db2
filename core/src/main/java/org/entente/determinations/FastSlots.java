package org.entente.determinations;

import java.util.List;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Rational;
import org.entente.determinations.FastProgram.Instruction;
import org.entente.problems.BugException;

/**
 * The slots of the fast evaluator and the loop that fills them: numerators and denominators in 64
 * bits. Where a value would not fit, or would be a problem, {@link #run} says so and the reference
 * evaluator does the work again.
 */
public final class FastSlots {
  private final FastWord[] words;
  private final FastValues values;
  private final FastFractions fractions;
  private final FastBlocks blocks;

  /** The numbers of {@link #values}, at hand for the loop. */
  private final long[] numerators;

  private final long[] denominators;

  public FastSlots(FastProgram program) {
    this.words = FastWord.of(program.instructions());
    this.values = new FastValues(program);
    this.fractions = new FastFractions(values);
    this.blocks = new FastBlocks(values);
    this.numerators = values.numerators;
    this.denominators = values.denominators;
  }

  /** Puts the program's constants and facts into their slots; false if one does not fit. */
  public boolean load(BoundFacts facts) {
    return values.load(facts);
  }

  /** Puts a value of a fact into its slot, in minor units where it is money. */
  public void put(int slot, long minorUnits) {
    numerators[slot] = minorUnits;
    denominators[slot] = 1;
  }

  /** What a slot holds, in minor units where it is money; of a whole slot. */
  public long get(int slot) {
    return numerators[slot];
  }

  /** The blocks whose receiver of the remainder could not take it. */
  List<Integer> fellBack() {
    return blocks.fellBack();
  }

  /** The exact value of a filled slot of that step, in units of its unit. */
  Rational value(int slot, Step step) {
    return values.value(slot, step);
  }

  /** Runs all instructions; false if a value does not fit or would be a problem. */
  public boolean run(BoundFacts facts) {
    try {
      for (var word : words) {
        if (!runOne(word, facts)) {
          return false;
        }
      }
      return true;
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  private boolean runOne(FastWord word, BoundFacts facts) {
    long[] values = numerators;
    long left = values[word.left()];
    long right = values[word.right()];
    switch (word.code()) {
      case FastWord.SUM -> values[word.to()] = Math.addExact(left, right);
      case FastWord.SUM_OF_THREE ->
          values[word.to()] = Math.addExact(Math.addExact(left, right), values[word.third()]);
      case FastWord.DIFFERENCE -> values[word.to()] = Math.subtractExact(left, right);
      case FastWord.PRODUCT -> values[word.to()] = Math.multiplyExact(left, right);
      case FastWord.LEAST -> values[word.to()] = Math.min(left, right);
      case FastWord.GREATEST -> values[word.to()] = Math.max(left, right);
      case FastWord.ROUND_RATIO -> values[word.to()] = roundRatio(word, left, right);
      case FastWord.SUM_IF_WHOLE -> {
        if ((denominators[word.left()] | denominators[word.right()]) != 1) {
          return execute(word.instruction(), facts);
        }
        values[word.to()] = Math.addExact(left, right);
        denominators[word.to()] = 1;
      }
      default -> {
        return execute(word.instruction(), facts);
      }
    }
    return true;
  }

  /** Small, so that Java's compiler takes it into the loop, and with it what it calls. */
  private long roundRatio(FastWord word, long left, long right) {
    return isOfWholes(word) ? ratio(word, left, right) : refuseRatio();
  }

  /** Whether a ratio is of wholes, by a divisor above zero. */
  private boolean isOfWholes(FastWord word) {
    // Each denominator is at least 1, so together they are 1 only if all are.
    long together =
        denominators[word.left()] | denominators[word.right()] | denominators[word.third()];
    return together == 1 && numerators[word.third()] > 0;
  }

  private static long refuseRatio() {
    throw new ArithmeticException("a ratio of fractions, or a divisor that is not above zero");
  }

  private long ratio(FastWord word, long left, long right) {
    var i = word.instruction();
    long by = numerators[word.third()];
    return i.unit() == 1
        ? WideDivision.divide(left, right, by, i.mode())
        : Math.multiplyExact(
            i.unit(), WideDivision.divide(left, right, Math.multiplyExact(by, i.unit()), i.mode()));
  }

  private boolean execute(Instruction i, BoundFacts facts) {
    int[] o = i.operands();
    int to = i.slot();
    boolean isValue = true;
    switch (i.code()) {
      case SUM -> fractions.sum(o, to);
      case DIFFERENCE -> fractions.difference(o, to);
      case PRODUCT -> fractions.product(o, to);
      case QUOTIENT -> isValue = fractions.quotient(o, to);
      case LEAST -> fractions.extreme(o, to, false);
      case GREATEST -> fractions.extreme(o, to, true);
      case ROUND -> fractions.round(i);
      case ROUND_PRODUCT -> fractions.roundProduct(i);
      case AVERAGE_COST -> isValue = fractions.averageCost(o, to);
      case NOTHING_LEFT -> isValue = fractions.nothingLeft(o, to);
      case NOT_NEGATIVE -> isValue = fractions.notNegative(o, to);
      case PART_OF_WHOLE -> isValue = fractions.partOfWhole(o, to);
      case PROPORTION -> isValue = fractions.proportion(o, to);
      case COMPARE -> compare(i);
      case KEY -> isValue = blocks.key(i);
      case APPORTION -> blocks.apportion(i);
      case TAKE_IN_ORDER -> blocks.takeInOrder(i, facts);
      case INTEREST -> isValue = blocks.interest(i);
      case SUM_WHOLE, DIFFERENCE_WHOLE, PRODUCT_WHOLE, LEAST_WHOLE, GREATEST_WHOLE, ROUND_RATIO ->
          throw new BugException("an instruction of the loop: " + i.code());
    }
    return isValue;
  }

  private void compare(Instruction i) {
    int[] o = i.operands();
    var compared = (Operation.Compared) i.step().operation();
    boolean holds = ReferenceEvaluator.holds(compared, fractions.compare(o[0], o[1]));
    fractions.set(i.slot(), holds ? 1 : 0, 1);
  }
}
