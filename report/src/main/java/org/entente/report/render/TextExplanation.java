package org.entente.report.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;

/**
 * How a figure came about, as a tree of lines: each value with what it is, how it was computed, its
 * clause, and the facts behind it.
 *
 * <p>A value that several others use is shown once, with a number, and then referred to. A branch
 * that would grow too deep for the page goes on below in a tree of its own.
 *
 * <pre>
 * utility.JP@JFY2024 = 15,100,000,000 JPY                             Article 1(b)
 *   = least of 15,100,000,000 and 18,250,000,000
 *   ├ 15,100,000,000 JPY  limit, sma.entente:14:28
 *   └ 18,250,000,000 JPY  utility@JFY2024, cost
 *       132 lines of costs.csv, covered to 2025-03-31, known 2025-05-31
 * </pre>
 */
public final class TextExplanation {
  private static final int DEEPEST = 9;

  /** Beyond this depth a figure with a name of its own goes on in a tree of its own. */
  private static final int DEEPEST_FIGURE = 3;

  /** Of more operands than these, those with a name of their own go on below. */
  private static final int MOST_SPREAD = 4;

  private static final String INDENT = "  ";

  private final Explanation explanation;
  private final TextStyle style;
  private final List<String> lines = new ArrayList<>();
  private final Set<Integer> numbered = new TreeSet<>();
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final Set<Integer> shown = new TreeSet<>();
  private final Deque<Node> later = new ArrayDeque<>();

  private TextExplanation(Explanation explanation, TextStyle style) {
    this.explanation = explanation;
    this.style = style;
  }

  /** The explanation, every line ended. */
  public static String render(Explanation explanation, TextStyle style) {
    var text = new TextExplanation(explanation, style);
    text.number();
    text.root();
    while (!text.later.isEmpty()) {
      text.lines.add("");
      text.branch(text.later.removeFirst());
    }
    return String.join("\n", text.lines) + "\n";
  }

  /** The values that are used more than once and have a tree of their own get a number. */
  private void number() {
    var uses = new TreeMap<Integer, Integer>();
    var reached = new ArrayDeque<>(List.of(explanation.root()));
    var seen = new TreeSet<Integer>();
    while (!reached.isEmpty()) {
      var node = reached.removeFirst();
      if (seen.add(node.id())) {
        var branches = NodeText.branches(explanation, node);
        branches.forEach(branch -> uses.merge(branch.id(), 1, Integer::sum));
        reached.addAll(branches);
      }
    }
    for (var node : explanation.nodes()) {
      if (uses.getOrDefault(node.id(), 0) > 1 && !node.operands().isEmpty()) {
        numbered.add(node.id());
      }
    }
  }

  private void root() {
    var node = explanation.root();
    var start = PrintedText.of(explanation.reference()) + " = " + NodeText.value(node);
    var cited = PrintedText.of(Cited.of(node.cites(), node.place().clause()));
    int gap = style.width() - PrintedText.width(start) - PrintedText.width(cited);
    if (gap >= 2) {
      var line = style.bold(start) + PrintedText.blanks(gap) + style.faint(cited);
      lines.add(cited.isEmpty() ? style.bold(start) : line);
    } else {
      PrintedText.wrapped(start, style.width()).forEach(l -> lines.add(style.bold(l)));
      if (!cited.isEmpty()) {
        PrintedText.wrapped(cited, style.width() - 2)
            .forEach(l -> lines.add(INDENT + style.faint(l)));
      }
    }
    shown.add(node.id());
    var about = new ArrayList<String>();
    about.add(described(node, NodeText.ground(node), false));
    about.addAll(NodeText.details(explanation, node));
    about.stream().filter(t -> !t.isEmpty()).forEach(t -> hanging(INDENT, INDENT + INDENT, t));
    operands(node, INDENT, 1);
  }

  /** A tree that was put off because its branch grew too deep. */
  private void branch(Node node) {
    shown.add(node.id());
    hanging("", INDENT, headline(explanation.root(), node));
    NodeText.details(explanation, node).forEach(t -> hanging(INDENT, INDENT + INDENT, t));
    operands(node, INDENT, 1);
  }

  private void operands(Node node, String indent, int depth) {
    var operands = NodeText.branches(explanation, node);
    if (operands.size() > NodeText.MOST_EXPLAINED) {
      operands.forEach(operand -> hanging(indent + "├ ", indent + "│ ", named(node, operand)));
      hanging(indent + "└ ", indent + INDENT, NodeText.BEHIND_EACH);
      return;
    }
    for (int i = 0; i < operands.size(); i++) {
      boolean isLast = i == operands.size() - 1;
      boolean isListed = operands.size() > MOST_SPREAD;
      operand(node, operands.get(i), new Branch(indent, isLast, isListed, depth));
    }
  }

  /**
   * Where a value hangs in its tree.
   *
   * @param isListed whether it is one of so many that each is only named here
   */
  private record Branch(String indent, boolean isLast, boolean isListed, int depth) {
    String first() {
      return indent + (isLast ? "└ " : "├ ");
    }

    String rest() {
      return indent + (isLast ? "  " : "│ ");
    }

    int deepestFigure() {
      return isListed ? 1 : DEEPEST_FIGURE;
    }
  }

  private void operand(Node above, Node node, Branch branch) {
    var rest = branch.rest();
    boolean hasTree = !node.operands().isEmpty();
    if (shown.contains(node.id())) {
      hanging(
          branch.first(), rest + INDENT, headline(above, node) + (hasTree ? ", see above" : ""));
      return;
    }
    int deepest = node.reference().isPresent() ? branch.deepestFigure() : DEEPEST;
    if (hasTree && branch.depth() >= deepest || later.contains(node)) {
      putOff(node);
      hanging(branch.first(), rest + INDENT, headline(above, node) + ", see below");
      return;
    }
    shown.add(node.id());
    hanging(branch.first(), rest + INDENT, headline(above, node));
    NodeText.details(explanation, node).forEach(t -> hanging(rest + INDENT, rest + INDENT, t));
    operands(node, rest, branch.depth() + 1);
  }

  private void putOff(Node node) {
    if (!later.contains(node)) {
      numbered.add(node.id());
      later.addLast(node);
    }
  }

  private String headline(Node above, Node node) {
    if (numbered.contains(node.id())) {
      numbers.putIfAbsent(node.id(), numbers.size() + 1);
    }
    return named(above, node);
  }

  /** The value with its number, if it has one already, and what it is. */
  private String named(Node above, Node node) {
    var number = numbers.get(node.id());
    return NodeText.value(node)
        + INDENT
        + (number == null ? "" : "(" + number + ") ")
        + described(node, NodeText.ground(above, node), true);
  }

  /** What the node is, and where that is written. */
  private static String described(Node node, String ground, boolean withReference) {
    var words = new ArrayList<String>();
    if (withReference) {
      node.reference().ifPresent(words::add);
    }
    if (!node.meaning().isEmpty()) {
      words.add(node.meaning());
    }
    if (!node.status().equals("determined")) {
      words.add(node.status());
    }
    words.add(ground);
    words.removeIf(String::isEmpty);
    return String.join(", ", words);
  }

  private void hanging(String first, String rest, String text) {
    int room = Math.max(20, style.width() - PrintedText.width(rest));
    var parts = PrintedText.wrapped(PrintedText.of(text), room);
    for (int i = 0; i < parts.size(); i++) {
      lines.add(((i == 0 ? first : rest) + parts.get(i)).stripTrailing());
    }
  }
}
