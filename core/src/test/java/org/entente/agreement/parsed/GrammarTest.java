package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.RosterName;
import org.entente.agreement.text.SourceText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  private static final String HEAD = "entente 1\nagreement a\n";

  private static SourceText source(String text) {
    return new SourceText("generated.entente", text);
  }

  private static ParsedFile parsed(String text) {
    var outcome = Parser.parse(source(text));
    assertThat(outcome.problems()).as(text).isEmpty();
    return outcome.orThrow();
  }

  @Test
  void everyTextOfTheGrammarIsAcceptedAndEveryWordOfItComesUp() throws IOException {
    var grammar = Grammar.read();
    var sentences = new Sentences(grammar, 20220401);
    for (var kind : kindsOfClause(grammar)) {
      // A pool has more rare words than all others together.
      for (int i = 0; i < (kind.equals("pool") ? 3_000 : 250); i++) {
        parsed(HEAD + sentences.laidOut(sentences.tokens(kind)));
      }
    }
    for (int i = 0; i < 6_000; i++) {
      parsed("entente 1\n" + sentences.laidOut(sentences.tokens("amendment")));
    }
    for (int i = 0; i < 1_000; i++) {
      parsed(sentences.laidOut(sentences.tokens("file")));
    }
    var missing = Collections.newSetFromMap(new IdentityHashMap<Grammar.Node, Boolean>());
    grammar.forEachNode(missing::add);
    missing.removeAll(sentences.covered());
    assertThat(missing).isEmpty();
  }

  /** Every kind as often, so that the rare words of one come up too. */
  private static List<String> kindsOfClause(Grammar grammar) {
    var kinds = new ArrayList<String>();
    if (grammar.rules().get("clause") instanceof Grammar.Node.Choice choice) {
      for (var alternative : choice.alternatives()) {
        if (alternative instanceof Grammar.Node.Rule rule) {
          kinds.add(rule.name());
        }
      }
    }
    return kinds;
  }

  @Test
  void everyTextOfTheGrammarIsPrintedAndReadBackTheSame() throws IOException {
    var sentences = new Sentences(Grammar.read(), 20200101);
    for (int i = 0; i < 1_000; i++) {
      var file = parsed(HEAD + sentences.laidOut(sentences.tokens("clause")));
      var printed = Printer.print(file);
      var again = parsed(printed);
      assertThat(WithoutPlaces.of(again.agreements()))
          .as(printed)
          .isEqualTo(WithoutPlaces.of(file.agreements()));
      assertThat(Printer.print(again.agreements().getFirst())).isEqualTo(printed);
    }
  }

  @Test
  void everyAmendmentOfTheGrammarIsPrintedAndReadBackTheSame() throws IOException {
    var sentences = new Sentences(Grammar.read(), 20260612);
    for (int i = 0; i < 1_000; i++) {
      var file = parsed("entente 1\n" + sentences.laidOut(sentences.tokens("amendment")));
      var printed = Printer.print(file);
      var again = parsed(printed);
      assertThat(WithoutPlaces.of(again.amendments()))
          .as(printed)
          .isEqualTo(WithoutPlaces.of(file.amendments()));
      assertThat(Printer.print(again)).isEqualTo(printed);
    }
  }

  @Test
  void everyTextOfTheGrammarIsLaidOutOnceAndForAll() throws IOException {
    var sentences = new Sentences(Grammar.read(), 20190101);
    for (int i = 0; i < 2_000; i++) {
      var file = parsed(HEAD + sentences.laidOut(sentences.tokens("clause")));
      var formatted = Formatter.format(file);
      var again = parsed(formatted);
      assertThat(Formatter.format(again)).isEqualTo(formatted);
      assertThat(texts(again)).isEqualTo(texts(file));
      assertThat(comments(again)).isEqualTo(comments(file));
      assertThat(canonical(again)).isEqualTo(canonical(file));
    }
  }

  private static List<String> texts(ParsedFile file) {
    return file.tokens().stream().map(Token::text).toList();
  }

  private static List<String> comments(ParsedFile file) {
    return file.tokens().stream()
        .flatMap(token -> Arrays.stream(token.leading().split("\n")))
        .map(String::strip)
        .filter(comment -> !comment.isEmpty())
        .toList();
  }

  private static List<String> canonical(ParsedFile file) {
    var rosters = new TreeMap<RosterName, Roster>();
    for (var listed : file.listed()) {
      rosters.put(listed.name(), new Roster(listed.file(), List.of()));
    }
    var whole = file.withRosters(rosters);
    return whole.agreements().stream().map(a -> CanonicalText.of(whole, a)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void brokenTextsGiveProblemsAndNothingElse(long seed) throws IOException {
    var sentences = new Sentences(Grammar.read(), seed);
    var random = new Random(seed);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 1_000; i++) {
            var broken = broken(sentences.tokens("file"), random);
            var text = sentences.laidOut(broken);
            var outcome = Parser.parse(source(text));
            assertThat(outcome.succeeded()).isEqualTo(outcome.problems().isEmpty());
            assertThat(lossless(text)).isEqualTo(text);
          }
        });
  }

  private static List<String> broken(List<String> tokens, Random random) {
    var broken = new ArrayList<>(tokens);
    int at = random.nextInt(broken.size());
    switch (random.nextInt(6)) {
      case 0 -> broken.remove(at);
      case 1 -> broken.add(at, broken.get(random.nextInt(broken.size())));
      case 2 -> broken.set(at, broken.get(random.nextInt(broken.size())));
      case 3 -> Collections.swap(broken, at, random.nextInt(broken.size()));
      case 4 -> broken.set(at, List.of("(", "}", "“", "\"", "٣", "\u0000", "-").get(at % 7));
      default -> broken.subList(at, broken.size()).clear();
    }
    return broken;
  }

  private static String lossless(String text) {
    return Lexer.lex(source(text)).tokens().stream()
        .map(token -> token.leading() + token.text())
        .collect(Collectors.joining());
  }

  @Test
  void theGrammarNamesTheWordsThatCannotBeNames() throws IOException {
    var text = Grammar.read().text();
    int start = text.indexOf("An ID is none of the words") + "An ID is none of the words".length();
    var words = text.substring(start, text.indexOf("and a line of a pool", start)).strip();
    assertThat(new TreeSet<>(List.of(words.split("\\s+")))).isEqualTo(Words.RESERVED);
  }

  @Test
  void theParserKnowsTheWordsOfTheGrammarAndNoOthers() throws IOException {
    var words = new TreeSet<String>();
    Grammar.read()
        .forEachNode(node -> {
          if (node instanceof Grammar.Node.Literal literal && literal.text().matches("[a-z_]+")) {
            words.add(literal.text());
          }
        });
    assertThat(Words.all()).isEqualTo(words);
  }
}
