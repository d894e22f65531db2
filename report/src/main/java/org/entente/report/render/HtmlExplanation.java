package org.entente.report.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/**
 * How one figure came about, as a page of its own that needs nothing else: the figure first, then
 * each figure behind it, linked to where it is used.
 *
 * <p>Like a statement's page it has no script, and every word of the book is escaped.
 */
public final class HtmlExplanation {
  private final Explanation explanation;
  private final Html html = new Html();
  private final Deque<Node> later = new ArrayDeque<>();
  private final Set<Integer> linked = new TreeSet<>();

  private HtmlExplanation(Explanation explanation) {
    this.explanation = explanation;
  }

  public static String render(Explanation explanation) {
    var page = new HtmlExplanation(explanation);
    HtmlPage.start(page.html, explanation.reference(), HtmlPage.Script.NONE);
    page.cover();
    page.html.open("main", "id", "content").line();
    page.figures();
    page.html.close("main");
    HtmlPage.end(page.html, HtmlPage.Script.NONE);
    return page.html.toString();
  }

  private void cover() {
    var root = explanation.root();
    html.open("header").line();
    html.element("p", "Explanation", "class", "kind");
    html.open("h1").element("code", explanation.reference()).close("h1");
    html.element("p", NodeText.value(root), "class", "amount").close("header").line();
  }

  /** The figure itself, then one after the other those that it leads to. */
  private void figures() {
    var root = explanation.root();
    html.open("section", "class", "tree");
    tree().write(root);
    html.close("section").line();
    while (!later.isEmpty()) {
      var node = later.removeFirst();
      html.open("section", "class", "tree", "id", "n" + node.id());
      html.open("h2").element("code", node.reference().orElse(node.meaning())).close("h2");
      html.element("p", NodeText.value(node), "class", "amount");
      tree().write(node);
      html.close("section").line();
    }
  }

  private HtmlTree tree() {
    return new HtmlTree(html, explanation, this::link);
  }

  /** Figures that have values behind them, and what lies too deep, are explained below. */
  private Optional<String> link(Node node, int depth) {
    boolean isBelow = node.reference().isPresent() || depth >= HtmlTree.DEEPEST;
    if (node.operands().isEmpty() || !isBelow) {
      return Optional.empty();
    }
    if (linked.add(node.id())) {
      later.addLast(node);
    }
    return Optional.of("#n" + node.id());
  }
}
