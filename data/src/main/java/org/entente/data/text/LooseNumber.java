package org.entente.data.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * A number written as people and spreadsheets write them, in other ways than plain digits. It is
 * never taken as a number; it only tells what the user may have meant.
 */
final class LooseNumber {
  private static final int LENGTH_MOST = 80;
  private static final Pattern SPACE = Pattern.compile("\\p{Z}");
  private static final Pattern CURRENCY =
      Pattern.compile("^(-?)\\s*(?:\\p{Sc}|[A-Z]{3})\\s*|\\s*(?:\\p{Sc}|[A-Z]{3})$");
  private static final Pattern GROUP_SIGN = Pattern.compile("(?<=\\d)[ '\u2019_](?=\\d{3})");
  private static final Pattern COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern POINT_GROUPS =
      Pattern.compile("-?\\d{1,3}(?:\\.\\d{3}){2,}|-?\\d{1,3}(?:\\.\\d{3})+,\\d+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
  private static final Pattern EXPONENT = Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][+-]?[0-3]?\\d");

  private String text;
  private String code = "";

  private LooseNumber(String text) {
    this.text = text;
  }

  /** What is wrong with the text, and the plain number that was probably meant. */
  static Problem problem(String text, Place place) {
    if (text.length() > LENGTH_MOST) {
      return Problem.of("E0737", place, Shown.of(text));
    }
    var loose = new LooseNumber(text);
    loose.tidy();
    return NumberText.isPlain(loose.text)
        ? Problem.of(loose.code, place, Shown.of(text), loose.text)
        : Problem.of("E0737", place, Shown.of(text));
  }

  /** The first change that was needed names the problem. */
  private void tidy() {
    text = SPACE.matcher(text).replaceAll(" ");
    changed("E0733", plainDigits(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    changed("E0731", text.strip());
    changed("E0732", CURRENCY.matcher(text).replaceAll("$1"));
    changed("E0734", minusFirst(text));
    changed("E0730", text.startsWith("+") ? text.substring(1) : text);
    changed("E0728", GROUP_SIGN.matcher(text).replaceAll(""));
    if (COMMA_GROUPS.matcher(text).matches()) {
      changed("E0728", text.replace(",", ""));
    } else if (POINT_GROUPS.matcher(text).matches()) {
      changed("E0728", text.replace(".", "").replace(',', '.'));
    } else if (DECIMAL_COMMA.matcher(text).matches()) {
      changed("E0729", text.replace(',', '.'));
    }
    if (EXPONENT.matcher(text).matches()) {
      changed("E0735", new BigDecimal(text).toPlainString());
    }
    changed("E0736", pointBetween(text));
  }

  /** The text with the digits of any script as 0 to 9. */
  private static String plainDigits(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
          } else {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private void changed(String reason, String tidied) {
    if (code.isEmpty() && !tidied.equals(text)) {
      code = reason;
    }
    text = tidied;
  }

  /** Brackets, a minus behind, and the other dashes all mean a plain minus before the number. */
  private static String minusFirst(String text) {
    var plain = text.replace('\u2212', '-').replace('\u2013', '-');
    if (plain.startsWith("(") && plain.endsWith(")")) {
      return "-" + plain.substring(1, plain.length() - 1);
    }
    return plain.endsWith("-") ? "-" + plain.substring(0, plain.length() - 1) : plain;
  }

  private static String pointBetween(String text) {
    return text.replaceFirst("^(-?)\\.(?=\\d)", "$10.").replaceFirst("(?<=\\d)\\.$", "");
  }
}
