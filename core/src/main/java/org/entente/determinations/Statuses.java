package org.entente.determinations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.determinations.Determination.Status;

/** How firm each slot is: as firm as the least firm of what it rests on. */
final class Statuses {
  private Statuses() {}

  static List<Status> of(CompiledAgreements program, BoundFacts facts) {
    var statuses = new ArrayList<>(Collections.nCopies(program.slots(), Status.DETERMINED));
    for (var step : program.steps()) {
      var status = own(step, facts);
      for (int operand : step.operands()) {
        status = lessFirm(status, statuses.get(operand));
      }
      for (int i = 0; i < step.width(); i++) {
        statuses.set(step.slot() + i, lessFirm(status, inBlock(step, i, facts)));
      }
    }
    return statuses;
  }

  private static Status own(Step step, BoundFacts facts) {
    return switch (step.operation()) {
      case Operation.Input input -> {
        var reading = facts.inputs().get(input.query());
        yield reading.isEmpty()
            ? Status.MISSING
            : reading.get().provisional() ? Status.PROVISIONAL : Status.DETERMINED;
      }
      case Operation.LineTotal line ->
          lessFirm(
              covered(facts, line.query(), line.interval()),
              converted(facts, line.query(), List.of(line.element()), line.interval()));
      case Operation.AtAverageCost average ->
          average.estimate() ? Status.ESTIMATE : Status.DETERMINED;
      default -> Status.DETERMINED;
    };
  }

  /** A slot of a block over lines rests on the intervals of its window up to its own. */
  private static Status inBlock(Step step, int position, BoundFacts facts) {
    var status = Status.DETERMINED;
    if (step.operation() instanceof Operation.TakenInOrder block) {
      int interval = position % block.windowOf().size();
      int window = block.windowOf().get(interval);
      for (int i = 0; i <= interval; i++) {
        if (block.windowOf().get(i) == window) {
          status = lessFirm(status, covered(facts, block.query(), i));
          var elements = IntStream.range(0, block.elements()).boxed().toList();
          status = lessFirm(status, converted(facts, block.query(), elements, i));
        }
      }
    }
    return status;
  }

  private static Status covered(BoundFacts facts, int query, int interval) {
    boolean covered = facts.pools().get(query).uncovered().get(interval).isEmpty();
    return covered ? Status.DETERMINED : facts.soFar() ? Status.SO_FAR : Status.MISSING;
  }

  /** Lines without a rate leave a sum missing, or, where that is asked for, as it is so far. */
  private static Status converted(
      BoundFacts facts, int query, List<Integer> elements, int interval) {
    var sums = facts.pools().get(query).sums();
    boolean all =
        elements.stream().allMatch(e -> sums.get(e).get(interval).unconverted().isEmpty());
    return all ? Status.DETERMINED : facts.soFar() ? Status.SO_FAR : Status.MISSING;
  }

  private static Status lessFirm(Status a, Status b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
