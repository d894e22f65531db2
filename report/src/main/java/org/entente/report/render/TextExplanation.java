package org.entente.report.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String INDENT = "  ";

  private final Explanation explanation;
  private final TextStyle style;
  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Set<Integer> shown = new HashSet<>();
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

  /** Numbers for the values that are used more than once and have a tree of their own. */
  private void number() {
    var uses = new HashMap<Integer, Integer>();
    for (var node : explanation.nodes()) {
      Set.copyOf(node.operands()).forEach(operand -> uses.merge(operand, 1, Integer::sum));
    }
    int next = 1;
    for (var node : explanation.nodes()) {
      if (uses.getOrDefault(node.id(), 0) > 1 && !node.operands().isEmpty()) {
        numbers.put(node.id(), next++);
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
    about.add(described(node, false));
    about.addAll(NodeText.details(explanation, node));
    about.stream().filter(t -> !t.isEmpty()).forEach(t -> hanging(INDENT, INDENT + INDENT, t));
    operands(node, INDENT, 1);
  }

  /** A tree that was put off because its branch grew too deep. */
  private void branch(Node node) {
    shown.add(node.id());
    hanging("", INDENT, headline(node));
    NodeText.details(explanation, node).forEach(t -> hanging(INDENT, INDENT + INDENT, t));
    operands(node, INDENT, 1);
  }

  private void operands(Node node, String indent, int depth) {
    var operands = NodeText.distinctOperands(explanation, node);
    for (int i = 0; i < operands.size(); i++) {
      boolean isLast = i == operands.size() - 1;
      operand(operands.get(i), indent, isLast, depth);
    }
  }

  private void operand(Node node, String indent, boolean isLast, int depth) {
    var first = indent + (isLast ? "└ " : "├ ");
    var rest = indent + (isLast ? "  " : "│ ");
    boolean hasTree = !node.operands().isEmpty();
    if (shown.contains(node.id())) {
      hanging(first, rest + INDENT, headline(node) + (hasTree ? ", see above" : ""));
      return;
    }
    boolean isFigure = node.reference().isPresent();
    if (hasTree && depth >= (isFigure ? DEEPEST_FIGURE : DEEPEST) || later.contains(node)) {
      putOff(node);
      hanging(first, rest + INDENT, headline(node) + ", see below");
      return;
    }
    shown.add(node.id());
    hanging(first, rest + INDENT, headline(node));
    NodeText.details(explanation, node).forEach(t -> hanging(rest + INDENT, rest + INDENT, t));
    operands(node, rest, depth + 1);
  }

  private void putOff(Node node) {
    if (!later.contains(node)) {
      numbers.putIfAbsent(node.id(), numbers.size() + 1);
      later.addLast(node);
    }
  }

  private String headline(Node node) {
    var number = numbers.get(node.id());
    return NodeText.value(node)
        + INDENT
        + (number == null ? "" : "(" + number + ") ")
        + described(node, true);
  }

  /** What the node is, and where that is written. */
  private String described(Node node, boolean withReference) {
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
    words.add(NodeText.ground(node, withReference));
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
