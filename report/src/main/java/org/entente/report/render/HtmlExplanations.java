package org.entente.report.render;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.determinations.Determination;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/**
 * The explanations of a page's figures, each in a panel that opens when its figure is followed.
 *
 * <p>A value that is a figure of the page is not explained again but linked, so that what many
 * figures share is there once. When a page grows too large, the remaining panels name only the
 * figure and the command that explains it.
 */
final class HtmlExplanations {
  /** Characters of explanation after which the rest is only named; a page stays below 5 MB. */
  private static final int MOST_CHARACTERS = 1_500_000;

  private static final int DEEPEST = 12;

  private final Html html;
  private final HtmlFigures figures;
  private final Function<Determination, Explanation> explainer;
  private int leftOut;

  HtmlExplanations(Html html, HtmlFigures figures, Function<Determination, Explanation> explainer) {
    this.html = html;
    this.figures = figures;
    this.explainer = explainer;
  }

  /** Writes all panels and gives how many are only named. */
  int write() {
    int start = html.length();
    figures
        .all()
        .forEach((number, figure) -> {
          if (html.length() - start < MOST_CHARACTERS) {
            panel(number, figure);
          } else {
            leftOut++;
            named(number, figure);
          }
        });
    return leftOut;
  }

  private void panel(int number, Determination figure) {
    open(number, figure);
    var explanation = explainer.apply(figure);
    var root = explanation.root();
    html.element("p", Marks.text(figure) + " " + figure.figure().unit().code(), "class", "amount");
    var tree = new Tree(explanation, figure.figure().agreement());
    tree.described(root, false);
    tree.operands(root, 1);
    html.close("section").line();
  }

  private void named(int number, Determination figure) {
    open(number, figure);
    var command = "entente explain " + figure.figure().fullReference();
    html.open("p").text("Explained by ").element("code", command).close("p");
    html.close("section").line();
  }

  private void open(int number, Determination figure) {
    html.open(
        "section", "class", "explanation", "id", "e" + number, "aria-labelledby", "h" + number);
    html.element("a", "Close", "class", "close", "href", "#f" + number);
    html.open("h3", "id", "h" + number).element("code", figure.reference()).close("h3");
  }

  /** One explanation as nested lists. */
  private final class Tree {
    private final Explanation explanation;
    private final String agreement;
    private final Set<Integer> shown = new HashSet<>();

    Tree(Explanation explanation, String agreement) {
      this.explanation = explanation;
      this.agreement = agreement;
    }

    void operands(Node node, int depth) {
      var operands = NodeText.distinctOperands(explanation, node);
      if (operands.isEmpty()) {
        return;
      }
      html.open("ul");
      operands.forEach(operand -> operand(operand, depth));
      html.close("ul");
    }

    private void operand(Node node, int depth) {
      html.open("li");
      html.element("b", NodeText.value(node)).text(" ");
      var link = node.reference().flatMap(this::number);
      if (link.isPresent()) {
        html.element("a", node.reference().get(), "href", "#e" + link.get());
        html.text(node.meaning().isEmpty() ? "" : ", " + node.meaning());
      } else if (depth >= DEEPEST && !node.operands().isEmpty()) {
        html.text(named(node, "in full by entente explain"));
      } else if (node.operands().isEmpty() || shown.add(node.id())) {
        described(node, true);
        operands(node, depth + 1);
      } else {
        html.text(named(node, "as above"));
      }
      html.close("li");
    }

    private static String named(Node node, String words) {
      return node.meaning().isEmpty() ? words : node.meaning() + ", " + words;
    }

    private Optional<Integer> number(String reference) {
      return figures.number(reference).or(() -> figures.number(agreement + "/" + reference));
    }

    void described(Node node, boolean withReference) {
      if (withReference) {
        node.reference().ifPresent(r -> html.element("code", r).text(" "));
      }
      html.text(node.meaning());
      if (!node.status().equals("determined")) {
        html.text(" ").element("em", node.status());
      }
      var ground = NodeText.ground(node, true);
      if (!ground.isEmpty()) {
        html.text(" ").element("cite", ground);
      }
      for (var detail : NodeText.details(explanation, node)) {
        html.element("span", detail, "class", "detail");
      }
    }
  }
}
