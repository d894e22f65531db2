package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.parsed.Token.Kind;

/**
 * Lays an agreement's text out in the one way that Entente prints it, and changes nothing else.
 *
 * <p>An agreement or amendment starts at the margin, a clause two spaces in, a line inside a pool
 * or an amount four; a line that goes on with the one above it, two more than its clause. Line
 * breaks, single blank lines between clauses and all comments stay. A text laid out twice is laid
 * out once.
 *
 * <p>Example: {@code pool water=costs} becomes {@code pool water = costs}, two spaces in.
 */
public final class Formatter {
  private final List<Token> tokens;
  private final StringBuilder out = new StringBuilder();
  private int indent;

  private Formatter(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The text of a file that was read without an error, laid out. */
  public static String format(ParsedFile file) {
    return new Formatter(file.tokens()).format();
  }

  private String format() {
    boolean startsClause = true;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.kind() == Kind.NEW_LINE) {
        startsClause = true;
      } else if (startsClause) {
        startClause(token);
        startsClause = false;
      } else {
        goOn(i);
      }
    }
    return out.toString();
  }

  private void startClause(Token token) {
    boolean isEnd = token.kind() == Kind.END;
    indent = isEnd ? indent : indentOf(token.text());
    writeComments(token, indent, !isEnd);
    out.append(out.isEmpty() || isEnd ? "" : "\n");
    out.append(" ".repeat(isEnd ? 0 : indent)).append(token.text());
    if (isEnd && !out.isEmpty()) {
      out.append('\n');
    }
  }

  private static int indentOf(String word) {
    if (List.of("entente", "agreement", "amendment").contains(word)) {
      return 0;
    }
    return Words.startsClause(word) ? 2 : 4;
  }

  private void goOn(int index) {
    var token = tokens.get(index);
    if (token.leading().indexOf('\n') < 0) {
      out.append(Spacing.isBetween(tokens, index) ? " " : "").append(token.text());
      return;
    }
    writeComments(token, indent + 2, false);
    out.append('\n').append(" ".repeat(indent + 2)).append(token.text());
  }

  /** Writes what stands before a token that starts a line, up to the end of the line above. */
  private void writeComments(Token token, int column, boolean keepsBlankLines) {
    var lines = lines(token.leading());
    boolean isBlankBefore = false;
    for (int i = 0; i < lines.size(); i++) {
      var comment = lines.get(i).strip();
      if (comment.isEmpty()) {
        isBlankBefore |= i > 0 && i < lines.size() - 1;
      } else if (i == 0 && !out.isEmpty()) {
        out.append("  ").append(comment);
      } else {
        writeBlankLine(isBlankBefore);
        out.append(out.isEmpty() ? "" : "\n").append(" ".repeat(column)).append(comment);
        isBlankBefore = false;
      }
    }
    writeBlankLine(isBlankBefore && keepsBlankLines);
  }

  private void writeBlankLine(boolean isBlank) {
    if (isBlank && !out.isEmpty()) {
      out.append('\n');
    }
  }

  private static List<String> lines(String leading) {
    return List.of(leading.split("\n", -1));
  }
}
