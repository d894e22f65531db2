package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.parsed.Token.Kind;

/** Where a space stands between two tokens of a line that is laid out. */
final class Spacing {
  private static final List<String> NONE_BEFORE = List.of(",", ":", ".", ")", "]", "[", "%");
  private static final List<String> NONE_AFTER = List.of("(", "[", ".");
  private static final List<String> VALUE_ENDS = List.of(")", "]", "}", "%");

  /** Words before a bracket or a minus sign that are not names in front of it. */
  private static final List<String> LEADS = List.of("first", "most", "least");

  private Spacing() {}

  /** Whether a space stands before the token of that index. */
  static boolean isBetween(List<Token> tokens, int index) {
    var token = tokens.get(index);
    var before = tokens.get(index - 1);
    if (isSign(token, NONE_BEFORE) || isSign(before, NONE_AFTER)) {
      return false;
    }
    if (token.is("(") && endsValue(tokens, index - 1)) {
      return false;
    }
    boolean startsLine = index < 2 || tokens.get(index - 2).kind() == Kind.NEW_LINE;
    if (before.is("-") && !startsLine && !endsValue(tokens, index - 2)) {
      return false;
    }
    return !isScale(before, token)
        && !isLabel(before, token)
        && !isYesNo(tokens, index)
        && !isDayCount(tokens, index);
  }

  private static boolean isSign(Token token, List<String> signs) {
    return token.kind() == Kind.SIGN && signs.contains(token.text());
  }

  /** Whether a value or name ends with the token, so that a minus behind it takes away. */
  private static boolean endsValue(List<Token> tokens, int index) {
    var token = tokens.get(index);
    return token.kind() == Kind.NUMBER
        || Words.SCALES.contains(token.text())
        || Words.isName(token) && !leads(tokens, index)
        || token.is("previous")
        || token.is("points")
        || isSign(token, VALUE_ENDS);
  }

  /**
   * Whether a word that may also be a name stands in front of a value: {@code pro rata (a + b)}.
   */
  private static boolean leads(List<Token> tokens, int index) {
    var word = tokens.get(index);
    return LEADS.contains(word.text())
        || index > 0
            && (word.is("rata") && tokens.get(index - 1).is("pro")
                || word.is("on") && tokens.get(index - 1).is("interest")
                || word.is("opening") && tokens.get(index - 1).is(","));
  }

  private static boolean isScale(Token before, Token token) {
    return before.kind() == Kind.NUMBER && Words.SCALES.contains(token.text());
  }

  private static boolean isLabel(Token before, Token token) {
    return before.is(":") && token.kind() == Kind.STRING;
  }

  /** Whether the sign of {@code act/365 fixed} or {@code 30/360 us}, or what follows it. */
  private static boolean isDayCount(List<Token> tokens, int index) {
    int sign = tokens.get(index).is("/") ? index : index - 1;
    if (sign < 1 || sign + 2 >= tokens.size() || !tokens.get(sign).is("/")) {
      return false;
    }
    var days = tokens.get(sign - 1);
    var year = tokens.get(sign + 1);
    var kind = tokens.get(sign + 2);
    boolean is360 = year.text().equals("360");
    return days.is("act") && (is360 || kind.is("fixed") || kind.is("isda"))
        || days.text().equals("30") && is360 && (kind.is("us") || kind.is("european"));
  }

  private static boolean isYesNo(List<Token> tokens, int index) {
    return index > 1
        && (tokens.get(index).is("/")
                && tokens.get(index - 1).is("yes")
                && tokens.get(index + 1).is("no")
            || tokens.get(index).is("no")
                && tokens.get(index - 1).is("/")
                && tokens.get(index - 2).is("yes"));
  }
}
