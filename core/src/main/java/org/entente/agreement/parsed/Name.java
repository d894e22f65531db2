package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.entente.agreement.text.Span;

/** A name as it was written, with its place. */
public record Name(String text, Span span) {
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  public Name {
    requireNonNull(text, "text is null");
    requireNonNull(span, "span is null");
  }

  /** Whether a text is written as a name is: a letter or "_" first, then also digits. */
  public static boolean isWellFormed(String text) {
    return WELL_FORMED.matcher(text).matches();
  }

  /** Whether a text is a word of the language in every place, and so never a name. */
  public static boolean isWord(String text) {
    return Words.RESERVED.contains(text);
  }
}
