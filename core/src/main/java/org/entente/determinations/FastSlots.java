package org.entente.determinations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Apportionment;
import org.entente.amounts.Rational;
import org.entente.determinations.FastProgram.Instruction;
import org.entente.problems.BugException;

/**
 * The slots of the fast evaluator and the machine that fills them: numerators and denominators in
 * 64 bits. Where a value would not fit, or would be a problem, {@link #run} says so and the
 * reference evaluator does the work again.
 */
public final class FastSlots {
  private final FastProgram program;
  private final FastWord[] words;
  private final long[] numerators;
  private final long[] denominators;
  private final List<Integer> fellBack = new ArrayList<>();

  public FastSlots(FastProgram program) {
    this.program = program;
    this.words = FastWord.of(program.instructions());
    this.numerators = new long[program.program().slots()];
    this.denominators = new long[program.program().slots()];
    java.util.Arrays.fill(denominators, 1);
  }

  /** Puts the program's constants and facts into their slots; false if one does not fit. */
  public boolean load(BoundFacts facts) {
    for (var step : program.constants()) {
      if (!put(step.slot(), ((Operation.Constant) step.operation()).value(), step)) {
        return false;
      }
    }
    for (var step : program.leaves()) {
      var value =
          switch (step.operation()) {
            case Operation.Input input -> facts.inputs().get(input.query()).orElseThrow().value();
            case Operation.LineTotal line ->
                facts
                    .pools()
                    .get(line.query())
                    .sums()
                    .get(line.element())
                    .get(line.interval())
                    .total();
            default -> Rational.ZERO;
          };
      if (!put(step.slot(), value, step)) {
        return false;
      }
    }
    return true;
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

  private boolean put(int slot, Rational value, Step step) {
    var scaled = value.times(FastProgram.scale(step.unit()));
    boolean fits =
        scaled.numerator().bitLength() <= 62
            && scaled.denominator().bitLength() <= 62
            && (scaled.isWhole() || !program.isWhole(slot));
    if (fits) {
      numerators[slot] = scaled.numerator().longValueExact();
      denominators[slot] = scaled.denominator().longValueExact();
    }
    return fits;
  }

  /** The blocks whose receiver of the remainder could not take it. */
  List<Integer> fellBack() {
    return fellBack;
  }

  /** The exact value of a filled slot, in units of its unit. */
  Rational value(int slot, Step step) {
    if (program.isFused(slot)) {
      int[] stepOf = program.program().stepOfSlot();
      var operands =
          step.operands().stream()
              .map(o -> value(o, program.program().steps().get(stepOf[o])))
              .toList();
      return step.operation() instanceof Operation.Product
          ? operands.get(0).times(operands.get(1))
          : operands.get(0).dividedBy(operands.get(1));
    }
    return exact(slot).dividedBy(FastProgram.scale(step.unit()));
  }

  private Rational exact(int slot) {
    return Rational.of(
        BigInteger.valueOf(numerators[slot]), BigInteger.valueOf(denominators[slot]));
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

  private void roundProduct(Instruction i, int a, int b, int to) {
    long divisor =
        Math.multiplyExact(Math.multiplyExact(denominators[a], denominators[b]), i.unit());
    numerators[to] =
        Math.multiplyExact(
            i.unit(), WideDivision.divide(numerators[a], numerators[b], divisor, i.mode()));
  }

  private boolean execute(Instruction i, BoundFacts facts) {
    int[] o = i.operands();
    int to = i.slot();
    switch (i.code()) {
      case ROUND_PRODUCT -> roundProduct(i, o[0], o[1], to);
      case SUM -> {
        set(to, numerators[o[0]], denominators[o[0]]);
        for (int k = 1; k < o.length; k++) {
          addTo(to, numerators[o[k]], denominators[o[k]]);
        }
      }
      case DIFFERENCE -> {
        set(to, numerators[o[0]], denominators[o[0]]);
        addTo(to, Math.negateExact(numerators[o[1]]), denominators[o[1]]);
      }
      case PRODUCT ->
          set(
              to,
              Math.multiplyExact(numerators[o[0]], numerators[o[1]]),
              Math.multiplyExact(denominators[o[0]], denominators[o[1]]));
      case QUOTIENT, INTEREST -> {
        return i.code() == FastProgram.Code.QUOTIENT ? quotient(i) : interest(i);
      }
      case LEAST, GREATEST -> {
        int best = o[0];
        for (int k = 1; k < o.length; k++) {
          int order = compare(o[k], best);
          best = (i.code() == FastProgram.Code.LEAST ? order < 0 : order > 0) ? o[k] : best;
        }
        set(to, numerators[best], denominators[best]);
      }
      case ROUND ->
          numerators[to] =
              Math.multiplyExact(
                  i.unit(),
                  WideDivision.divide(
                      numerators[o[0]],
                      1,
                      Math.multiplyExact(denominators[o[0]], i.unit()),
                      i.mode()));
      case AVERAGE_COST -> {
        return averageCost(o, to);
      }
      case NOTHING_LEFT -> {
        set(to, 0, 1);
        return numerators[o[0]] == 0;
      }
      case NOT_NEGATIVE -> {
        set(to, numerators[o[0]], denominators[o[0]]);
        return numerators[to] >= 0;
      }
      case PART_OF_WHOLE -> {
        return partOfWhole(o, to);
      }
      case PROPORTION -> {
        return proportion(o, to);
      }
      case COMPARE -> {
        var compared = (Operation.Compared) i.step().operation();
        set(to, ReferenceEvaluator.holds(compared, scaledOrder(o)) ? 1 : 0, 1);
      }
      case KEY -> {
        return key(i);
      }
      case APPORTION -> apportion(i);
      case TAKE_IN_ORDER -> takeInOrder(i, facts);
      default -> throw new BugException("an instruction of the loop: " + i.code());
    }
    return true;
  }

  private boolean partOfWhole(int[] o, int to) {
    set(to, 0, 1);
    for (int part : o) {
      addTo(to, numerators[part], denominators[part]);
    }
    boolean within = numerators[to] <= denominators[to];
    set(to, numerators[o[0]], denominators[o[0]]);
    return within && numerators[to] >= 0;
  }

  /** The first weight by the sum of the others; the weights may be money, whose scales cancel. */
  private boolean proportion(int[] o, int to) {
    set(to, 0, 1);
    for (int k = 1; k < o.length; k++) {
      if (numerators[o[k]] < 0) {
        return false;
      }
      addTo(to, numerators[o[k]], denominators[o[k]]);
    }
    if (numerators[to] == 0) {
      return false;
    }
    set(
        to,
        Math.multiplyExact(numerators[o[0]], denominators[to]),
        Math.multiplyExact(denominators[o[0]], numerators[to]));
    return true;
  }

  private int scaledOrder(int[] o) {
    return compare(o[0], o[1]);
  }

  /** A fraction that has grown is brought to lowest terms, so that sums of many still fit. */
  private void set(int slot, long numerator, long denominator) {
    long divisor = denominator >>> 31 == 0 ? 1 : commonDivisor(denominator, numerator);
    numerators[slot] = numerator / divisor;
    denominators[slot] = denominator / divisor;
  }

  /** The greatest common divisor of a number above zero and any other. */
  private static long commonDivisor(long a, long b) {
    long divisor = a;
    long rest = Math.absExact(b);
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }

  private void addTo(int slot, long numerator, long denominator) {
    if (denominators[slot] == denominator) {
      numerators[slot] = Math.addExact(numerators[slot], numerator);
      return;
    }
    long common = commonDivisor(denominators[slot], denominator);
    long by = denominator / common;
    long sum =
        Math.addExact(
            Math.multiplyExact(numerators[slot], by),
            Math.multiplyExact(numerator, denominators[slot] / common));
    set(slot, sum, Math.multiplyExact(denominators[slot], by));
  }

  private boolean quotient(Instruction i) {
    int[] o = i.operands();
    long by = numerators[o[1]];
    if (by == 0) {
      return false;
    }
    // Money by money is a plain ratio; both are in minor units, so the scales cancel.
    long n = Math.multiplyExact(numerators[o[0]], denominators[o[1]]);
    long d = Math.multiplyExact(denominators[o[0]], by);
    set(i.slot(), d < 0 ? Math.negateExact(n) : n, Math.absExact(d));
    return true;
  }

  private int compare(int a, int b) {
    if (denominators[a] == denominators[b]) {
      return Long.compare(numerators[a], numerators[b]);
    }
    int high =
        Long.compare(
            Math.multiplyHigh(numerators[a], denominators[b]),
            Math.multiplyHigh(numerators[b], denominators[a]));
    return high != 0
        ? high
        : Long.compareUnsigned(numerators[a] * denominators[b], numerators[b] * denominators[a]);
  }

  private boolean averageCost(int[] o, int to) {
    if (numerators[o[2]] <= 0) {
      set(to, 0, 1);
      return numerators[o[0]] == 0;
    }
    if (compare(o[1], o[2]) >= 0) {
      set(to, numerators[o[0]], denominators[o[0]]);
      return true;
    }
    set(
        to,
        Math.multiplyExact(
            Math.multiplyExact(numerators[o[0]], numerators[o[1]]), denominators[o[2]]),
        Math.multiplyExact(
            Math.multiplyExact(denominators[o[0]], denominators[o[1]]), numerators[o[2]]));
    return true;
  }

  /** A step of a key; what would be a problem is left to the reference. */
  private boolean key(Instruction i) {
    var operands = new ArrayList<Rational>();
    for (int operand : i.operands()) {
      operands.add(exact(operand));
    }
    var steps = new KeySteps(i.step(), operands, new ArrayList<>());
    var value =
        switch (i.step().operation()) {
          case Operation.TotalWeight total -> steps.totalWeight(total);
          case Operation.Stepped stepped -> steps.stepped(stepped);
          case Operation.PerWeight per -> steps.perWeight(per);
          case Operation.CommonFactor common -> steps.commonFactor(common);
          case Operation.Alone alone -> steps.alone(alone);
          case Operation.StillWithin within -> steps.stillWithin(within);
          default -> throw new BugException("no step of a key: " + i.step().operation());
        };
    value.ifPresent(v -> setExact(i.slot(), v));
    return value.isPresent();
  }

  private void setExact(int slot, Rational value) {
    numerators[slot] = value.numerator().longValueExact();
    denominators[slot] = value.denominator().longValueExact();
  }

  private void apportion(Instruction i) {
    var block = (Operation.Apportioned) i.step().operation();
    int parties = i.step().width();
    var unit = block.unit().times(FastProgram.scale(i.step().unit()));
    if (!unit.equals(Rational.ONE)) {
      apportionExactly(i, block, unit);
      return;
    }
    boolean wholes = true;
    for (int p = 0; p < parties; p++) {
      int from = i.operands()[p];
      wholes &= numerators[from] % denominators[from] == 0;
    }
    if (wholes) {
      // Nothing to round: every share stays as it is, whatever the rule.
      for (int p = 0; p < parties; p++) {
        int from = i.operands()[p];
        numerators[i.slot() + p] = numerators[from] / denominators[from];
      }
      return;
    }
    apportionExactly(i, block, unit);
  }

  private void apportionExactly(Instruction i, Operation.Apportioned block, Rational unit) {
    int parties = i.step().width();
    var exact = new ArrayList<Rational>();
    var bounds = new ArrayList<Optional<Rational>>();
    for (int p = 0; p < parties; p++) {
      exact.add(exact(i.operands()[p]));
      int bounded = block.bounded().indexOf(p);
      bounds.add(
          bounded < 0 ? Optional.empty() : Optional.of(exact(i.operands()[parties + bounded])));
    }
    var result = Apportionment.of(exact, unit, block.rule(), bounds);
    for (int p = 0; p < parties; p++) {
      setExact(i.slot() + p, result.shares().get(p));
    }
    if (result.fellBack()) {
      fellBack.add(i.slot());
    }
  }

  /** Days over days of a year soon fill 64 bits, so the sum is made on exact rationals. */
  private boolean interest(Instruction i) {
    var steps = program.program().steps();
    int[] stepOf = program.program().stepOfSlot();
    var interest = (Operation.Interest) i.step().operation();
    var earned =
        InterestEarned.of(
            interest, i.step(), slot -> Optional.of(value(slot, steps.get(stepOf[slot]))));
    return earned.value().isPresent() && put(i.slot(), earned.value().get(), i.step());
  }

  private void takeInOrder(Instruction i, BoundFacts facts) {
    var steps = program.program().steps();
    int[] stepOf = program.program().stepOfSlot();
    var block = (Operation.TakenInOrder) i.step().operation();
    var taken =
        OrderedTaking.of(
            block, i.step(), facts, slot -> Optional.of(value(slot, steps.get(stepOf[slot]))));
    for (int k = 0; k < i.step().width(); k++) {
      var value = taken.get(k).orElse(Rational.ZERO);
      if (!put(i.slot() + k, value, i.step())) {
        throw new ArithmeticException("too large: " + value);
      }
    }
  }
}
