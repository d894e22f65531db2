package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Span;
import org.entente.problems.NearNames;

/**
 * Walks over the tokens of a text clause by clause, and remembers what could stand at the present
 * place, so that a problem can say what was expected and which word may have been meant.
 */
final class Cursor {
  private static final int MAX_CLAUSES = 10_000;
  private static final int MAX_SHOWN = 40;
  private static final List<String> SHARING = List.of("bear", "bears", "take", "takes");

  /** What a line inside a pool or a key has in it, and no other. */
  private static final List<String> SUB_CLAUSE_VERBS = List.of("bears", "bear", "hold", "reduced");

  private final List<Token> tokens;
  private final ProblemLog log;
  private int position;
  private int clauseCount;
  private String example = "";

  /** What may stand here: words in backticks, and descriptions; then all words, operators too. */
  private final Set<String> expected = new LinkedHashSet<>();

  private final Set<String> possible = new LinkedHashSet<>();

  /** The last name read where a word of the language could have stood, and those words. */
  private int doubtfulName = -1;

  private List<String> wordsInsteadOfName = List.of();

  /** Whether {@code with} must come where the clause has its first {@code =} or {@code :}. */
  private boolean expectsWith;

  Cursor(List<Token> tokens, ProblemLog log) {
    this.tokens = tokens;
    this.log = log;
  }

  /**
   * Reads one clause to its end. At a mistake its problem is noted and the rest of it is left out.
   *
   * @param address the clause's address as far as it is known
   * @param example a line to imitate
   */
  <T> Optional<T> clause(String address, String example, Supplier<T> reading) {
    log.begin(address, current().span().start());
    this.example = example;
    expectsWith = false;
    forgetExpectations();
    Optional<T> value = Optional.empty();
    if (++clauseCount > MAX_CLAUSES) {
      log.report(Fault.of("E0116", current().span()));
      position = tokens.size() - 1;
    } else {
      value = readToEnd(reading);
    }
    log.end(tokens.get(Math.max(0, position - 1)).span().end());
    return value;
  }

  private <T> Optional<T> readToEnd(Supplier<T> reading) {
    try {
      var value = reading.get();
      endClause();
      return Optional.of(value);
    } catch (ClauseFault leaving) {
      log.report(leaving.fault());
      skipClause();
      return Optional.empty();
    }
  }

  private void endClause() {
    if (!atEndOfClause()) {
      throw unexpected("the end of the clause");
    }
    if (!atEnd()) {
      advance();
    }
  }

  private void skipClause() {
    while (!atEnd()) {
      var skipped = advance();
      boolean resumes = ClauseEnds.startsLine(current()) && startsClause() && !skipped.is(",");
      if (skipped.kind() == Kind.NEW_LINE || resumes) {
        return;
      }
    }
  }

  /** Gives the clause that is being read its full address. */
  void address(String address) {
    log.address(address);
  }

  String address() {
    return log.address();
  }

  /** Notes a problem of the clause that is being read, and goes on. */
  void report(Fault fault) {
    log.report(fault);
  }

  /**
   * Whether the line here starts a clause, be its word misspelt; else it belongs to the clause
   * before it.
   */
  boolean startsClause() {
    return startsClauseAt(position);
  }

  /** Whether the line after the one that ends here belongs to the same clause. */
  boolean isFollowedBySubClause() {
    int next = Math.min(position + 1, tokens.size() - 1);
    return tokens.get(next).kind() != Kind.END && !startsClauseAt(next);
  }

  /** Whether the line here looks like one inside a pool, a key or an amount. */
  boolean looksLikeSubClause() {
    if (Words.startsSubClause(current().text())) {
      return true;
    }
    for (int i = position; i < tokens.size() && tokens.get(i).kind() != Kind.NEW_LINE; i++) {
      if (SUB_CLAUSE_VERBS.contains(tokens.get(i).text())
          || SHARING.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return ahead(1).is("=") || ahead(1).is("to") && ahead(3).is("=");
  }

  /** Whether the line here starts an agreement or an amendment. */
  boolean startsPart() {
    return startsClause()
        && Words.clauseMeant(current().text())
            .filter(word -> word.equals("agreement") || word.equals("amendment"))
            .isPresent();
  }

  boolean startsAmendment() {
    return startsClause() && Words.clauseMeant(current().text()).equals(Optional.of("amendment"));
  }

  /** In a replacement, {@code with} stands for the first {@code =} or {@code :} from here on. */
  void expectWith() {
    expectsWith = true;
  }

  /** Reads {@code with} at once, where the clause has no sign that it could stand for. */
  void startReplacement(boolean atOnce) {
    if (atOnce && expectsWith) {
      expectsWith = false;
      expect("with");
    }
  }

  /** Notes a problem for the line here, and leaves the line out. */
  void fault(String address, Fault fault) {
    clause(
        address,
        "",
        () -> {
          throw new ClauseFault(fault);
        });
  }

  /** Lines that belong to a clause which could not be read say nothing of their own. */
  void skipSubClauses() {
    while (!atEnd() && !startsClause() && looksLikeSubClause()) {
      skipLine();
    }
  }

  /** Steps over a line without reading it. */
  void skipLine() {
    log.begin("", current().span().start());
    skipClause();
    log.end(tokens.get(position - 1).span().end());
  }

  private boolean startsClauseAt(int index) {
    var token = tokens.get(index);
    if (token.kind() != Kind.WORD) {
      return false;
    }
    if (Words.startsClause(token.text())) {
      return true;
    }
    boolean startsLine =
        Words.RESERVED.contains(token.text()) || Words.startsSubClause(token.text());
    if (startsLine || Words.clauseMeant(token.text()).isEmpty()) {
      return false;
    }
    var next = tokens.get(Math.min(index + 1, tokens.size() - 1));
    boolean goesOn =
        Words.isName(next)
            && !SHARING.contains(next.text())
            && NearNames.of(next.text(), List.of("bears", "bear")).isEmpty();
    return goesOn || next.kind() == Kind.DATE || next.is("per") || next.is("of");
  }

  Token current() {
    return tokens.get(position);
  }

  Token ahead(int count) {
    return tokens.get(Math.min(position + count, tokens.size() - 1));
  }

  boolean atEnd() {
    return current().kind() == Kind.END;
  }

  boolean atEndOfClause() {
    return current().kind() == Kind.NEW_LINE || atEnd();
  }

  boolean sees(String word) {
    return current().is(word);
  }

  boolean sees(Kind kind) {
    return current().kind() == kind;
  }

  /** From the token to the last one read. */
  Span spanFrom(Token first) {
    return spanFrom(first.span());
  }

  Span spanFrom(Span first) {
    int last = position - 1;
    while (last > 0 && tokens.get(last).kind() == Kind.NEW_LINE) {
      last--;
    }
    return first.to(tokens.get(Math.max(last, 0)).span());
  }

  Token advance() {
    var token = current();
    if (!atEnd()) {
      position++;
    }
    forgetExpectations();
    return token;
  }

  private void forgetExpectations() {
    expected.clear();
    possible.clear();
  }

  /** Reads the word or sign if it stands here. */
  boolean take(String word) {
    expected.add("`" + word + "`");
    return takeQuietly(word);
  }

  /** As {@link #take}, for what is too common to be named in a problem: operators. */
  boolean takeQuietly(String word) {
    if (expectsWith && (word.equals("=") || word.equals(":"))) {
      expectsWith = !take("with");
      return !expectsWith;
    }
    possible.add(word);
    if (!sees(word)) {
      return false;
    }
    advance();
    return true;
  }

  /** Reads the sign if it stands here itself, also in a replacement. */
  boolean takeSign(String sign) {
    boolean isHere = sees(sign);
    if (isHere) {
      advance();
    } else if (!expectsWith) {
      expected.add("`" + sign + "`");
    }
    return isHere;
  }

  /** Words that may stand here too, for what the writer may have meant. */
  void couldBe(String... words) {
    possible.addAll(List.of(words));
  }

  void expect(String... words) {
    for (var word : words) {
      if (!take(word)) {
        throw unexpected();
      }
    }
  }

  String expectOneOf(String... words) {
    for (var word : words) {
      if (take(word)) {
        return word;
      }
    }
    throw unexpected();
  }

  Token expect(Kind kind, String description) {
    if (!sees(kind)) {
      throw unexpected(description);
    }
    return advance();
  }

  Name name() {
    return name("a name");
  }

  /** Reads a name; the description says of what. */
  Name name(String description) {
    if (sees(Kind.WORD) && !Words.isName(current()) && nearWords(current()).isEmpty()) {
      throw new ClauseFault(Fault.of("E0120", current().span(), description, current().text()));
    }
    if (!Words.isName(current())) {
      throw unexpected(description);
    }
    doubtfulName = position;
    wordsInsteadOfName = List.copyOf(possible);
    var token = advance();
    return new Name(token.text(), token.span());
  }

  /**
   * Whether another name stands behind a comma, and not {@code whole} as the last word of a list.
   */
  boolean seesNameAfterComma() {
    var behind = ahead(2);
    boolean isWhole =
        ahead(1).is("whole")
            && (behind.kind() == Kind.NEW_LINE
                || behind.kind() == Kind.END
                || behind.is(",")
                || behind.is("cites"));
    return sees(",") && Words.isName(ahead(1)) && !isWhole;
  }

  /** Reads names with commas between them. */
  List<Name> names(String description) {
    var names = new ArrayList<Name>();
    names.add(name(description));
    while (takeQuietly(",")) {
      names.add(name(description));
    }
    return names;
  }

  /** What stands here was not expected; the descriptions add to what was. */
  ClauseFault unexpected(String... descriptions) {
    expected.addAll(List.of(descriptions));
    var found = current();
    var meant = nearWords(found);
    var meantBefore =
        doubtfulName >= 0 && doubtfulName == position - 1
            ? near(tokens.get(doubtfulName).text(), wordsInsteadOfName)
            : List.<String>of();
    if (!meantBefore.isEmpty() && (meant.isEmpty() || Words.isWord(found.text()))) {
      return misspelt(tokens.get(doubtfulName), meantBefore);
    }
    if (isDecimalComma()) {
      var span = tokens.get(position - 1).span().to(tokens.get(position + 1).span());
      var number = tokens.get(position - 1).text() + "," + tokens.get(position + 1).text();
      return new ClauseFault(Characters.oddNumber(number, span));
    }
    return meant.isEmpty()
        ? new ClauseFault(Fault.of("E0101", found.span(), either(expected), shown(found), example))
        : misspelt(found, meant);
  }

  /** Whether a comma stands here between two numbers, without spaces. */
  private boolean isDecimalComma() {
    return sees(",")
        && position > 0
        && tokens.get(position - 1).kind() == Kind.NUMBER
        && current().leading().isEmpty()
        && ahead(1).kind() == Kind.NUMBER
        && ahead(1).leading().isEmpty();
  }

  private List<String> nearWords(Token found) {
    return found.kind() == Kind.WORD ? near(found.text(), possible) : List.of();
  }

  private static List<String> near(String text, Collection<String> possible) {
    var words =
        possible.stream()
            .filter(word -> Character.isLetter(word.charAt(0)) && !word.equals(text))
            .toList();
    return NearNames.of(text, words);
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
