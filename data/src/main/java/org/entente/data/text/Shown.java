package org.entente.data.text;

/** What a problem shows of a value that a user wrote: all of it if short, without control signs. */
public final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  /** The value cut after 60 characters; a control character is shown as its number. */
  public static String of(String value) {
    var shown = new StringBuilder();
    value
        .codePoints()
        .limit(MOST)
        .forEach(c -> {
          if (isControl(c)) {
            shown.append(name(c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return value.codePointCount(0, value.length()) > MOST ? shown + "..." : shown.toString();
  }

  /** A character by its number: {@code U+0007}. */
  public static String name(int codePoint) {
    var digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Whether a character has no sign of its own but steers what comes after it. */
  public static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isDirectional(codePoint);
    };
  }

  /** The marks that turn the direction of writing, by which a shown text can differ from itself. */
  private static boolean isDirectional(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
