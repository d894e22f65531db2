package org.entente.agreement.parsed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.Span;

/**
 * The text of an agreement without what means nothing: one line for each clause, one space between
 * tokens, no comments. Two texts with the same canonical text are the same agreement, however they
 * are laid out; its hash names the agreement.
 *
 * <p>Example: {@code pool water=costs # Article 3} has the canonical line {@code pool water =
 * costs}. A list in another file counts as if it was written out. Numbers stay as they are written:
 * {@code 1_000} and {@code 1000} differ here.
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
    var phrases = new ArrayDeque<>(file.listed());
    for (var token : file.tokens()) {
      while (!phrases.isEmpty() && token.span().start() >= phrases.getFirst().span().end()) {
        phrases.removeFirst();
      }
      boolean isListed =
          !phrases.isEmpty() && token.span().start() >= phrases.getFirst().span().start();
      if (span.start() > token.span().start() || span.end() < token.span().end()) {
        continue;
      }
      if (token.kind() == Kind.NEW_LINE || token.kind() == Kind.END) {
        endClause(text, clause);
      } else if (!isListed) {
        clause.add(token.text());
      } else if (token.span().start() == phrases.getFirst().span().start()) {
        addEntries(clause, file.roster(phrases.getFirst()));
      }
    }
    endClause(text, clause);
    return text.toString();
  }

  /** A list in a file counts as if it was written out: the entries, in the order of their ids. */
  private static void addEntries(List<String> clause, Roster roster) {
    if (!clause.contains("parties")) {
      clause.add("=");
    }
    for (int i = 0; i < roster.entries().size(); i++) {
      var entry = roster.entries().get(i);
      if (i > 0) {
        clause.add(",");
      }
      clause.add(entry.id());
      entry.labels().plain().ifPresent(label -> clause.add(Printer.quoted(label)));
      entry
          .labels()
          .byLanguage()
          .forEach((language, label) -> {
            clause.add(language);
            clause.add(":");
            clause.add(Printer.quoted(label));
          });
      entry.from().ifPresent(day -> clause.addAll(List.of("from", day.toString())));
      entry.to().ifPresent(day -> clause.addAll(List.of("to", day.toString())));
    }
  }

  private static void endClause(StringBuilder text, List<String> clause) {
    if (!clause.isEmpty()) {
      text.append(String.join(" ", clause)).append('\n');
      clause.clear();
    }
  }
}
