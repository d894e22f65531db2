package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Span;

/**
 * Walks over the tokens of a text clause by clause, and notes what could stand at the present
 * place: a mistake costs its clause and no other.
 */
final class Cursor {
  private static final int MAX_CLAUSES = 10_000;

  private final List<Token> tokens;
  private final ProblemLog log;
  private final LineStarts lines;
  private final Expectations expectations;
  private int position;
  private int clauseCount;

  /** Whether {@code with} must come where the clause has its first {@code =} or {@code :}. */
  private boolean expectsWith;

  Cursor(List<Token> tokens, ProblemLog log) {
    this.tokens = tokens;
    this.log = log;
    this.lines = new LineStarts(tokens);
    this.expectations = new Expectations(tokens);
  }

  /**
   * Reads one clause to its end. At a mistake its problem is noted and the rest of it is left out.
   *
   * @param address the clause's address as far as it is known
   * @param example a line to imitate
   */
  <T> Optional<T> clause(String address, String example, Supplier<T> reading) {
    log.begin(address, current().span().start());
    expectsWith = false;
    expectations.begin(example);
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

  /**
   * Whether the line here starts a clause, be its word misspelt; else it belongs to the clause
   * before it.
   */
  boolean startsClause() {
    return lines.startsClause(position);
  }

  /** Whether the line after the one that ends here belongs to the same clause. */
  boolean isFollowedBySubClause() {
    int next = Math.min(position + 1, tokens.size() - 1);
    return tokens.get(next).kind() != Kind.END && !lines.startsClause(next);
  }

  /** Whether the line here starts an agreement or an amendment. */
  boolean startsPart() {
    return lines.startsPart(position);
  }

  boolean startsAmendment() {
    return lines.startsAmendment(position);
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
    while (!atEnd() && !startsClause() && lines.looksLikeSubClause(position)) {
      skipLine();
    }
  }

  /** Steps over a line without reading it. */
  void skipLine() {
    log.begin("", current().span().start());
    skipClause();
    log.end(tokens.get(position - 1).span().end());
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
    expectations.forget();
    return token;
  }

  /** Reads the word or sign if it stands here. */
  boolean take(String word) {
    expectations.word(word);
    return takeQuietly(word);
  }

  /** As {@link #take}, for what is too common to be named in a problem: operators. */
  boolean takeQuietly(String word) {
    if (expectsWith && (word.equals("=") || word.equals(":"))) {
      expectsWith = !take("with");
      return !expectsWith;
    }
    expectations.quietly(List.of(word));
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
      expectations.word(sign);
    }
    return isHere;
  }

  /** Words that may stand here too, for what the writer may have meant. */
  void couldBe(String... words) {
    expectations.quietly(List.of(words));
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
    if (sees(Kind.WORD) && !Words.isName(current()) && expectations.near(current()).isEmpty()) {
      throw new ClauseFault(Fault.of("E0120", current().span(), description, current().text()));
    }
    if (!Words.isName(current())) {
      throw unexpected(description);
    }
    expectations.nameAt(position);
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
    return expectations.unexpected(position, descriptions);
  }
}
