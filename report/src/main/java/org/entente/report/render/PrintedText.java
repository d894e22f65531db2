package org.entente.report.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.entente.data.text.Shown;

/**
 * Text as it stands on a terminal or a page: in Unicode normal form C, without signs that steer the
 * output, and measured in columns.
 *
 * <p>Example: {@code 日本国} has a width of 6 columns, and {@code é} one whether it is written as one
 * character or two.
 */
final class PrintedText {
  private static final int REPLACED = 0xFFFD;

  private PrintedText() {}

  /**
   * The text with each control sign replaced and tabs as blanks, so that a label cannot steer what
   * prints it.
   */
  static String of(String text) {
    var printed = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> printed.appendCodePoint(shown(c)));
    return printed.toString();
  }

  private static int shown(int codePoint) {
    if (codePoint == '\t') {
      return ' ';
    }
    return Shown.isControl(codePoint) ? REPLACED : codePoint;
  }

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(WideCharacters::columns).sum();
  }

  /** The text with blanks after it. */
  static String left(String text, int width) {
    return text + blanks(width - width(text));
  }

  /** The text with blanks before it. */
  static String right(String text, int width) {
    return blanks(width - width(text)) + text;
  }

  static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }

  /**
   * The text in lines of at most that many columns, broken at blanks, or inside a word that is
   * longer than a line.
   */
  static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      var rest = line.isEmpty() ? word : line.append(' ') + word;
      line.setLength(0);
      while (width(rest) > width) {
        var head = cut(rest, width);
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(rest);
    }
    lines.add(line.toString().stripTrailing());
    return List.copyOf(lines);
  }

  /** The longest beginning that takes at most that many columns; at least one character. */
  static String cut(String text, int width) {
    int end = 0;
    int columns = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      columns += WideCharacters.columns(c);
      if (columns > width && end > 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }
}
