package org.entente.report.render;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/**
 * The values behind one value as nested lists. What several others use is written once; what is
 * explained elsewhere on the page is linked.
 */
final class HtmlTree {
  /** Beyond this depth lists grow too narrow to read. */
  static final int DEEPEST = 12;

  private final Html html;
  private final Explanation explanation;
  private final BiFunction<Node, Integer, Optional<String>> links;
  private final Set<Integer> shown = new TreeSet<>();

  /**
   * @param links where a value at a depth is explained, if that is not here
   */
  HtmlTree(Html html, Explanation explanation, BiFunction<Node, Integer, Optional<String>> links) {
    this.html = html;
    this.explanation = explanation;
    this.links = links;
  }

  /** What the value is and how it was computed, and all that is below it. */
  void write(Node node) {
    described(node, NodeText.ground(node), false);
    operands(node, 1);
  }

  private void operands(Node node, int depth) {
    var operands = NodeText.branches(explanation, node);
    if (operands.isEmpty()) {
      return;
    }
    html.open("ul");
    if (operands.size() > NodeText.MOST_EXPLAINED) {
      operands.forEach(operand -> listed(operand, depth));
      html.element("li", NodeText.BEHIND_EACH);
    } else {
      operands.forEach(operand -> operand(node, operand, depth));
    }
    html.close("ul");
  }

  /** One of very many values: only what it is. */
  private void listed(Node node, int depth) {
    html.open("li").element("b", NodeText.value(node)).text(" ");
    var link = links.apply(node, depth);
    if (link.isPresent()) {
      html.element("a", node.reference().orElse(node.meaning()), "href", link.get());
    } else {
      html.text(node.reference().orElse(node.meaning()));
    }
    html.close("li");
  }

  private void operand(Node above, Node node, int depth) {
    html.open("li");
    html.element("b", NodeText.value(node)).text(" ");
    var link = links.apply(node, depth);
    if (link.isPresent()) {
      html.element("a", node.reference().orElse("explained below"), "href", link.get());
      html.text(node.meaning().isEmpty() ? "" : ", " + node.meaning());
    } else if (depth >= DEEPEST && !node.operands().isEmpty()) {
      html.text(named(node, "in full by entente explain"));
    } else if (node.operands().isEmpty() || shown.add(node.id())) {
      described(node, NodeText.ground(above, node), true);
      operands(node, depth + 1);
    } else {
      html.text(named(node, "as above"));
    }
    html.close("li");
  }

  private static String named(Node node, String words) {
    return node.meaning().isEmpty() ? words : node.meaning() + ", " + words;
  }

  private void described(Node node, String ground, boolean withReference) {
    if (withReference) {
      node.reference().ifPresent(r -> html.element("code", r).text(" "));
    }
    html.text(node.meaning());
    if (!node.status().equals("determined")) {
      html.text(" ").element("em", node.status());
    }
    if (!ground.isEmpty()) {
      html.text(" ").element("cite", ground);
    }
    for (var detail : NodeText.details(explanation, node)) {
      html.element("span", detail, "class", "detail");
    }
  }
}
