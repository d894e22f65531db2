package org.entente.spark;

/**
 * The values of one line of a CSV file.
 *
 * <p>If every line of a file is a row by itself, then no value holds a line break, and any strict
 * reader finds the same rows. As soon as one is not, the file is for another reader.
 *
 * <p>Example: {@code 1,"a ""b"", c",} has the values {@code 1}, {@code a "b", c} and nothing;
 * {@code 1,a"b} and {@code 1,"a"b} are refused.
 */
final class CsvLine {
  /** The most characters of a line; the reader of rows refuses values that are longer. */
  private static final int SIZE_MOST = 1 << 16;

  /** What stands where the bytes of a file are not UTF-8. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private final String line;
  private int at;

  private CsvLine(String line) {
    this.line = line;
  }

  /**
   * The values of a line.
   *
   * @param text the line without its line feed
   * @param columns how many values it must have
   */
  static String[] values(String text, int columns) {
    int end = text.endsWith("\r") ? text.length() - 1 : text.length();
    var line = text.substring(0, end);
    if (end > SIZE_MOST || line.indexOf('\r') >= 0 || line.indexOf(NOT_UTF_8) >= 0) {
      throw new MalformedLine("a line that is too long, or not plain text");
    }
    return new CsvLine(line).values(columns);
  }

  private String[] values(int columns) {
    var values = new String[columns];
    for (int c = 0; c < columns; c++) {
      if (c > 0) {
        take(',');
      }
      values[c] = at < line.length() && line.charAt(at) == '"' ? quoted() : plain();
    }
    if (at < line.length()) {
      throw new MalformedLine("more than " + columns + " values");
    }
    return values;
  }

  private void take(char expected) {
    if (at == line.length() || line.charAt(at) != expected) {
      throw new MalformedLine("too few values, or signs behind a quote");
    }
    at++;
  }

  private String plain() {
    int comma = line.indexOf(',', at);
    var value = line.substring(at, comma < 0 ? line.length() : comma);
    if (value.indexOf('"') >= 0) {
      throw new MalformedLine("a quote within a value");
    }
    at += value.length();
    return value;
  }

  private String quoted() {
    var value = new StringBuilder();
    at++;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new MalformedLine("a quote that does not end on its line");
      }
      value.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) != '"') {
        return value.toString();
      }
      value.append('"');
      at++;
    }
  }
}
