package org.entente.determinations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Accrual;
import org.entente.amounts.Accrual.RateFrom;
import org.entente.amounts.Day;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * A step of interest: its value, or what its days make wrong; the same for both evaluators.
 *
 * @param value empty where an operand is missing or a problem stands in the way
 */
record InterestEarned(Optional<Rational> value, Optional<Problem> problem) {
  private static final InterestEarned NOTHING =
      new InterestEarned(Optional.empty(), Optional.empty());

  /** The position of the first day among the operands; the last day follows, then the rates. */
  private static final int FIRST_DAY = 1;

  private static final int RATES = 3;

  /** The interest of a step whose operands have these values. */
  static InterestEarned of(
      Operation.Interest interest, Step step, IntFunction<Optional<Rational>> values) {
    var slots = step.operands();
    var amount = values.apply(slots.get(0));
    var from = values.apply(slots.get(FIRST_DAY)).map(Day::of);
    var to = values.apply(slots.get(FIRST_DAY + 1)).map(Day::of);
    if (amount.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return NOTHING;
    }
    var first = from.get();
    var last = to.get();
    var problem = problem(interest, step, first, last, values);
    if (problem.isPresent()) {
      return new InterestEarned(Optional.empty(), problem);
    }
    var rates = rates(interest, step, first, last, values);
    if (rates.isEmpty()) {
      return NOTHING;
    }
    var closings = interest.compounding().map(c -> c.closings(first, last)).orElse(List.of());
    var rounding = interest.compounding().flatMap(Operation.Compounding::rounding);
    var accrual = new Accrual(interest.dayCount(), rates.get(), closings, rounding);
    return new InterestEarned(
        Optional.of(accrual.interest(amount.get(), first, last)), Optional.empty());
  }

  private static Optional<Problem> problem(
      Operation.Interest interest,
      Step step,
      LocalDate first,
      LocalDate last,
      IntFunction<Optional<Rational>> values) {
    if (last.isBefore(first)) {
      return Optional.of(Problem.of("E0820", step.place(), first, last));
    }
    if (interest.oneRate() || last.equals(first)) {
      return Optional.empty();
    }
    var start = values.apply(step.operands().get(RATES)).map(Day::of).orElse(LocalDate.MIN);
    boolean outside = first.isBefore(start) || interest.end().filter(last::isAfter).isPresent();
    return outside
        ? Optional.of(
            Problem.of("E0821", step.place(), first, last, start, interest.end().orElse(last)))
        : Optional.empty();
  }

  /** The rates that the days touch; empty if one of them is missing. */
  private static Optional<List<RateFrom>> rates(
      Operation.Interest interest,
      Step step,
      LocalDate first,
      LocalDate last,
      IntFunction<Optional<Rational>> values) {
    if (interest.oneRate()) {
      return values
          .apply(step.operands().get(RATES))
          .map(rate -> List.of(new RateFrom(first, rate)));
    }
    var rates = new ArrayList<RateFrom>();
    for (int o : touched(step, first, last, values)) {
      var day = values.apply(step.operands().get(o)).map(Day::of);
      var rate = values.apply(step.operands().get(o + 1));
      if (day.isEmpty() || rate.isEmpty()) {
        return Optional.empty();
      }
      rates.add(new RateFrom(day.get(), rate.get()));
    }
    return Optional.of(rates);
  }

  /** The positions of the stretches that the days touch, each that of its first day. */
  private static List<Integer> touched(
      Step step, LocalDate first, LocalDate last, IntFunction<Optional<Rational>> values) {
    var touched = new ArrayList<Integer>();
    var slots = step.operands();
    for (int o = RATES; o + 1 < slots.size(); o += 2) {
      var start = values.apply(slots.get(o)).map(Day::of).orElse(LocalDate.MIN);
      boolean isLast = o + 2 >= slots.size();
      var end =
          isLast
              ? LocalDate.MAX
              : values.apply(slots.get(o + 2)).map(Day::of).orElse(LocalDate.MAX);
      if (start.isBefore(last) && end.isAfter(first)) {
        touched.add(o);
      }
    }
    return touched;
  }

  /**
   * The operands that a step reads: of interest only the rates of stretches that its days touch, as
   * far as the days are known; of any other step all.
   */
  static List<Integer> read(CompiledAgreements program, int[] stepOf, BoundFacts facts, Step step) {
    if (!(step.operation() instanceof Operation.Interest interest) || interest.oneRate()) {
      return step.operands();
    }
    IntFunction<Optional<Rational>> days = slot -> day(program, stepOf, facts, slot);
    var slots = step.operands();
    var read = new ArrayList<>(slots.subList(0, RATES));
    var first = days.apply(slots.get(FIRST_DAY)).map(Day::of);
    var last = days.apply(slots.get(FIRST_DAY + 1)).map(Day::of);
    if (first.isEmpty() || last.isEmpty()) {
      return read;
    }
    for (int o : touched(step, first.get(), last.get(), days)) {
      read.add(slots.get(o));
      read.add(slots.get(o + 1));
    }
    return read;
  }

  /** The operands without the days on which the rate stayed what it was. */
  static List<Integer> withoutRepeats(List<Integer> read, IntFunction<Optional<Rational>> values) {
    var kept = new ArrayList<>(read.subList(0, Math.min(RATES, read.size())));
    Optional<Rational> before = Optional.empty();
    for (int o = RATES; o + 1 < read.size(); o += 2) {
      var rate = values.apply(read.get(o + 1));
      if (rate.isEmpty() || !rate.equals(before)) {
        kept.add(read.get(o));
        kept.add(read.get(o + 1));
      }
      before = rate;
    }
    if (read.size() == RATES + 1) {
      kept.add(read.getLast());
    }
    return kept;
  }

  /** The value of a slot that holds a day, which is a date, a fact, or some days from one. */
  private static Optional<Rational> day(
      CompiledAgreements program, int[] stepOf, BoundFacts facts, int slot) {
    var step = program.steps().get(stepOf[slot]);
    return switch (step.operation()) {
      case Operation.Constant constant -> Optional.of(constant.value());
      case Operation.Input input -> facts.inputs().get(input.query()).map(r -> r.value());
      case Operation.Sum sum -> together(program, stepOf, facts, step, Rational::plus);
      case Operation.Difference less -> together(program, stepOf, facts, step, Rational::minus);
      case Operation.Least least -> together(program, stepOf, facts, step, Rational::min);
      case Operation.Greatest most -> together(program, stepOf, facts, step, Rational::max);
      default -> Optional.empty();
    };
  }

  private static Optional<Rational> together(
      CompiledAgreements program,
      int[] stepOf,
      BoundFacts facts,
      Step step,
      BinaryOperator<Rational> operator) {
    Optional<Rational> result = Optional.empty();
    for (int operand : step.operands()) {
      var value = day(program, stepOf, facts, operand);
      if (value.isEmpty()) {
        return value;
      }
      result = result.isEmpty() ? value : Optional.of(operator.apply(result.get(), value.get()));
    }
    return result;
  }
}
