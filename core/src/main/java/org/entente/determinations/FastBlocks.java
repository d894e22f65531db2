package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.Operation;
import org.entente.amounts.Apportionment;
import org.entente.amounts.Rational;
import org.entente.determinations.FastProgram.Instruction;
import org.entente.problems.BugException;

/**
 * The steps that the fast evaluator makes on exact rationals, as the reference does, since what
 * stands between their operands and their result soon fills 64 bits: keys, remainders, interest,
 * lines taken in order.
 */
final class FastBlocks {
  private final FastValues values;
  private final List<Integer> fellBack = new ArrayList<>();

  FastBlocks(FastValues values) {
    this.values = values;
  }

  /** The blocks whose receiver of the remainder could not take it. */
  List<Integer> fellBack() {
    return fellBack;
  }

  /** A step of a key; what would be a problem is left to the reference. */
  boolean key(Instruction i) {
    var operands = new ArrayList<Rational>();
    for (int operand : i.operands()) {
      operands.add(values.exact(operand));
    }
    var steps = new KeySteps(i.step(), operands, new ArrayList<>());
    var value =
        switch (i.step().operation()) {
          case Operation.TotalWeight total -> steps.totalWeight(total);
          case Operation.Shareable shareable -> steps.shareable(shareable);
          case Operation.Stepped stepped -> steps.stepped(stepped);
          case Operation.PerWeight per -> steps.perWeight(per);
          case Operation.CommonFactor common -> steps.commonFactor(common);
          case Operation.Alone alone -> steps.alone(alone);
          case Operation.StillWithin within -> steps.stillWithin(within);
          default -> throw new BugException("no step of a key: " + i.step().operation());
        };
    value.ifPresent(v -> values.putExact(i.slot(), v));
    return value.isPresent();
  }

  void apportion(Instruction i) {
    var block = (Operation.Apportioned) i.step().operation();
    var unit = block.unit().times(FastProgram.scale(i.step().unit()));
    if (unit.equals(Rational.ONE) && areWhole(i)) {
      // Nothing to round: every share stays as it is, whatever the rule.
      for (int p = 0; p < i.step().width(); p++) {
        int from = i.operands()[p];
        values.numerators[i.slot() + p] = values.numerators[from] / values.denominators[from];
      }
    } else {
      apportion(i, block, unit);
    }
  }

  private boolean areWhole(Instruction i) {
    boolean wholes = true;
    for (int p = 0; p < i.step().width(); p++) {
      int from = i.operands()[p];
      wholes &= values.numerators[from] % values.denominators[from] == 0;
    }
    return wholes;
  }

  private void apportion(Instruction i, Operation.Apportioned block, Rational unit) {
    int parties = i.step().width();
    var exact = new ArrayList<Rational>();
    var bounds = new ArrayList<Optional<Rational>>();
    for (int p = 0; p < parties; p++) {
      exact.add(values.exact(i.operands()[p]));
      int bounded = block.bounded().indexOf(p);
      bounds.add(
          bounded < 0
              ? Optional.empty()
              : Optional.of(values.exact(i.operands()[parties + bounded])));
    }
    var result = Apportionment.of(exact, unit, block.rule(), bounds);
    for (int p = 0; p < parties; p++) {
      values.putExact(i.slot() + p, result.shares().get(p));
    }
    if (result.fellBack()) {
      fellBack.add(i.slot());
    }
  }

  /** Days over days of a year make denominators that 64 bits do not hold for long. */
  boolean interest(Instruction i) {
    var interest = (Operation.Interest) i.step().operation();
    var earned = InterestEarned.of(interest, i.step(), values::value).value();
    return earned.isPresent() && values.put(i.slot(), earned.get(), i.step());
  }

  void takeInOrder(Instruction i, BoundFacts facts) {
    var block = (Operation.TakenInOrder) i.step().operation();
    var taken = OrderedTaking.of(block, i.step(), facts, values::value);
    for (int k = 0; k < i.step().width(); k++) {
      var value = taken.get(k).orElse(Rational.ZERO);
      if (!values.put(i.slot() + k, value, i.step())) {
        throw new ArithmeticException("too large: " + value);
      }
    }
  }
}
