package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;
import org.entente.explanations.Explanation.Source;

/** The words for one node of an explanation, the same in text and in HTML. */
final class NodeText {
  /** More operands than these are named, a line each, and not explained further. */
  static final int MOST_EXPLAINED = 20;

  static final String BEHIND_EACH = "what is behind each of these is in --format json";

  private static final int MOST_WRITTEN = 4;
  private static final int MOST_SOURCES = 12;

  private NodeText() {}

  /** The value with its unit, or that it is missing. */
  static String value(Node node) {
    return node.value().map(v -> Amounts.textWithUnit(v, node.unit())).orElse(Marks.MISSING);
  }

  /**
   * Where the value is written, as far as that is not plain from the one above it: a citation of
   * its own, the place of a number written in the agreement, another clause.
   */
  static String ground(Node above, Node node) {
    var words = new ArrayList<String>();
    if (!node.cites().all().isEmpty() && !node.cites().equals(above.cites())) {
      words.add(node.cites().all().getFirst());
    }
    boolean otherClause = !node.place().clause().equals(above.place().clause());
    switch (node.operation()) {
      case "constant" -> words.add(node.place().address());
      case "input", "line total" -> {}
      default -> {
        if (otherClause) {
          words.add(node.place().clause());
        }
      }
    }
    words.removeIf(String::isEmpty);
    return String.join(", ", words);
  }

  /** The clause of an explained figure and the place where it is written. */
  static String ground(Node root) {
    var words = new ArrayList<>(List.of(root.place().clause(), root.place().address()));
    words.removeIf(String::isEmpty);
    return String.join(", ", words);
  }

  /** How it was computed, how it was rounded, and the facts behind it: a line each. */
  static List<String> details(Explanation explanation, Node node) {
    var details = new ArrayList<String>();
    var formula = formula(explanation, node);
    var rounding = node.rounding().isEmpty() ? "" : "rounded to " + node.rounding();
    if (node.own().isPresent()) {
      details.addAll(apportioned(explanation, node));
    } else if (!formula.isEmpty()) {
      details.add("= " + formula + (rounding.isEmpty() ? "" : ", " + rounding));
    } else if (!rounding.isEmpty()) {
      details.add(rounding);
    }
    node.sources().stream()
        .limit(MOST_SOURCES)
        .map(source -> source(node, source))
        .forEach(details::add);
    if (node.sources().size() > MOST_SOURCES) {
      details.add("and " + Amounts.count(node.sources().size() - MOST_SOURCES) + " more facts");
    }
    return details;
  }

  /** The exact share and how it was rounded, or that it is whole already; and how all add up. */
  private static List<String> apportioned(Explanation explanation, Node node) {
    var own = explanation.node(node.own().orElseThrow());
    var shares = new ArrayList<String>();
    node.operands().forEach(id -> shares.add(digits(explanation.node(id))));
    var whole = own.value().equals(node.value());
    var details = new ArrayList<String>();
    details.add(
        whole
            ? "= " + digits(own) + ", whole already"
            : "= " + digits(own) + ", rounded to " + node.rounding());
    details.add("exact shares of all: " + joined(shares, " + ", shares.size() + " shares"));
    return details;
  }

  /** The values below a node that are explained in their turn. */
  static List<Node> branches(Explanation explanation, Node node) {
    return node.own()
        .map(own -> List.of(explanation.node(own)))
        .orElseGet(() -> distinctOperands(explanation, node));
  }

  /** The operation with the values it was done on; empty for what comes from outside. */
  static String formula(Explanation explanation, Node node) {
    var values = new ArrayList<String>();
    node.operands().forEach(id -> values.add(digits(explanation.node(id))));
    int count = values.size();
    return switch (node.operation()) {
      case "constant", "input", "line total" -> "";
      case "sum" ->
          count == 0 ? "nothing to add" : joined(values, " + ", "sum of " + count + " values");
      case "difference" -> String.join(" - ", values);
      case "product" -> String.join(" x ", values);
      case "quotient" -> String.join(" / ", values);
      case "least" -> "least of " + joined(values, " and ", count + " values");
      case "greatest" -> "greatest of " + joined(values, " and ", count + " values");
      case "rounded" -> String.join(", ", values);
      case "at average cost" -> count == 3 ? atAverageCost(explanation, node) : "at average cost";
      case "apportioned" -> "its part of " + count + " exact values";
      case "taken in order" -> "taken line by line, in order";
      case "nothing left" -> joined(values, ", ", "nothing") + ", which must be zero";
      case "not negative" -> joined(values, ", ", "a bound") + ", not below zero";
      case "part of whole" ->
          digits(explanation.node(node.operands().getFirst())) + ", between 0% and 100%";
      case "proportion" ->
          values.getFirst()
              + " in the sum of "
              + joined(values.subList(1, count), " + ", (count - 1) + " weights");
      case "interest" -> interest(values);
      case "compared" -> String.join(" compared with ", values);
      case "total weight" ->
          count == 1 ? values.getFirst() : joined(values, " + ", "sum of " + count + " weights");
      case "hold at", "floor", "limit", "reduced by", "rescaled by", "raised by" ->
          stepped(node.operation(), values);
      case "per weight" -> String.join(" / ", values);
      case "common factor" ->
          values.getFirst() + " among " + (count - 1) / 3 + " shares, each within its bounds";
      case "moved by one line" -> values.getFirst() + ", by no other line";
      case "still within" -> values.getFirst() + ", within its bounds";
      default -> node.operation() + " of " + joined(values, ", ", count + " values");
    };
  }

  /** What a line does with a share; one that its condition leaves out stays. */
  private static String stepped(String operation, List<String> values) {
    boolean stays = values.size() == 3 && values.get(2).equals("0");
    return stays
        ? values.getFirst() + ", not concerned"
        : values.getFirst() + ", " + operation + " " + values.get(1);
  }

  /** The amount, the days, and the rates with the days from which they hold. */
  private static String interest(List<String> values) {
    var text = new StringBuilder("interest on " + values.get(0));
    text.append(" from ").append(values.get(1)).append(" to ").append(values.get(2));
    if (values.size() == 4) {
      return text.append(" at ").append(values.get(3)).toString();
    }
    for (int i = 3; i + 1 < values.size(); i += 2) {
      text.append(i == 3 ? " at " : ", ").append(values.get(i + 1));
      text.append(" from ").append(values.get(i));
    }
    return text.toString();
  }

  /** The cost times the bound, or times the level where that is less, divided by the level. */
  private static String atAverageCost(Explanation explanation, Node node) {
    var cost = explanation.node(node.operands().get(0));
    var bound = explanation.node(node.operands().get(1));
    var level = explanation.node(node.operands().get(2));
    boolean isBelow =
        bound.value().isPresent()
            && level.value().isPresent()
            && level.value().get().compareTo(bound.value().get()) < 0;
    return digits(cost) + " x " + digits(isBelow ? level : bound) + " / " + digits(level);
  }

  /** Where a fact comes from, and since when it is known. */
  private static String source(Node node, Source source) {
    var address = source.place().address();
    boolean isSaid = source.description().contains(address) || source.place().equals(node.place());
    return joined(source.description(), isSaid ? "" : address, provenance(source));
  }

  /** Since when a fact is known, who reported it and where. */
  static String provenance(Source source) {
    return joined(
        source.knownOn().isEmpty() ? "" : "known " + source.knownOn(),
        source.reportedBy().isEmpty() ? "" : "reported by " + source.reportedBy(),
        source.document(),
        source.assumed() ? "an assumption" : "");
  }

  private static String joined(String... words) {
    return Stream.of(words).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
  }

  /** The operands, each once, in the order in which the operation names them. */
  private static List<Node> distinctOperands(Explanation explanation, Node node) {
    return node.operands().stream().distinct().map(explanation::node).toList();
  }

  private static String digits(Node node) {
    return node.value().map(v -> Amounts.text(v, node.unit())).orElse(Marks.MISSING);
  }

  private static String joined(List<String> values, String sign, String otherwise) {
    return values.isEmpty() || values.size() > MOST_WRITTEN ? otherwise : String.join(sign, values);
  }
}
