package org.entente.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.book.BookReader;
import org.entente.book.BookRun;
import org.entente.book.EngineChoice;
import org.entente.book.Entente;
import org.entente.book.ExpectedFigures;
import org.entente.book.RunRequest;
import org.entente.determinations.AsOf;
import org.entente.determinations.EvaluatorChoice;
import org.entente.explanations.Explainer;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/**
 * Computes every step of every explanation again, from its operands and the word for what is done
 * with them. Blocks of several values are held against what they must conserve.
 */
final class Recomputation {
  private Recomputation() {}

  /** All figures of a book, for its years and its term and for the periods that its tests name. */
  static void ofBook(Path book) {
    ofRun(Entente.run(RunRequest.of(book)).orThrow());
    var tested = testedPeriods(book);
    if (!tested.isEmpty()) {
      var request =
          new RunRequest(
              book,
              AsOf.ALL,
              tested,
              List.of(),
              List.of(),
              true,
              true,
              EvaluatorChoice.FAST,
              EngineChoice.AUTOMATIC);
      ofRun(Entente.run(request).orThrow());
    }
  }

  private static List<String> testedPeriods(Path book) {
    var periods = new TreeSet<String>();
    for (var figure : BookReader.read(book).then(ExpectedFigures::of).orThrow()) {
      var reference = figure.reference();
      periods.add(reference.substring(reference.lastIndexOf('@') + 1));
    }
    return List.copyOf(periods);
  }

  private static void ofRun(BookRun run) {
    var determinations = run.determinations();
    for (var figure : determinations.all()) {
      var explanation = Explainer.explain(determinations, figure);
      assertThat(explanation.root().value()).as(figure.reference()).isEqualTo(figure.value());
      explanation.nodes().forEach(node -> check(node, explanation));
    }
    BlockConservation.check(determinations.evaluation().orElseThrow());
    ConvertedParts.check(determinations.evaluation().orElseThrow());
  }

  private static void check(Node node, Explanation explanation) {
    var operands = new ArrayList<Rational>();
    for (int id : node.operands()) {
      assertThat(id).as("operands stand before %s", node).isLessThan(node.id());
      explanation.node(id).value().ifPresent(operands::add);
    }
    if (operands.size() == node.operands().size() && node.value().isPresent()) {
      recomputed(node, operands)
          .ifPresent(
              value -> assertThat(node.value().orElseThrow()).as("%s", node).isEqualTo(value));
    }
  }

  /** The value of a step; empty for facts, written numbers and blocks of several values. */
  private static Optional<Rational> recomputed(Node node, List<Rational> operands) {
    return switch (node.operation()) {
      case "constant", "input", "line total", "apportioned", "taken in order" -> Optional.empty();
      case "sum" -> operands.stream().reduce(Rational::plus).or(() -> Optional.of(Rational.ZERO));
      case "difference" -> Optional.of(operands.get(0).minus(operands.get(1)));
      case "product" -> Optional.of(operands.get(0).times(operands.get(1)));
      case "quotient" -> Optional.of(operands.get(0).dividedBy(operands.get(1)));
      case "least" -> operands.stream().reduce(Rational::min);
      case "greatest" -> operands.stream().reduce(Rational::max);
      case "rounded" -> Optional.of(rounded(node, operands.getFirst()));
      case "at average cost" ->
          Optional.of(atAverageCost(operands.get(0), operands.get(1), operands.get(2)));
      case "proportion" ->
          Optional.of(
              operands
                  .getFirst()
                  .dividedBy(
                      operands.stream().skip(1).reduce(Rational::plus).orElse(Rational.ONE)));
      case "compared" -> Optional.of(compared(node, operands.get(0), operands.get(1)));
      case "total weight" -> operands.stream().reduce(Rational::plus);
      case "hold at", "floor", "limit", "reduced by", "rescaled by", "raised by" ->
          Optional.of(stepped(node.operation(), operands));
      case "per weight" ->
          Optional.of(
              operands.get(1).signum() == 0
                  ? operands.get(0)
                  : operands.get(0).dividedBy(operands.get(1)));
      case "common factor" -> {
        requireTotal(node.value().orElseThrow(), operands);
        yield Optional.empty();
      }
      case "moved by one line", "still within" -> Optional.of(operands.getFirst());
      case "interest" -> Optional.of(RecomputedInterest.of(node, operands));
      case "nothing left" -> Optional.of(Rational.ZERO);
      case "not negative" -> Optional.of(operands.getFirst().max(Rational.ZERO));
      case "part of whole" -> Optional.of(operands.getFirst().max(Rational.ZERO).min(Rational.ONE));
      default -> throw new IllegalStateException("no such operation: " + node);
    };
  }

  /** By the words of the rounding: {@code 100000000 KRW, half_up}. */
  private static Rational rounded(Node node, Rational value) {
    var words = node.rounding();
    var unit = Rational.parse(words.substring(0, words.indexOf(words.contains(" ") ? ' ' : ',')));
    var mode = RoundingMode.named(words.substring(words.lastIndexOf(' ') + 1)).orElseThrow();
    return mode.round(value, unit);
  }

  /** What a line of a key makes of a share, if its condition, the third operand, does not fail. */
  private static Rational stepped(String operation, List<Rational> operands) {
    var share = operands.get(0);
    if (operands.size() == 3 && operands.get(2).signum() == 0) {
      return share;
    }
    var bound = operands.get(1);
    return switch (operation) {
      case "hold at" -> bound;
      case "floor" -> share.max(bound);
      case "limit" -> share.min(bound);
      case "reduced by" -> share.minus(share.times(bound));
      case "rescaled by" -> share.times(bound);
      default -> share.plus(bound);
    };
  }

  /** With the factor, the shares within their bounds come to the first operand. */
  private static void requireTotal(Rational factor, List<Rational> operands) {
    var sum = Rational.ZERO;
    for (int i = 1; i < operands.size(); i += 3) {
      var share = operands.get(i).times(factor);
      sum = sum.plus(share.max(operands.get(i + 1)).min(operands.get(i + 2)));
    }
    assertThat(sum).isEqualTo(operands.getFirst());
  }

  private static Rational atAverageCost(Rational cost, Rational bound, Rational level) {
    return cost.signum() == 0 ? Rational.ZERO : cost.times(bound.min(level)).dividedBy(level);
  }

  /** 1 where the comparison holds, in the words of the check. */
  private static Rational compared(Node node, Rational left, Rational right) {
    int order = left.compareTo(right);
    boolean holds =
        switch (node.meaning()) {
          case "is at most" -> order <= 0;
          case "is at least" -> order >= 0;
          case "is above" -> order > 0;
          case "is below" -> order < 0;
          case "is not" -> order != 0;
          default -> order == 0;
        };
    return holds ? Rational.ONE : Rational.ZERO;
  }
}
