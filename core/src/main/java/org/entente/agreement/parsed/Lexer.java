package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/**
 * Cuts a text into tokens without losing a character: spaces and comments stand before the token
 * that follows them.
 *
 * <p>Example: {@code limit 23.4bn # a year} is the word {@code limit}, the number {@code 23.4}, the
 * word {@code bn}, the end of the clause, and the end with {@code # a year} before it.
 */
final class Lexer {
  private static final int MAX_DIGITS = 60;
  private static final int MAX_LETTERS = 100;

  private final Optional<SourceText> source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int position;
  private int lineBreak = -1;

  private Lexer(SourceText source) {
    this.source = Optional.of(source);
    this.text = source.content();
  }

  private Span span(int start, int end) {
    return new Span(source, start, end);
  }

  static Lexed lex(SourceText source) {
    var lexer = new Lexer(source);
    lexer.readAll();
    lexer.faults.sort(Comparator.comparing(fault -> fault.span().start()));
    return new Lexed(ClauseEnds.insertedInto(lexer.tokens), lexer.faults);
  }

  private void readAll() {
    while (true) {
      int leading = position;
      skipSpacing();
      int start = position;
      var kind = position < text.length() ? readToken() : Kind.END;
      var span = span(start, position);
      tokens.add(
          new Token(kind, text.substring(leading, start), text.substring(start, position), span));
      if (kind == Kind.END) {
        return;
      }
    }
  }

  private void skipSpacing() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '#') {
        int start = position;
        position = endOfLine();
        findHarmful(start);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' && charAt(position + 1) == '\n') {
        position++;
      } else {
        return;
      }
    }
  }

  private Kind readToken() {
    int c = text.codePointAt(position);
    if (Characters.isPlainDigit(c)) {
      return readDateOrNumber();
    }
    if (c == '"') {
      return readString();
    }
    if (Characters.isPlainSign(c)) {
      position++;
      return Kind.SIGN;
    }
    if (Characters.isWordLike(c)) {
      return readWord();
    }
    return Characters.isCurlyQuote(c) ? readCurlyString() : readOdd();
  }

  private Kind readWord() {
    int start = position;
    while (position < text.length() && Characters.isWordLike(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    for (int i = start; i < position; i++) {
      if (!Characters.isPlainWord(text.charAt(i))) {
        var span = span(start, position);
        faults.add(Characters.fault(text.substring(start, position), i - start, span));
        return Kind.UNKNOWN;
      }
    }
    if (position - start > MAX_LETTERS) {
      var most = MAX_LETTERS + " characters in one name";
      faults.add(Fault.of("E0115", span(start, position), most));
      return Kind.UNKNOWN;
    }
    return Kind.WORD;
  }

  private Kind readOdd() {
    int start = position;
    position += Character.charCount(text.codePointAt(position));
    faults.add(Characters.fault(text.substring(start, position), 0, span(start, position)));
    return Kind.UNKNOWN;
  }

  /** Text between curly quotes is one piece, so that it gives one problem. */
  private Kind readCurlyString() {
    int start = position;
    int end = endOfLine();
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) == '"' || Characters.isCurlyQuote(text.charAt(i))) {
        position = i + 1;
        faults.add(Characters.fault(text.substring(start, position), 0, span(start, position)));
        return Kind.UNKNOWN;
      }
    }
    return readOdd();
  }

  private Kind readString() {
    int start = position;
    int end = endOfLine();
    position++;
    while (position < end && text.charAt(position) != '"') {
      if (text.charAt(position) == '\\') {
        readEscape(end);
      }
      position++;
    }
    if (position < end) {
      position++;
    } else {
      position = beforeComma(start, end);
      faults.add(Fault.of("E0112", span(start, position)));
    }
    findHarmful(start);
    return Kind.STRING;
  }

  private void readEscape(int end) {
    char escaped = position + 1 < end ? text.charAt(position + 1) : '\\';
    if (escaped == '"' || escaped == '\\') {
      position = Math.min(position + 1, end - 1);
    } else {
      faults.add(Fault.of("E0113", span(position, position + 1)));
    }
  }

  /** The comma after text with no closing quote still carries the clause to the next line. */
  private int beforeComma(int start, int end) {
    int last = end;
    while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last > start + 1 && text.charAt(last - 1) == ',' ? last - 1 : last;
  }

  private Kind readDateOrNumber() {
    if (isDateAt(position)) {
      position += 10;
      return Kind.DATE;
    }
    if (isMonthDayAt(position)) {
      position += 5;
      return Kind.MONTH_DAY;
    }
    return readNumber();
  }

  private boolean isDateAt(int start) {
    return digitsAt(start) == 4
        && charAt(start + 4) == '-'
        && digitsAt(start + 5) == 2
        && charAt(start + 7) == '-'
        && digitsAt(start + 8) == 2;
  }

  private boolean isMonthDayAt(int start) {
    return digitsAt(start) == 2
        && charAt(start + 2) == '-'
        && digitsAt(start + 3) == 2
        && !isPartOfNumber(start + 5);
  }

  private Kind readNumber() {
    int start = position;
    boolean wellFormed = readDigits();
    if (charAt(position) == '.' && digitsAt(position + 1) > 0) {
      position++;
      wellFormed &= readDigits();
    }
    while (isPartOfNumber(position) || isThousandsComma(start, position)) {
      wellFormed = false;
      position++;
      readDigits();
    }
    if (isExponentAt(position)) {
      wellFormed = false;
      position++;
      readDigits();
    }
    var number = text.substring(start, position);
    if (wellFormed && number.length() <= MAX_DIGITS) {
      return Kind.NUMBER;
    }
    var span = span(start, position);
    faults.add(
        number.length() > MAX_DIGITS
            ? Fault.of("E0115", span, MAX_DIGITS + " digits in one number")
            : Characters.oddNumber(number, span));
    return Kind.UNKNOWN;
  }

  /** Reads digits with single low lines between them; says whether that is all there was. */
  private boolean readDigits() {
    position += digitsAt(position);
    while (charAt(position) == '_' && digitsAt(position + 1) > 0) {
      position++;
      position += digitsAt(position);
    }
    return charAt(position) != '_';
  }

  private boolean isPartOfNumber(int at) {
    return charAt(at) == '_' || charAt(at) == '.' && digitsAt(at + 1) > 0;
  }

  /** Whether a comma here parts thousands: {@code 1,000} would else be read as two numbers. */
  private boolean isThousandsComma(int start, int at) {
    return charAt(at) == ','
        && digitsAt(at + 1) == 3
        && digitsAt(start) <= 3
        && !isMonthDayAt(at + 1);
  }

  /** Whether {@code 1e3} is written; no unit is called {@code e3}. */
  private boolean isExponentAt(int at) {
    int digits = digitsAt(at + 1);
    return (charAt(at) == 'e' || charAt(at) == 'E')
        && (digits == 1 || digits == 2)
        && !Characters.isWordLike(charAt(at + 1 + digits));
  }

  private int digitsAt(int start) {
    int end = start;
    while (Characters.isPlainDigit(charAt(end))) {
      end++;
    }
    return end - start;
  }

  private int charAt(int index) {
    return index < text.length() ? text.charAt(index) : -1;
  }

  /** Where the line ends, before its line break; looked for once for each line. */
  private int endOfLine() {
    if (lineBreak < position) {
      int next = text.indexOf('\n', position);
      lineBreak = next < 0 ? text.length() : next;
    }
    boolean hasReturn = lineBreak > position && text.charAt(lineBreak - 1) == '\r';
    return hasReturn ? lineBreak - 1 : lineBreak;
  }

  private void findHarmful(int start) {
    for (int i = start; i < position; i++) {
      int c = text.codePointAt(i);
      if (Characters.isHarmful(c)) {
        faults.add(Fault.of("E0109", span(i, i + 1), Characters.codePoint(c)));
      }
      i += Character.charCount(c) - 1;
    }
  }
}
