package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.problems.NearNames;

/**
 * What a line starts, judged by its first tokens: an agreement, a clause, or a line inside one.
 *
 * <p>Example: {@code poool fuel = costs} starts a clause, its word misspelt; {@code A bears 40%}
 * does not, since a party may be called anything.
 */
final class LineStarts {
  private static final List<String> SHARING = List.of("bear", "bears", "take", "takes");

  /** What a line inside a pool or a key has in it, and no other. */
  private static final List<String> SUB_CLAUSE_VERBS = List.of("bears", "bear", "hold", "reduced");

  private final List<Token> tokens;

  LineStarts(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the line there starts a clause, be its word misspelt. */
  boolean startsClause(int index) {
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
    var next = ahead(index, 1);
    boolean goesOn =
        Words.isName(next)
            && !SHARING.contains(next.text())
            && NearNames.of(next.text(), List.of("bears", "bear")).isEmpty();
    return goesOn || next.kind() == Kind.DATE || next.is("per") || next.is("of");
  }

  /** Whether the line there starts an agreement or an amendment. */
  boolean startsPart(int index) {
    return startsClause(index)
        && clauseMeant(index)
            .filter(word -> word.equals("agreement") || word.equals("amendment"))
            .isPresent();
  }

  boolean startsAmendment(int index) {
    return startsClause(index) && clauseMeant(index).equals(Optional.of("amendment"));
  }

  /** Whether the line there looks like one inside a pool, a key or an amount. */
  boolean looksLikeSubClause(int index) {
    if (Words.startsSubClause(tokens.get(index).text())) {
      return true;
    }
    for (int i = index; i < tokens.size() && tokens.get(i).kind() != Kind.NEW_LINE; i++) {
      var text = tokens.get(i).text();
      if (SUB_CLAUSE_VERBS.contains(text) || SHARING.contains(text)) {
        return true;
      }
    }
    return ahead(index, 1).is("=") || ahead(index, 1).is("to") && ahead(index, 3).is("=");
  }

  private Optional<String> clauseMeant(int index) {
    return Words.clauseMeant(tokens.get(index).text());
  }

  private Token ahead(int index, int count) {
    return tokens.get(Math.min(index + count, tokens.size() - 1));
  }
}
