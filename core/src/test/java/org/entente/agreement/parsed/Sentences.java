package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random texts that follow the grammar, the same ones for the same seed. */
final class Sentences {
  private static final int MAX_DEPTH = 22;

  /** As many operations as one value may have, and each of them is a token at least. */
  private static final int TOKENS_MOST = 1_000;

  private static final List<String> OPERATORS = List.of(",", "+", "-", "*", "/", "=");

  private final Grammar grammar;
  private final Random random;
  private final Map<String, Integer> leastDepths = new HashMap<>();
  private final Set<Grammar.Node> covered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Grammar.Node> written = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> tokens = new ArrayList<>();
  private int names;

  Sentences(Grammar grammar, long seed) {
    this.grammar = grammar;
    this.random = new Random(seed);
    for (int round = 0; round < grammar.rules().size(); round++) {
      grammar.rules().forEach((name, node) -> leastDepths.put(name, leastDepth(node)));
    }
  }

  /** The tokens of a text of that rule; a line break is the token {@code \n}. */
  List<String> tokens(String rule) {
    do {
      tokens.clear();
      written.clear();
      write(rule, grammar.rules().get(rule), 0);
    } while (tokens.size() > TOKENS_MOST);
    covered.addAll(written);
    return List.copyOf(tokens);
  }

  Set<Grammar.Node> covered() {
    return covered;
  }

  /**
   * The tokens with spaces between, and now and then a comment or a line break where one may be.
   */
  String laidOut(List<String> tokens) {
    var text = new StringBuilder();
    for (var token : tokens) {
      if (token.equals("\n")) {
        text.append(random.nextInt(8) == 0 ? "  # a note, 1,000 \"\n\n" : "\n");
      } else {
        text.append(token);
        boolean breaks = OPERATORS.contains(token) && random.nextInt(12) == 0;
        text.append(breaks ? " # goes on\n      " : " ".repeat(1 + random.nextInt(2)));
      }
    }
    return text.toString();
  }

  private void write(String rule, Grammar.Node node, int depth) {
    written.add(node);
    switch (node) {
      case Grammar.Node.Literal literal -> tokens.add(literal.text());
      case Grammar.Node.Terminal terminal -> tokens.add(terminal(rule, terminal.name()));
      case Grammar.Node.Rule other ->
          write(other.name(), grammar.rules().get(other.name()), depth + 1);
      case Grammar.Node.Sequence sequence ->
          sequence.parts().forEach(part -> write(rule, part, depth));
      case Grammar.Node.Choice choice -> write(rule, chosen(choice, depth), depth);
      case Grammar.Node.Optional optional -> {
        if (depth < MAX_DEPTH && random.nextInt(3) == 0) {
          write(rule, optional.part(), depth);
        }
      }
      case Grammar.Node.Repeat repeat -> {
        while (depth < MAX_DEPTH && random.nextInt(3) == 0) {
          write(rule, repeat.part(), depth);
        }
      }
      case Grammar.Node.AnyOrder anyOrder -> {
        var parts = new ArrayList<>(anyOrder.parts());
        Collections.shuffle(parts, random);
        parts
            .subList(0, random.nextInt(parts.size() + 1))
            .forEach(part -> write(rule, part, depth));
      }
    }
  }

  private Grammar.Node chosen(Grammar.Node.Choice choice, int depth) {
    var alternatives = choice.alternatives();
    if (depth < MAX_DEPTH) {
      return alternatives.get(random.nextInt(alternatives.size()));
    }
    int least = alternatives.stream().mapToInt(this::leastDepth).min().orElseThrow();
    var shallow = alternatives.stream().filter(node -> leastDepth(node) == least).toList();
    return shallow.get(random.nextInt(shallow.size()));
  }

  private int leastDepth(Grammar.Node node) {
    return switch (node) {
      case Grammar.Node.Literal literal -> 0;
      case Grammar.Node.Terminal terminal -> 0;
      case Grammar.Node.Rule rule -> 1 + leastDepths.getOrDefault(rule.name(), 1_000);
      case Grammar.Node.Sequence sequence ->
          sequence.parts().stream().mapToInt(this::leastDepth).max().orElse(0);
      case Grammar.Node.Choice choice ->
          choice.alternatives().stream().mapToInt(this::leastDepth).min().orElseThrow();
      case Grammar.Node.Optional optional -> 0;
      case Grammar.Node.Repeat repeat -> 0;
      case Grammar.Node.AnyOrder anyOrder -> 0;
    };
  }

  private String terminal(String rule, String name) {
    boolean isYears = List.of("index", "vintage", "expiry", "conversion").contains(rule);
    boolean isWeeks = rule.equals("weekday") || rule.equals("quarters");
    return switch (name) {
      case "ID" -> "n" + ++names;
      case "NUMBER" -> {
        if (rule.equals("carries")) {
          yield "" + random.nextInt(1, 9_999);
        }
        yield isWeeks ? "" + random.nextInt(99) : isYears ? "" + random.nextInt(9_999) : number();
      }
      case "STRING" -> text();
      case "DATE" -> "20%02d-%02d-%02d".formatted(random.nextInt(99), month(), day());
      case "MONTHDAY" -> "%02d-%02d".formatted(month(), day());
      case "NL" -> "\n";
      default -> throw new AssertionError(name);
    };
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> "" + random.nextInt(100);
      case 1 -> random.nextInt(1_000) + "_" + (100 + random.nextInt(900));
      case 2 -> random.nextInt(100) + "." + random.nextInt(1_000);
      default -> "0.0" + random.nextInt(100);
    };
  }

  private String text() {
    return List.of("\"Article 1(a)\"", "\"\"", "\"日本国 # no note\"", "\"a \\\"b\\\" \\\\ c\"")
        .get(random.nextInt(4));
  }

  private int month() {
    return 1 + random.nextInt(12);
  }

  private int day() {
    return 1 + random.nextInt(28);
  }
}
