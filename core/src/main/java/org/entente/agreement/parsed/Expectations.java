package org.entente.agreement.parsed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.problems.NearNames;

/**
 * What could stand at the present place of a text, so that a problem can say what was expected, and
 * which word may have been meant.
 *
 * <p>Example: after {@code A bears 40%} come {@code ,}, {@code limit} or the end of the clause;
 * {@code limt} is then near to {@code limit}.
 */
final class Expectations {
  private static final int MAX_SHOWN = 40;

  private final List<Token> tokens;
  private String example = "";

  /** What may stand here: words in backticks, and descriptions; then all words, operators too. */
  private final Set<String> expected = new LinkedHashSet<>();

  private final Set<String> possible = new LinkedHashSet<>();

  /** The last name read where a word of the language could have stood, and those words. */
  private int doubtfulName = -1;

  private List<String> wordsInsteadOfName = List.of();

  Expectations(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A clause starts.
   *
   * @param example a line to imitate
   */
  void begin(String example) {
    this.example = example;
    forget();
  }

  /** The next token was read. */
  void forget() {
    expected.clear();
    possible.clear();
  }

  /** A word or sign that a problem names. */
  void word(String word) {
    expected.add("`" + word + "`");
  }

  /** Words that may stand here too, which no problem lists. */
  void quietly(List<String> words) {
    possible.addAll(words);
  }

  /** A name stands there, where one of the words could have stood. */
  void nameAt(int position) {
    doubtfulName = position;
    wordsInsteadOfName = List.copyOf(possible);
  }

  /** The words that could stand here and are written much as what does. */
  List<String> near(Token found) {
    return found.kind() == Kind.WORD ? near(found.text(), possible) : List.of();
  }

  private static List<String> near(String text, Collection<String> possible) {
    var words =
        possible.stream()
            .filter(word -> Character.isLetter(word.charAt(0)) && !word.equals(text))
            .toList();
    return NearNames.of(text, words);
  }

  /** What stands there was not expected; the descriptions add to what was. */
  ClauseFault unexpected(int position, String... descriptions) {
    expected.addAll(List.of(descriptions));
    var found = tokens.get(position);
    var meant = near(found);
    var meantBefore =
        doubtfulName >= 0 && doubtfulName == position - 1
            ? near(tokens.get(doubtfulName).text(), wordsInsteadOfName)
            : List.<String>of();
    if (!meantBefore.isEmpty() && (meant.isEmpty() || Words.isWord(found.text()))) {
      return misspelt(tokens.get(doubtfulName), meantBefore);
    }
    if (isDecimalComma(position)) {
      var span = tokens.get(position - 1).span().to(tokens.get(position + 1).span());
      var number = tokens.get(position - 1).text() + "," + tokens.get(position + 1).text();
      return new ClauseFault(Characters.oddNumber(number, span));
    }
    return meant.isEmpty()
        ? new ClauseFault(Fault.of("E0101", found.span(), either(expected), shown(found), example))
        : misspelt(found, meant);
  }

  /** Whether a comma stands there between two numbers, without spaces. */
  private boolean isDecimalComma(int position) {
    if (position == 0 || !tokens.get(position).is(",")) {
      return false;
    }
    // Behind a comma there is at least the token of the end.
    var behind = tokens.get(position + 1);
    return tokens.get(position - 1).kind() == Kind.NUMBER
        && tokens.get(position).leading().isEmpty()
        && behind.kind() == Kind.NUMBER
        && behind.leading().isEmpty();
  }

  private static ClauseFault misspelt(Token found, List<String> meant) {
    var quoted = meant.stream().map(word -> "`" + word + "`").toList();
    return new ClauseFault(Fault.of("E0102", found.span(), shown(found), either(quoted)));
  }

  private static String shown(Token found) {
    return switch (found.kind()) {
      case NEW_LINE -> "the end of the clause";
      case END -> "the end of the file";
      default -> "`" + shortened(found.text()) + "`";
    };
  }

  /** The text itself, or its start where it is long. */
  static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN - 3) + "...";
  }

  private static String either(Collection<String> items) {
    var list = List.copyOf(items);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + " or " + list.get(last);
  }
}
