package org.entente.agreement.parsed;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.text.Span;

/** Characters that have no place in an agreement, and what was meant by them. */
final class Characters {
  private static final String LOOK_ALIKES =
      "аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧον‐‑‒–—―−×÷∕⁄،；：";
  private static final String PLAIN = "aeopcyxijsdhqwABESIJKMHOPCTYXABEZHIKMNOPTYXov-------*///,;:";
  private static final String QUOTES = "“”„‟‘’‚‛«»‹›＂″";

  private Characters() {}

  /** Letters and digits as agreements use them: those of ASCII, and the low line. */
  static boolean isPlainWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isPlainDigit(c);
  }

  static boolean isPlainDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Signs as agreements use them: the printable rest of ASCII. */
  static boolean isPlainSign(int c) {
    return c > ' ' && c < 0x7F && !isPlainWord(c);
  }

  static boolean isCurlyQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Letters, digits and marks of any script, which a reader takes for a part of a word. */
  static boolean isWordLike(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Characters that change what a reader sees of quoted text and comments; never allowed. */
  static boolean isHarmful(int c) {
    return c != '\t' && Character.isISOControl(c)
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** The problem with a piece of text whose first odd character stands at the place given. */
  static Fault fault(String piece, int odd, Span span) {
    int c = piece.codePointAt(odd);
    if (isInvisible(c)) {
      return Fault.of("E0109", span, codePoint(c));
    }
    if (isCurlyQuote(c)) {
      return Fault.of("E0108", span, named(c));
    }
    return plain(piece)
        .map(plain -> Fault.of("E0107", span, named(c), plain))
        .orElseGet(() -> Fault.of("E0111", span, named(c)));
  }

  /** The problem with a number that is written as in a spreadsheet or a program. */
  static Fault oddNumber(String number, Span span) {
    var twoNumbers =
        number.contains(",") ? " Where two numbers are meant, write a space after the comma." : "";
    return Fault.of("E0117", span, number, plainNumber(number), twoNumbers);
  }

  /** The number with low lines for all signs between its digits, but for a decimal point. */
  private static String plainNumber(String number) {
    if (number.matches("[0-9]+(\\.[0-9]+)?[eE][0-9]{1,2}")) {
      return new BigDecimal(number).toPlainString();
    }
    if (number.matches("[0-9]+,([0-9]{1,2}|[0-9]{4,})")) {
      return number.replace(',', '.');
    }
    int point = number.lastIndexOf('.');
    boolean decimal = point >= 0 && number.indexOf('.') == point && number.indexOf(',', point) < 0;
    var whole = decimal ? number.substring(0, point) : number;
    var fraction = decimal ? number.substring(point) : "";
    return (whole.replaceAll("[,._]+", "_") + fraction.replaceAll("_+", "_"))
        .replaceAll("_(?=\\.|$)", "");
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** The piece in ASCII, if each of its characters has a plain one that looks or means the same. */
  private static Optional<String> plain(String piece) {
    if (piece.length() > 40) {
      return Optional.empty();
    }
    var plain = new StringBuilder();
    piece.codePoints().forEach(c -> plain.append(plain(c)));
    return plain.chars().allMatch(c -> c >= ' ' && c < 0x7F)
        ? Optional.of(plain.toString())
        : Optional.empty();
  }

  private static String plain(int c) {
    int known = LOOK_ALIKES.indexOf(c);
    if (known >= 0) {
      return PLAIN.substring(known, known + 1);
    }
    return Character.isDigit(c)
        ? Integer.toString(Character.digit(c, 10))
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }

  private static String named(int c) {
    return "`" + Character.toString(c) + "` (" + codePoint(c) + ")";
  }

  static String codePoint(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
