package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

/**
 * A text that a user wrote, with the name of its file, so that a place in it can be shown.
 *
 * <p>Lines and columns count from 1; a column counts UTF-16 units.
 */
public record SourceText(String file, String content) {
  public SourceText {
    requireNonNull(file, "file is null");
    requireNonNull(content, "content is null");
  }

  /** The place of a span inside a clause of this text. */
  public Place place(Span span, String clause) {
    int start = Math.min(span.start(), content.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < start; i++) {
      if (content.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int lineEnd = content.indexOf('\n', lineStart);
    lineEnd = lineEnd < 0 ? content.length() : lineEnd;
    int length = Math.max(1, Math.min(span.end(), lineEnd) - start);
    var shown = content.substring(lineStart, lineEnd).stripTrailing();
    return new Place(file, line, start - lineStart + 1, length, clause, shown);
  }
}
