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
              book, AsOf.ALL, tested, List.of(), List.of(), true, true, EvaluatorChoice.FAST);
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
      case "compared" -> Optional.of(compared(node, operands.get(0), operands.get(1)));
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

  private static Rational atAverageCost(Rational cost, Rational bound, Rational level) {
    return cost.signum() == 0 ? Rational.ZERO : cost.times(bound.min(level)).dividedBy(level);
  }

  /** 1 where the comparison holds, in the words of the check. */
  private static Rational compared(Node node, Rational left, Rational right) {
    int order = left.compareTo(right);
    boolean holds =
        node.meaning().contains("at most")
            ? order <= 0
            : node.meaning().contains("at least") ? order >= 0 : order == 0;
    return holds ? Rational.ONE : Rational.ZERO;
  }
}
