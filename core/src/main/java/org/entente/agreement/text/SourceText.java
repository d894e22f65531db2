package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that a user wrote, with the name of its file, so that a place in it can be shown.
 *
 * <p>Lines and columns count from 1; a column counts UTF-16 units.
 */
public final class SourceText {
  private final String file;
  private final String content;
  private final int[] lineStarts;

  /** Lines as places show them, each made once: a long line may have 100,000 places. */
  private final @Nullable String[] shownLines;

  public SourceText(String file, String content) {
    this.file = requireNonNull(file, "file is null");
    this.content = requireNonNull(content, "content is null");
    this.lineStarts = lineStarts(content);
    this.shownLines = new String[lineStarts.length];
  }

  private static int[] lineStarts(String content) {
    int[] starts = new int[16];
    int count = 1;
    for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  public String file() {
    return file;
  }

  public String content() {
    return content;
  }

  /** The place of a span inside a clause, in the text that the span names, else in this one. */
  public Place place(Span span, String clause) {
    return span.text().orElse(this).placeHere(span, clause);
  }

  /** The characters of a span, in the text that it names, else in this one. */
  public String words(Span span) {
    return span.text().orElse(this).content.substring(span.start(), span.end());
  }

  private Place placeHere(Span span, String clause) {
    int start = Math.min(span.start(), content.length());
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    int lineStart = lineStarts[line];
    int lineEnd = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : content.length();
    int length = Math.max(1, Math.min(span.end(), lineEnd) - start);
    var shown = shownLines[line];
    if (shown == null) {
      shown = content.substring(lineStart, lineEnd).stripTrailing();
      shownLines[line] = shown;
    }
    return new Place(file, line + 1, start - lineStart + 1, length, clause, shown);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText text
        && file.equals(text.file)
        && content.equals(text.content);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + content.hashCode();
  }

  @Override
  public String toString() {
    return file;
  }
}
