package org.entente.report.render;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
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

  private final Html html;
  private final String book;
  private final HtmlFigures figures;
  private final HtmlLines lines;
  private final Function<Determination, Explanation> explainer;
  private int leftOut;

  HtmlExplanations(
      Html html,
      String book,
      HtmlFigures figures,
      HtmlLines lines,
      Function<Determination, Explanation> explainer) {
    this.html = html;
    this.book = book;
    this.figures = figures;
    this.lines = lines;
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
    lines
        .way(figure.figure())
        .ifPresent(way -> {
          html.open("p").open("a", "href", "#" + way.table(), "data-filter", way.filter());
          html.text("The lines of which it is the sum").close("a").close("p");
        });
    new HtmlTree(html, explanation, (node, depth) -> link(figure, node)).write(root);
    html.close("section").line();
  }

  private void named(int number, Determination figure) {
    open(number, figure);
    var command = "entente explain " + book + " " + figure.figure().fullReference();
    html.open("p").text("Explained by ").element("code", command).close("p");
    html.close("section").line();
  }

  private void open(int number, Determination figure) {
    html.open(
        "section", "class", "explanation", "id", "e" + number, "aria-labelledby", "h" + number);
    html.element("a", "Close", "class", "close", "href", "#f" + number);
    html.open("h3", "id", "h" + number).element("code", figure.reference()).close("h3");
  }

  /** A value that is a figure of the page, and the same one, is explained there. */
  private Optional<String> link(Determination of, Node node) {
    return node.reference()
        .flatMap(reference -> figures.number(of.figure().agreement() + "/" + reference))
        .filter(number -> requireNonNull(figures.all().get(number)).value().equals(node.value()))
        .map(number -> "#e" + number);
  }
}
