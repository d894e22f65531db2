package org.entente.bench;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.InputQuery;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;
import org.entente.determinations.BoundFacts;
import org.entente.facts.Formation;
import org.entente.facts.InputDeclaration;
import org.entente.facts.InputReader.Reading;
import org.entente.facts.Kind;
import org.entente.facts.Vintage;

/**
 * A row of 44 values as an agreement's year makes them, in the compiled form: ten facts, two
 * constants and 32 operations, of which six share an amount by head-count and round it half to
 * even. Eight of the values are wanted.
 *
 * <p>{@link LongRow}, {@link DecimalRow} and {@link FeelRow} compute the same, line for line.
 */
final class Row {
  /** Pay, utilities, training, facilities, credits, carry, heads of A and B, and two limits. */
  static final int INPUTS = 10;

  static final int OUTPUTS = 8;

  /** What training costs A at the most, in cents. */
  static final long TRAINING_LIMIT = 90_000_000;

  private static final Currency USD = new Currency("USD", 2);
  private static final CountUnit HEAD = new CountUnit("head", true);
  private static final Place PLACE = Place.ofFile("row.entente");

  private final List<Step> steps = new ArrayList<>();
  private final List<InputQuery> inputs = new ArrayList<>();
  private final List<Integer> outputs = new ArrayList<>();
  private int slots;

  private Row() {}

  /** The program, the slots of its facts and of what is wanted, and facts to start from. */
  record Compiled(CompiledAgreements program, int[] inputs, int[] outputs, BoundFacts facts) {
    boolean[] allSteps() {
      var all = new boolean[program.steps().size()];
      Arrays.fill(all, true);
      return all;
    }
  }

  static Compiled compiled() {
    return new Row().compile();
  }

  private Compiled compile() {
    int pay = money("pay");
    int utilities = money("utilities");
    int training = money("training");
    int facilities = money("facilities");
    int credits = money("credits");
    int carry = money("carry");
    int headsA = heads("heads_a");
    int headsB = heads("heads_b");
    int payLimit = money("pay_limit");
    int utilitiesLimit = money("utilities_limit");
    int zero = constant(Rational.ZERO);
    int trainingLimit = constant(Rational.of(TRAINING_LIMIT, 100));
    int heads = add(new Operation.Sum(), HEAD, headsA, headsB);
    int net = greatest(difference(utilities, credits), zero);
    int payShare = share(pay, headsA, heads);
    int payA = least(payShare, payLimit);
    int payB = difference(pay, payA);
    int utilitiesA = least(share(net, headsA, heads), utilitiesLimit);
    int utilitiesB = difference(net, utilitiesA);
    int trainingA = least(share(training, headsB, heads), trainingLimit);
    int trainingB = difference(training, trainingA);
    int facilitiesA = share(facilities, headsA, heads);
    int facilitiesB = difference(facilities, facilitiesA);
    int carryA = share(carry, headsB, heads);
    int carryB = difference(carry, carryA);
    int totalA = sum(sum(payA, utilitiesA, trainingA, facilitiesA), carryA);
    int totalB = sum(sum(payB, utilitiesB, trainingB, facilitiesB), carryB);
    int all = sum(pay, net, training, facilities, carry);
    int rebate = share(greatest(difference(totalA, payLimit), zero), headsB, heads);
    int borneA = want(difference(totalA, rebate));
    int borneB = want(sum(totalB, rebate));
    int lower = want(least(borneA, borneB));
    int higher = want(greatest(borneA, borneB));
    want(difference(higher, lower));
    int paid = want(sum(borneA, borneB));
    want(difference(all, paid));
    want(difference(borneB, lower));
    return new Compiled(
        new CompiledAgreements(steps, slots, inputs, List.of(), List.of(), List.of()),
        leaves(),
        outputs.stream().mapToInt(Integer::intValue).toArray(),
        new BoundFacts(
            Collections.nCopies(INPUTS, Optional.of(new Reading(Rational.ONE, List.of(), false))),
            List.of(),
            false));
  }

  private int[] leaves() {
    return steps.stream()
        .filter(s -> s.operation() instanceof Operation.Input)
        .mapToInt(Step::slot)
        .toArray();
  }

  private int money(String name) {
    return input(name, Kind.TOTAL, USD, Optional.empty());
  }

  private int heads(String name) {
    return input(name, Kind.LEVEL, HEAD, Optional.of(Formation.AVERAGE));
  }

  private int input(String name, Kind kind, Unit unit, Optional<Formation> formation) {
    var years = new Window.Year(new YearRule("FY", MonthDay.of(4, 1), true));
    var declaration =
        new InputDeclaration(
            name, List.of(), kind, unit, years, formation, new Vintage.Newest(), PLACE);
    inputs.add(new InputQuery("row", declaration, List.of(), years.at(LocalDate.of(2026, 4, 1))));
    return add(new Operation.Input(inputs.size() - 1), unit);
  }

  private int constant(Rational value) {
    return add(new Operation.Constant(value), USD);
  }

  /** The amount by heads of all heads, to the cent. */
  private int share(int amount, int heads, int ofHeads) {
    int product = add(new Operation.Product(), USD, amount, heads);
    int quotient = add(new Operation.Quotient(), USD, product, ofHeads);
    var rounded = new Operation.Rounded(Rational.of(1, 100), RoundingMode.HALF_EVEN);
    return add(rounded, USD, quotient);
  }

  private int sum(int... operands) {
    return add(new Operation.Sum(), USD, operands);
  }

  private int difference(int from, int less) {
    return add(new Operation.Difference(), USD, from, less);
  }

  private int least(int left, int right) {
    return add(new Operation.Least(), USD, left, right);
  }

  private int greatest(int left, int right) {
    return add(new Operation.Greatest(), USD, left, right);
  }

  private int want(int slot) {
    outputs.add(slot);
    return slot;
  }

  private int add(Operation operation, Unit unit, int... operands) {
    var from = Arrays.stream(operands).boxed().toList();
    steps.add(new Step(slots, 1, operation, from, unit, "value", Labels.NONE, PLACE));
    return slots++;
  }
}
