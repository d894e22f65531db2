package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Labels;

/** Reads what many clauses have in common: labels, citations and windows. */
final class PhraseParser {
  private final Cursor cursor;

  PhraseParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** {@code "Japan" ja:"日本国"}, or nothing. */
  Labels labels() {
    cursor.couldBe("cites");
    return cursor.sees(Kind.STRING) ? texts() : Labels.NONE;
  }

  /** {@code cites "Article 2(1)"}, or nothing. */
  Labels cites() {
    if (!cursor.take("cites")) {
      return Labels.NONE;
    }
    return cursor.sees(Kind.STRING) ? texts() : failWithoutText();
  }

  private Labels failWithoutText() {
    throw cursor.unexpected("a text in quotes such as `\"Article 2(1)\"`");
  }

  private Labels texts() {
    var plain = text(cursor.advance());
    var byLanguage = new TreeMap<String, String>();
    while (Words.isName(cursor.current()) && isLabelAhead()) {
      var language = cursor.name("a language");
      cursor.advance();
      var label = text(cursor.expect(Kind.STRING, "a text in quotes"));
      if (byLanguage.putIfAbsent(language.text(), label) != null) {
        throw new ClauseFault(Fault.of("E0121", language.span(), language.text()));
      }
    }
    return new Labels(Optional.of(plain), byLanguage);
  }

  private boolean isLabelAhead() {
    return cursor.ahead(1).is(":") && cursor.ahead(2).kind() == Kind.STRING;
  }

  /** The characters between the quotes. */
  static String text(Token string) {
    var quoted = string.text();
    var text = new StringBuilder();
    for (int i = 1; i < quoted.length() && quoted.charAt(i) != '"'; i++) {
      if (quoted.charAt(i) == '\\' && i + 1 < quoted.length()) {
        i++;
      }
      text.append(quoted.charAt(i));
    }
    return text.toString();
  }

  /** Names with labels and commas between them: parties, members of a set. */
  List<Labelled> labelled(String description) {
    var all = new ArrayList<Labelled>();
    do {
      all.add(new Labelled(cursor.name(description), labels()));
    } while (cursor.take(","));
    return all;
  }

  /** {@code [class, party]}, or nothing. */
  List<Name> indices() {
    if (!cursor.takeQuietly("[")) {
      return List.of();
    }
    var names = cursor.names("a set");
    cursor.expect("]");
    return names;
  }

  /** {@code per JFY}, {@code per quarter of JFY} or {@code over term}. */
  ParsedWindow window() {
    var start = cursor.current();
    if (cursor.take("per")) {
      var name = cursor.name("a year or `month`");
      var of =
          cursor.takeQuietly("of") ? Optional.of(cursor.name("a year")) : Optional.<Name>empty();
      return new ParsedWindow.Per(name, of, cursor.spanFrom(start));
    }
    cursor.expect("over", "term");
    return new ParsedWindow.OverTerm(cursor.spanFrom(start));
  }

  Optional<ParsedWindow> optionalWindow() {
    cursor.couldBe("per", "over");
    return cursor.sees("per") || cursor.sees("over") ? Optional.of(window()) : Optional.empty();
  }

  /**
   * {@code total KRW per CY}, {@code level worker}, {@code rate JPY per USD}, {@code one of level}.
   */
  ParsedKind kind() {
    var start = cursor.current();
    var kind =
        switch (cursor.expectOneOf("total", "level", "rate", "yes", "date", "one")) {
          case "total" -> ParsedKind.Kind.TOTAL;
          case "level" -> ParsedKind.Kind.LEVEL;
          case "rate" -> ParsedKind.Kind.RATE;
          case "yes" -> ParsedKind.Kind.YES_NO;
          case "date" -> ParsedKind.Kind.DATE;
          default -> ParsedKind.Kind.ONE_OF;
        };
    var unit =
        switch (kind) {
          case TOTAL, LEVEL, RATE -> new QuantityParser(cursor).unit();
          case DATE -> Optional.<Name>empty();
          case YES_NO -> {
            cursor.expect("/", "no");
            yield Optional.<Name>empty();
          }
          case ONE_OF -> {
            cursor.expect("of");
            yield Optional.of(cursor.name("a set"));
          }
        };
    var per =
        kind == ParsedKind.Kind.RATE && unit.isPresent() && cursor.take("per")
            ? Optional.of(cursor.name("a currency"))
            : Optional.<Name>empty();
    return new ParsedKind(kind, unit, per, optionalWindow(), cursor.spanFrom(start));
  }

  /** {@code largest fraction, ties by id} or {@code half_up, remainder to US}. */
  ParsedRemainder remainder() {
    var start = cursor.current();
    if (cursor.expectOneOf("largest", "half_up").equals("half_up")) {
      if (!cursor.sees(",")) {
        throw cursor.unexpected("`, remainder to` with a party");
      }
      cursor.expect(",", "remainder", "to");
      var party = cursor.name("a party");
      return new ParsedRemainder.HalfUpRemainderTo(party, cursor.spanFrom(start));
    }
    cursor.expect("fraction", ",", "ties");
    List<Name> tiesTo = List.of();
    if (cursor.expectOneOf("by", "to").equals("by")) {
      cursor.expect("id");
    } else {
      tiesTo = cursor.names("a party");
    }
    return new ParsedRemainder.LargestFraction(tiesTo, cursor.spanFrom(start));
  }
}
