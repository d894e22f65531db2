package org.entente.determinations;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Rational;

/**
 * What the slots of the fast evaluator hold: a numerator and a denominator of 64 bits each, money
 * in minor units.
 *
 * <p>Example: EUR 12.34 stands as 1234 over 1, one third of EUR 1.00 as 100 over 3.
 */
final class FastValues {
  final long[] numerators;
  final long[] denominators;
  private final FastProgram program;

  FastValues(FastProgram program) {
    this.program = program;
    this.numerators = new long[program.program().slots()];
    this.denominators = new long[program.program().slots()];
    Arrays.fill(denominators, 1);
  }

  /** Puts the program's constants and facts into their slots; false if one does not fit. */
  boolean load(BoundFacts facts) {
    for (var step : program.constants()) {
      if (!put(step.slot(), ((Operation.Constant) step.operation()).value(), step)) {
        return false;
      }
    }
    for (var step : program.leaves()) {
      if (!put(step.slot(), fact(step, facts), step)) {
        return false;
      }
    }
    return true;
  }

  private static Rational fact(Step leaf, BoundFacts facts) {
    return switch (leaf.operation()) {
      case Operation.Input input -> facts.inputs().get(input.query()).orElseThrow().value();
      case Operation.LineTotal line ->
          facts.pools().get(line.query()).sums().get(line.element()).get(line.interval()).total();
      default -> Rational.ZERO;
    };
  }

  /** Puts a value, in units of its step, into its slot; false if it does not fit. */
  boolean put(int slot, Rational value, Step step) {
    var scaled = value.times(FastProgram.scale(step.unit()));
    boolean fits =
        scaled.numerator().bitLength() <= 62
            && scaled.denominator().bitLength() <= 62
            && (scaled.isWhole() || !program.isWhole(slot));
    if (fits) {
      putExact(slot, scaled);
    }
    return fits;
  }

  /** Puts a value that is scaled already into a slot. */
  void putExact(int slot, Rational value) {
    numerators[slot] = value.numerator().longValueExact();
    denominators[slot] = value.denominator().longValueExact();
  }

  /** What a filled slot holds as it stands, money in minor units. */
  Rational exact(int slot) {
    return Rational.of(
        BigInteger.valueOf(numerators[slot]), BigInteger.valueOf(denominators[slot]));
  }

  /** The exact value of a filled slot, in units of its unit. */
  Optional<Rational> value(int slot) {
    return Optional.of(value(slot, step(slot)));
  }

  /** The same of a slot of that step. */
  Rational value(int slot, Step step) {
    if (program.isFused(slot)) {
      var operands = step.operands().stream().map(o -> value(o, step(o))).toList();
      return step.operation() instanceof Operation.Product
          ? operands.get(0).times(operands.get(1))
          : operands.get(0).dividedBy(operands.get(1));
    }
    return exact(slot).dividedBy(FastProgram.scale(step.unit()));
  }

  private Step step(int slot) {
    return program.program().steps().get(program.program().stepOfSlot()[slot]);
  }
}
