package org.entente.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.agreement.compiled.Operation.Apportioned;
import org.entente.agreement.compiled.Operation.TakenInOrder;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Rational;
import org.entente.determinations.Evaluation;
import org.entente.pools.PoolTotals.LineInOrder;

/** What the blocks of a run must conserve: nothing is lost among parties, elements and lines. */
final class BlockConservation {
  private final Evaluation run;
  private final Step step;

  private BlockConservation(Evaluation run, Step step) {
    this.run = run;
    this.step = step;
  }

  static void check(Evaluation run) {
    for (var step : run.program().steps()) {
      var block = new BlockConservation(run, step);
      if (!block.isComplete()) {
        continue;
      }
      switch (step.operation()) {
        case Apportioned apportioned -> block.apportioned(apportioned);
        case TakenInOrder taken when taken.column().isEmpty() -> block.shared(taken);
        case TakenInOrder taken -> block.firstValues(taken);
        default -> {}
      }
    }
  }

  private boolean isComplete() {
    return IntStream.range(step.slot(), step.slot() + step.width())
            .allMatch(slot -> run.value(slot).isPresent())
        && step.operands().stream().allMatch(slot -> run.value(slot).isPresent());
  }

  /** Whole units, together the exact shares, and no party above its bound. */
  private void apportioned(Apportioned block) {
    var exact = Rational.ZERO;
    var shared = Rational.ZERO;
    for (int p = 0; p < step.width(); p++) {
      assertThat(result(p).dividedBy(block.unit()).isWhole()).as("%s", step).isTrue();
      exact = exact.plus(operand(p));
      shared = shared.plus(result(p));
    }
    assertThat(shared).as("%s", step).isEqualTo(exact);
    for (int b = 0; b < block.bounded().size(); b++) {
      assertThat(result(block.bounded().get(b)))
          .as("%s", step)
          .isLessThanOrEqualTo(operand(step.width() + b));
    }
  }

  /** The elements take together what a single limit would take of all lines. */
  private void shared(TakenInOrder block) {
    for (int i = 0; i < block.windowOf().size(); i++) {
      var running = Rational.ZERO;
      for (var line : lines(block, i)) {
        running = running.plus(part(block, line));
      }
      var taken = Rational.ZERO;
      for (int e = 0; e < block.elements(); e++) {
        taken = taken.plus(result(e * block.windowOf().size() + i));
      }
      var bound = operand(block.windowOf().get(i) * block.elements());
      assertThat(taken).as("%s", step).isEqualTo(running.min(bound));
    }
  }

  /** An element takes the lines of its first values, as many as the bound says. */
  private void firstValues(TakenInOrder block) {
    Comparator<String> order =
        block.numeric()
            ? Comparator.comparing(Rational::parse)
            : (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    for (int i = 0; i < block.windowOf().size(); i++) {
      for (int e = 0; e < block.elements(); e++) {
        var byValue = new TreeMap<String, Rational>(order);
        for (var line : lines(block, i)) {
          if (line.element() == e) {
            var value = line.values().get(block.column().orElseThrow());
            byValue.merge(value, part(block, line), Rational::plus);
          }
        }
        var most = operand(block.windowOf().get(i) * block.elements() + e).truncated().longValue();
        var taken = byValue.values().stream().limit(most).reduce(Rational.ZERO, Rational::plus);
        assertThat(result(e * block.windowOf().size() + i)).as("%s", step).isEqualTo(taken);
      }
    }
  }

  /** The lines of the interval's window that are dated up to its end. */
  private List<LineInOrder> lines(TakenInOrder block, int interval) {
    int window = block.windowOf().get(interval);
    return run.facts().pools().get(block.query()).inOrder().stream()
        .filter(line -> line.interval() <= interval)
        .filter(line -> block.windowOf().get(line.interval()) == window)
        .toList();
  }

  private Rational part(TakenInOrder block, LineInOrder line) {
    int intervals = block.windowOf().size();
    int bounds = step.operands().size() - block.elements() * intervals;
    return operand(bounds + line.element() * intervals + line.interval()).times(line.amount());
  }

  private Rational operand(int position) {
    return run.value(step.operands().get(position)).orElseThrow();
  }

  private Rational result(int position) {
    return run.value(step.slot() + position).orElseThrow();
  }
}
