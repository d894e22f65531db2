package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;
import org.entente.explanations.Explanation.Source;

/** An explanation written down node by node. */
public final class PaperExplanation {
  private final List<Node> nodes = new ArrayList<>();

  /** Adds a node and gives its id; an empty reference or citation means none. */
  public int node(
      String reference, String operation, String value, Unit unit, String meaning, Integer... of) {
    return node(reference, operation, value, unit, meaning, "", "", List.of(), of);
  }

  public int node(
      String reference,
      String operation,
      String value,
      Unit unit,
      String meaning,
      String rounding,
      String cites,
      List<Source> sources,
      Integer... of) {
    int id = nodes.size();
    nodes.add(
        new Node(
            id,
            reference.isEmpty() ? Optional.empty() : Optional.of(reference),
            operation,
            List.of(of),
            operation.equals("apportioned") ? Optional.of(of[0]) : Optional.empty(),
            value.isEmpty() ? Optional.empty() : Optional.of(Rational.parse(value)),
            unit,
            meaning,
            rounding,
            value.isEmpty() ? "missing" : "determined",
            new Place("support.entente", 12 + id, 5, 4, "pool labour / JP", ""),
            cites.isEmpty() ? Labels.NONE : PaperRun.labels(cites),
            sources));
    return id;
  }

  public static Source source(String description, String file, int line, String knownOn) {
    return new Source(description, Place.ofRow(file, line, ""), knownOn, "", "", false);
  }

  public Explanation of(String reference, String period) {
    return new Explanation(reference, period, nodes);
  }
}
