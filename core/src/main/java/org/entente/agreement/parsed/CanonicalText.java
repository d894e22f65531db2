package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Span;

/**
 * The text of an agreement without what means nothing: one line for each clause, one space between
 * tokens, no comments. Two texts with the same canonical text are the same agreement, however they
 * are laid out; its hash names the agreement.
 *
 * <p>Example: {@code pool water=costs # Article 3} has the canonical line {@code pool water =
 * costs}. Numbers stay as they are written: {@code 1_000} and {@code 1000} differ here.
 */
public final class CanonicalText {
  private CanonicalText() {}

  /** The canonical text of one of a file's agreements, the edition of the language first. */
  public static String of(ParsedFile file, ParsedAgreement agreement) {
    return "entente 1\n" + of(file, agreement.span());
  }

  /** The canonical text of one of a file's amendments. */
  public static String of(ParsedFile file, ParsedAmendment amendment) {
    return of(file, amendment.span());
  }

  private static String of(ParsedFile file, Span span) {
    var text = new StringBuilder();
    var clause = new ArrayList<String>();
    for (var token : file.tokens()) {
      if (span.start() > token.span().start() || span.end() < token.span().end()) {
        continue;
      }
      if (token.kind() == Kind.NEW_LINE) {
        endClause(text, clause);
      } else {
        clause.add(token.text());
      }
    }
    endClause(text, clause);
    return text.toString();
  }

  private static void endClause(StringBuilder text, List<String> clause) {
    if (!clause.isEmpty()) {
      text.append(String.join(" ", clause)).append('\n');
      clause.clear();
    }
  }
}
