package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import org.entente.agreement.text.Span;

/**
 * The smallest piece of an agreement's text that has a meaning of its own.
 *
 * @param leading the spaces, line breaks and comments before it, to the letter
 * @param text the piece itself, to the letter
 * @param span where {@code text} stands
 */
public record Token(Kind kind, String leading, String text, Span span) {
  /** What a token is. Keywords are words; the parser knows them by their place. */
  public enum Kind {
    WORD,
    NUMBER,
    STRING,
    DATE,
    MONTH_DAY,
    SIGN,
    /** The end of a clause; its text is empty, the line break stands in the next leading part. */
    NEW_LINE,
    /** A character that has no place in an agreement; reported by the lexer. */
    UNKNOWN,
    END
  }

  public Token {
    requireNonNull(kind, "kind is null");
    requireNonNull(leading, "leading is null");
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }

  public boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
  }
}
