package org.entente.tidy;

/**
 * Java source with its comments and the contents of its literals blanked out, so that only code is
 * searched.
 */
final class JavaCode {
  private final String text;
  private final StringBuilder code;
  private int at;

  private JavaCode(String text) {
    this.text = text;
    this.code = new StringBuilder(text.length());
  }

  /** The same file with as many characters and lines. */
  static SourceFile only(SourceFile file) {
    return new SourceFile(file.path(), new JavaCode(file.text()).blanked());
  }

  private String blanked() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        blankTo(text.indexOf('\n', at), 0);
      } else if (text.startsWith("/*", at)) {
        blankTo(text.indexOf("*/", at + 2), 2);
      } else if (text.startsWith("\"\"\"", at)) {
        blankTo(closing("\"\"\"", at + 3), 3);
      } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        blankTo(closing(text.substring(at, at + 1), at + 1), 1);
      } else {
        code.append(text.charAt(at++));
      }
    }
    return code.toString();
  }

  private int closing(String quote, int from) {
    for (var i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Blanks up to an end, and the end's own characters; to the end of the text where there is no
   * end.
   */
  private void blankTo(int end, int length) {
    var stop = end < 0 ? text.length() : end + length;
    for (; at < stop; at++) {
      code.append(text.charAt(at) == '\n' ? '\n' : ' ');
    }
  }
}
