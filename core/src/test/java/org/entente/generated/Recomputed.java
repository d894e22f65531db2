package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedKey;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RoundingMode;
import org.entente.explanations.Explainer;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/** Every node of an explanation is what its operation makes of its operands. */
final class Recomputed {
  private static final int FIGURES_OF_A_CASE = 3;
  private final CheckedAgreement agreement;
  private final Explanation explanation;

  private Recomputed(CheckedAgreement agreement, Explanation explanation) {
    this.agreement = agreement;
    this.explanation = explanation;
  }

  static void check(Run run) {
    if (run.figures().isEmpty() || run.figures().get().all().isEmpty()) {
      return;
    }
    var figures = run.figures().get();
    var dice = new Dice(run.generated().seed() + 4);
    for (int i = 0; i < FIGURES_OF_A_CASE; i++) {
      var figure = dice.oneOf(figures.all());
      var explanation = Explainer.explain(figures, figure);
      assertThat(explanation.root().value()).isEqualTo(figure.value());
      new Recomputed(run.agreement(), explanation).checkNodes();
    }
  }

  private void checkNodes() {
    for (var node : explanation.nodes()) {
      assertThat(node.operands()).allMatch(operand -> operand < node.id());
      boolean known =
          node.operands().stream().allMatch(o -> explanation.node(o).value().isPresent());
      if (node.value().isPresent() && known) {
        var operands =
            node.operands().stream().map(o -> explanation.node(o).value().orElseThrow()).toList();
        recomputed(node, operands)
            .ifPresent(value -> assertThat(node.value().get()).as("%s", node).isEqualTo(value));
      }
    }
  }

  /** The node's value once more; empty for facts and for blocks over single lines. */
  private Optional<Rational> recomputed(Node node, List<Rational> of) {
    return switch (node.operation()) {
      case "constant", "input", "line total", "taken in order" -> Optional.empty();
      case "sum" -> Optional.of(of.stream().reduce(Rational.ZERO, Rational::plus));
      case "difference" -> Optional.of(of.get(0).minus(of.get(1)));
      case "product" -> Optional.of(of.get(0).times(of.get(1)));
      case "quotient" -> Optional.of(of.get(0).dividedBy(of.get(1)));
      case "least" -> of.stream().reduce(Rational::min);
      case "greatest" -> of.stream().reduce(Rational::max);
      case "rounded" -> Optional.of(rounded(node, of.getFirst()));
      case "at average cost" ->
          Optional.of(
              of.get(2).signum() <= 0
                  ? Rational.ZERO
                  : of.get(0).times(of.get(1).min(of.get(2))).dividedBy(of.get(2)));
      // Where parts move, own and moved parts are rounded together, and looked at in their sums.
      case "apportioned" -> movesParts() ? Optional.empty() : Optional.of(apportioned(node, of));
      case "proportion" ->
          Optional.of(
              of.getFirst().dividedBy(of.stream().skip(1).reduce(Rational.ZERO, Rational::plus)));
      case "nothing left", "not negative", "part of whole" -> Optional.of(of.getFirst());
      case "total weight" -> Optional.of(of.stream().reduce(Rational.ZERO, Rational::plus));
      case "hold at", "floor", "limit", "reduced by", "rescaled by", "raised by" ->
          Optional.of(stepped(node.operation(), of));
      case "per weight" ->
          Optional.of(of.get(1).signum() == 0 ? of.get(0) : of.get(0).dividedBy(of.get(1)));
      case "common factor" -> {
        assertThat(atFactor(node.value().orElseThrow(), of)).isEqualTo(of.getFirst());
        yield Optional.empty();
      }
      case "moved by one line", "still within" -> Optional.of(of.getFirst());
      case "compared" ->
          Optional.of(holds(node, of.get(0).compareTo(of.get(1))) ? Rational.ONE : Rational.ZERO);
      default -> throw new AssertionError("an operation that is not of the set: " + node);
    };
  }

  private boolean movesParts() {
    return agreement.pools().stream().anyMatch(pool -> !pool.parts().isEmpty());
  }

  private static Rational stepped(String line, List<Rational> of) {
    var share = of.get(0);
    var bound = of.get(1);
    boolean stays = of.size() > 2 && of.get(2).signum() == 0;
    return stays
        ? share
        : switch (line) {
          case "hold at" -> bound;
          case "floor" -> share.max(bound);
          case "limit" -> share.min(bound);
          case "reduced by" -> share.minus(share.times(bound));
          case "rescaled by" -> share.times(bound);
          default -> share.plus(bound);
        };
  }

  private static Rational atFactor(Rational factor, List<Rational> of) {
    var sum = Rational.ZERO;
    for (int i = 1; i + 2 < of.size(); i += 3) {
      sum = sum.plus(of.get(i).times(factor).max(of.get(i + 1)).min(of.get(i + 2)));
    }
    return sum;
  }

  private static boolean holds(Node node, int order) {
    return switch (node.meaning()) {
      case "is" -> order == 0;
      case "is not" -> order != 0;
      case "is above" -> order > 0;
      case "is below" -> order < 0;
      case "is at most" -> order <= 0;
      case "is at least" -> order >= 0;
      default -> throw new AssertionError("a comparison that is not of the set: " + node);
    };
  }

  /** The rounding is said as its unit and mode: {@code 0.01 USD, half_up}. */
  private static Rational rounded(Node node, Rational value) {
    var words = node.rounding().split(", ");
    var unit = Rational.parse(words[0].split(" ")[0]);
    return RoundingMode.named(words[1]).orElseThrow().round(value, unit);
  }

  /** How the key is rounded whose share the node is: {@code A's share by key_1@CY2024}. */
  private Optional<CheckedKey.Rounding> key(Node node) {
    int at = node.meaning().indexOf(" share by ");
    return at < 0
        ? Optional.empty()
        : agreement
            .key(node.meaning().substring(at + " share by ".length(), node.meaning().indexOf('@')))
            .flatMap(CheckedKey::rounding);
  }

  /** The operands are the exact shares of all parties, then a bound, then what must be nothing. */
  private Rational apportioned(Node node, List<Rational> of) {
    int parties = agreement.parties().size();
    var own = node.own().orElseThrow();
    assertThat(node.operands()).contains(own);
    var key = key(node);
    var unit = key.map(CheckedKey.Rounding::unit).orElse(agreement.rounding().unit());
    var rule = key.map(CheckedKey.Rounding::remainder).orElse(agreement.rounding().remainder());
    Optional<Rational> room = Optional.empty();
    if (rule instanceof RemainderRule.RoundedOthers others && of.size() > parties) {
      boolean bound =
          !explanation.node(node.operands().get(parties)).operation().equals("nothing left");
      room =
          bound
              ? Optional.of(of.get(parties).minus(of.get(others.receiver())).max(Rational.ZERO))
              : room;
    }
    var exact = of.subList(0, parties);
    var shares = PlainRounding.rounded(exact, unit, rule, room);
    for (var party : agreement.parties()) {
      if (node.meaning().startsWith(party.id() + "'s ")) {
        assertThat(explanation.node(own).value()).contains(exact.get(party.position()));
        return shares.get(party.position());
      }
    }
    throw new AssertionError("no party in " + node.meaning());
  }
}
