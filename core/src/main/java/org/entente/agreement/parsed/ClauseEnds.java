package org.entente.agreement.parsed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Span;

/**
 * Decides where clauses end: at the end of a line, unless the line ends in a comma or an operator,
 * or a bracket is open.
 *
 * <p>A bracket that is never closed holds nothing open, and none reaches beyond a line that starts
 * a clause; nor does an operator. So what was forgotten spoils one clause and not the rest.
 */
final class ClauseEnds {
  private static final List<String> CONTINUING = List.of(",", "+", "-", "*", "/", "=");

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final List<Token> tokens;
  private final BitSet opening = new BitSet();
  private final BitSet closing = new BitSet();

  private ClauseEnds(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> insertedInto(List<Token> tokens) {
    var ends = new ClauseEnds(tokens);
    ends.matchBrackets();
    return ends.withNewLines();
  }

  /** Whether the token is the first of its line. */
  static boolean startsLine(Token token) {
    return token.span().start() == token.leading().length() || token.leading().indexOf('\n') >= 0;
  }

  /** Whether a line that ends in the token goes on in the next one. */
  static boolean continues(Token last) {
    return last.kind() == Kind.SIGN && CONTINUING.contains(last.text());
  }

  private void matchBrackets() {
    var open = new ArrayDeque<Integer>();
    var openOfKind = new int[OPENING.length()];
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (isOneOf(OPENING, token)) {
        open.push(i);
        openOfKind[OPENING.indexOf(token.text())]++;
      } else if (isOneOf(CLOSING, token)) {
        close(i, open, openOfKind);
      } else if (startsClause(i)) {
        open.clear();
        Arrays.fill(openOfKind, 0);
      }
    }
  }

  /** Closes the nearest open bracket of the kind; those opened inside it stay unclosed. */
  private void close(int index, ArrayDeque<Integer> open, int[] openOfKind) {
    int kind = CLOSING.indexOf(tokens.get(index).text());
    if (openOfKind[kind] == 0) {
      return;
    }
    int opened;
    int openedKind;
    do {
      opened = open.pop();
      openedKind = OPENING.indexOf(tokens.get(opened).text());
      openOfKind[openedKind]--;
    } while (openedKind != kind);
    opening.set(opened);
    closing.set(index);
  }

  private static boolean isOneOf(String brackets, Token token) {
    return token.kind() == Kind.SIGN && brackets.contains(token.text());
  }

  /** Whether a line starts here as no value can go on: a clause word and a name. */
  private boolean startsClause(int index) {
    var token = tokens.get(index);
    if (token.kind() != Kind.WORD || !Words.startsClause(token.text()) || !startsLine(token)) {
      return false;
    }
    var next = ahead(index + 1);
    boolean startsRound = token.is("round") && next.is("per") && ahead(index + 2).is("pool");
    boolean startsOthers = token.is("others") && next.is("of") && ahead(index + 3).is(":");
    return !startsLine(next)
        && (Words.isName(next) || next.kind() == Kind.DATE || startsRound || startsOthers);
  }

  private Token ahead(int index) {
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  private List<Token> withNewLines() {
    var all = new ArrayList<Token>(tokens.size() * 5 / 4);
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (i > 0 && endsBefore(i, depth)) {
        var last = tokens.get(i - 1).span();
        all.add(new Token(Kind.NEW_LINE, "", "", new Span(last.text(), last.end(), last.end())));
      }
      depth += opening.get(i) ? 1 : closing.get(i) ? -1 : 0;
      all.add(token);
    }
    return all;
  }

  private boolean endsBefore(int index, int depth) {
    var token = tokens.get(index);
    var last = tokens.get(index - 1);
    boolean goesOn = continues(last) && (last.is(",") || !startsClause(index));
    return token.kind() == Kind.END || depth == 0 && !goesOn && token.leading().indexOf('\n') >= 0;
  }
}
