package org.entente.agreement.parsed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The published grammar of the language, read from its own text. */
record Grammar(String text, Map<String, Node> rules) {
  /** A part of a rule. */
  sealed interface Node {
    /** A word or sign as it is written. */
    record Literal(String text) implements Node {}

    /** ID, NUMBER and so on. */
    record Terminal(String name) implements Node {}

    record Rule(String name) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> alternatives) implements Node {}

    record Optional(Node part) implements Node {}

    record Repeat(Node part) implements Node {}

    record AnyOrder(List<Node> parts) implements Node {}
  }

  /** Reads {@code docs/reference/grammar.ebnf}, from wherever in the project the test runs. */
  static Grammar read() throws IOException {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/reference/grammar.ebnf"))) {
      folder = folder.getParent();
    }
    var text = Files.readString(folder.resolve("docs/reference/grammar.ebnf"));
    return new Grammar(text, new Reader(text).rules());
  }

  /** Every node of the grammar, the same one at different places as often as it stands there. */
  void forEachNode(Consumer<Node> use) {
    rules.values().forEach(node -> walk(node, use));
  }

  private static void walk(Node node, Consumer<Node> use) {
    use.accept(node);
    switch (node) {
      case Node.Literal literal -> {}
      case Node.Terminal terminal -> {}
      case Node.Rule rule -> {}
      case Node.Sequence sequence -> sequence.parts().forEach(part -> walk(part, use));
      case Node.Choice choice -> choice.alternatives().forEach(part -> walk(part, use));
      case Node.Optional optional -> walk(optional.part(), use);
      case Node.Repeat repeat -> walk(repeat.part(), use);
      case Node.AnyOrder anyOrder -> anyOrder.parts().forEach(part -> walk(part, use));
    }
  }

  private static final class Reader {
    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"|\\w+|[=;|&\\[\\]{}()]");

    private final List<String> pieces = new ArrayList<>();
    private int position;

    Reader(String text) {
      var withoutComments = Pattern.compile("\\(\\*.*?\\*\\)", Pattern.DOTALL).matcher(text);
      PIECE.matcher(withoutComments.replaceAll("")).results().forEach(m -> pieces.add(m.group()));
    }

    Map<String, Node> rules() {
      var rules = new LinkedHashMap<String, Node>();
      while (position < pieces.size()) {
        var name = next();
        expect("=");
        rules.put(name, choice());
        expect(";");
      }
      return rules;
    }

    private Node choice() {
      var alternatives = new ArrayList<Node>();
      do {
        alternatives.add(anyOrder());
      } while (take("|"));
      return alternatives.size() == 1 ? alternatives.getFirst() : new Node.Choice(alternatives);
    }

    private Node anyOrder() {
      var parts = new ArrayList<Node>();
      do {
        parts.add(sequence());
      } while (take("&"));
      return parts.size() == 1 ? parts.getFirst() : new Node.AnyOrder(parts);
    }

    private Node sequence() {
      var parts = new ArrayList<Node>();
      while (!List.of(";", "|", "&", ")", "]", "}").contains(pieces.get(position))) {
        parts.add(part());
      }
      return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    private Node part() {
      var piece = next();
      return switch (piece) {
        case "(" -> closed(")", choice());
        case "[" -> closed("]", new Node.Optional(choice()));
        case "{" -> closed("}", new Node.Repeat(choice()));
        default -> {
          if (piece.startsWith("\"")) {
            yield new Node.Literal(piece.substring(1, piece.length() - 1));
          }
          boolean isTerminal = piece.equals(piece.toUpperCase(java.util.Locale.ROOT));
          yield isTerminal ? new Node.Terminal(piece) : new Node.Rule(piece);
        }
      };
    }

    private Node closed(String bracket, Node part) {
      expect(bracket);
      return part;
    }

    private boolean take(String piece) {
      if (!pieces.get(position).equals(piece)) {
        return false;
      }
      position++;
      return true;
    }

    private void expect(String piece) {
      if (!take(piece)) {
        throw new AssertionError("expected " + piece + ", found " + pieces.get(position));
      }
    }

    private String next() {
      return pieces.get(position++);
    }
  }
}
