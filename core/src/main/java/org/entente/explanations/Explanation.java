package org.entente.explanations;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;

/**
 * How one figure came about: a flat graph of nodes, operands before the nodes that use them, the
 * last node being the figure itself.
 *
 * <p>Every node recomputes from its operands by its operation. Nodes that several others use appear
 * once.
 */
public record Explanation(String reference, String period, List<Node> nodes) {
  public Explanation {
    requireNonNull(reference, "reference is null");
    nodes = List.copyOf(nodes);
  }

  public Node root() {
    return nodes.getLast();
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  /**
   * One value on the way.
   *
   * @param id its position in the list of nodes
   * @param reference the figure's reference if the node is one
   * @param operation a word of the closed set: constant, input, line total, sum, difference,
   *     product, quotient, least, greatest, rounded, at average cost, apportioned, taken in order,
   *     nothing left, not negative, part of whole, proportion, compared, total weight, hold at,
   *     floor, limit, reduced by, rescaled by, raised by, per weight, common factor, moved by one
   *     line, still within
   * @param operands ids of the nodes it is computed from
   * @param own of an apportioned share, the node of the exact share that it was before rounding
   * @param value the exact value; empty if missing
   * @param meaning what it is, in the agreement's words
   * @param rounding how it was rounded: unit, rule, and who received the remainder; or empty
   * @param status determined, provisional, so far, estimate, missing
   * @param source for a fact: where it comes from and since when it is known
   */
  public record Node(
      int id,
      Optional<String> reference,
      String operation,
      List<Integer> operands,
      Optional<Integer> own,
      Optional<Rational> value,
      Unit unit,
      String meaning,
      String rounding,
      String status,
      Place place,
      Labels cites,
      List<Source> sources) {
    public Node {
      operands = List.copyOf(operands);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A fact behind a node.
   *
   * @param description in words: {@code staff[welfare]@JFY2024, average of 12 facts} or {@code 118
   *     lines of costs.csv, covered to 2025-03-31}
   * @param place file and line
   * @param knownOn the day since when it is known, as text; empty if it has none
   * @param reportedBy who reported it, or empty
   * @param document the document behind it, or empty
   * @param assumed whether it is marked as an assumption
   */
  public record Source(
      String description,
      Place place,
      String knownOn,
      String reportedBy,
      String document,
      boolean assumed) {}
}
