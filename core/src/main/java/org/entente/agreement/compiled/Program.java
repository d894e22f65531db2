package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedAgreement.Amendment;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.pools.PoolQuery;

/** The program while it grows: each step gets the next free slots. */
final class Program {
  final List<Step> steps = new ArrayList<>();
  final List<InputQuery> inputs = new ArrayList<>();
  final List<PoolQuery> pools = new ArrayList<>();
  final List<Figure> figures = new ArrayList<>();
  final List<RunningShares> running = new ArrayList<>();
  private final SequencedMap<InputQuery, Integer> inputSlots = new LinkedHashMap<>();
  private final SequencedMap<ConstantKey, Integer> constants = new LinkedHashMap<>();
  private final List<Amendment> amendments;
  private final BitSet constantSlots = new BitSet();
  private int slots;

  /**
   * @param amendments those in force, to be cited where they say something
   */
  Program(List<Amendment> amendments) {
    this.amendments = List.copyOf(amendments);
  }

  private record ConstantKey(Rational value, Unit unit, String meaning, Place place) {}

  /** The clause that calls for a step. */
  record Origin(Place place, Labels cites) {
    /** Of the same clause, at another place of it. */
    Origin at(Place other) {
      return new Origin(other, cites);
    }
  }

  int add(Operation operation, List<Integer> operands, Unit unit, String meaning, Origin origin) {
    return addBlock(operation, 1, operands, unit, meaning, origin);
  }

  /** A step that fills several slots; the first of them. */
  int addBlock(
      Operation operation,
      int width,
      List<Integer> operands,
      Unit unit,
      String meaning,
      Origin origin) {
    int slot = slots;
    steps.add(
        new Step(slot, width, operation, operands, unit, meaning, cites(origin), origin.place()));
    slots += width;
    return slot;
  }

  /** What the clause cites; one that stands in an amendment, with the amendment. */
  private Labels cites(Origin origin) {
    return amendments.stream()
        .filter(amendment -> amendment.holds(origin.place()))
        .findFirst()
        .map(amendment -> amendment.cited(origin.cites(), origin.place()))
        .orElse(origin.cites());
  }

  int constant(Rational value, Unit unit, String meaning, Origin origin) {
    return constants.computeIfAbsent(
        new ConstantKey(value, unit, meaning, origin.place()),
        key -> {
          int slot = add(new Operation.Constant(value), List.of(), unit, meaning, origin);
          constantSlots.set(slot);
          return slot;
        });
  }

  /** Whether the slot holds a number that is known before any fact. */
  boolean isConstant(int slot) {
    return constantSlots.get(slot);
  }

  /** The number that the slot holds before any fact, if it is one. */
  Optional<Rational> constantAt(int slot) {
    return constants.sequencedEntrySet().stream()
        .filter(e -> e.getValue() == slot)
        .findFirst()
        .map(e -> e.getKey().value());
  }

  int input(InputQuery query, Origin origin) {
    return inputSlots.computeIfAbsent(
        query,
        q -> {
          inputs.add(q);
          return add(
              new Operation.Input(inputs.size() - 1),
              List.of(),
              q.input().unit(),
              q.subject(),
              origin);
        });
  }

  /** The sum; of one operand, that operand itself. */
  int sum(List<Integer> operands, Unit unit, String meaning, Origin origin) {
    if (operands.size() == 1) {
      return operands.getFirst();
    }
    return operands.isEmpty()
        ? constant(Rational.ZERO, unit, meaning, origin)
        : add(new Operation.Sum(), operands, unit, meaning, origin);
  }

  int difference(int from, int less, Unit unit, String meaning, Origin origin) {
    return add(new Operation.Difference(), List.of(from, less), unit, meaning, origin);
  }

  int product(int left, int right, Unit unit, String meaning, Origin origin) {
    return add(new Operation.Product(), List.of(left, right), unit, meaning, origin);
  }

  int least(int left, int right, Unit unit, String meaning, Origin origin) {
    return add(new Operation.Least(), List.of(left, right), unit, meaning, origin);
  }

  int greatest(int left, int right, Unit unit, String meaning, Origin origin) {
    return add(new Operation.Greatest(), List.of(left, right), unit, meaning, origin);
  }

  CompiledAgreements compiled() {
    return new CompiledAgreements(steps, slots, inputs, pools, figures, running);
  }
}
