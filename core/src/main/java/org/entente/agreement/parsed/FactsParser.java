package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedFormation.Formation;

/** Reads the clauses that say which facts an agreement takes from outside: lines and inputs. */
final class FactsParser {
  private static final List<String> COLUMN_WORDS = List.of("in", "text", "number", "date", "yes");

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;

  FactsParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
  }

  ParsedClause lines(Token start) {
    var name = cursor.name("a name for the lines");
    cursor.address("lines " + name.text());
    var labels = phrases.labels();
    cursor.expect(":");
    var columns = new ArrayList<ParsedColumn>();
    do {
      columns.add(column());
      cursor.expect(",");
      cursor.couldBe("late", "converted", "each", "the");
    } while (!seesLateRule() && !seesConversion() && !seesRounding());
    var conversion =
        seesConversion()
            ? Optional.of(new ConversionParser(cursor).conversion())
            : Optional.<ParsedConversion>empty();
    var rounding =
        conversion.isEmpty() && seesRounding()
            ? Optional.of(rounding())
            : Optional.<ParsedSumRounding>empty();
    cursor.expect("late", "lines");
    boolean restate = cursor.expectOneOf("restate", "count").equals("restate");
    if (!restate) {
      cursor.expect("in", "the", "open", "period");
    }
    var cites = phrases.cites();
    return new ParsedClause.Lines(
        name, labels, columns, conversion, rounding, restate, cites, cursor.spanFrom(start));
  }

  private ParsedSumRounding rounding() {
    var rounding = new ConversionParser(cursor).rounding();
    cursor.expect(",");
    return rounding;
  }

  /** A column may be named so too; it is followed by what it holds. */
  private boolean seesRounding() {
    return (cursor.sees("each") && cursor.ahead(1).is("line"))
        || (cursor.sees("the") && cursor.ahead(1).is("sum"));
  }

  private boolean seesConversion() {
    return cursor.sees("converted") && cursor.ahead(1).is("by");
  }

  /** A column may be named late too; the rule is not followed by what a column holds. */
  private boolean seesLateRule() {
    return cursor.sees("late") && !COLUMN_WORDS.contains(cursor.ahead(1).text());
  }

  private ParsedColumn column() {
    var start = cursor.current();
    if (cursor.takeQuietly("id")) {
      return new ParsedColumn.Id(start.span());
    }
    if (cursor.takeQuietly("amount")) {
      if (cursor.take("in")) {
        return new ParsedColumn.AmountIn(
            cursor.name("a column of currencies"), cursor.spanFrom(start));
      }
      return new ParsedColumn.Amount(cursor.name("a currency"), cursor.spanFrom(start));
    }
    if (cursor.takeQuietly("dated")) {
      return new ParsedColumn.Dated(cursor.name("a column"), cursor.spanFrom(start));
    }
    var name = cursor.name("a column");
    if (cursor.take("in")) {
      var set = cursor.name("a set");
      return new ParsedColumn.InSet(name, set, cursor.take("optional"), cursor.spanFrom(start));
    }
    var type = type();
    return new ParsedColumn.Plain(name, type, cursor.take("optional"), cursor.spanFrom(start));
  }

  private ParsedColumn.Type type() {
    return switch (cursor.expectOneOf("text", "number", "date", "yes")) {
      case "text" -> ParsedColumn.Type.TEXT;
      case "number" -> ParsedColumn.Type.NUMBER;
      case "date" -> ParsedColumn.Type.DATE;
      default -> {
        cursor.expect("/", "no");
        yield ParsedColumn.Type.YES_NO;
      }
    };
  }

  ParsedClause rates(Token start) {
    var name = cursor.name("a name for the rates");
    cursor.address("rates " + name.text());
    var labels = phrases.labels();
    cursor.expect(":");
    var currencies = cursor.names("a currency");
    cursor.expect("per");
    var base = cursor.name("a currency");
    cursor.expect("by");
    var by = cursor.name("`day`, `month` or a year");
    cursor.expect(",");
    var vintage = vintage();
    var cites = phrases.cites();
    return new ParsedClause.Rates(
        name, labels, currencies, base, by, vintage, cites, cursor.spanFrom(start));
  }

  ParsedClause input(Token start) {
    var name = cursor.name("a name for the input");
    cursor.address("input " + name.text());
    var indices = phrases.indices();
    var labels = phrases.labels();
    cursor.expect(":");
    var kind = phrases.kind();
    cursor.expect(",");
    var formation = formation();
    if (formation.isPresent()) {
      cursor.expect(",");
    }
    var vintage = vintage();
    var cites = phrases.cites();
    return new ParsedClause.Input(
        name, indices, labels, kind, formation, vintage, cites, cursor.spanFrom(start));
  }

  private Optional<ParsedFormation> formation() {
    var start = cursor.current();
    Formation formation;
    if (cursor.take("average")) {
      formation = Formation.AVERAGE;
    } else if (cursor.take("by")) {
      cursor.expect("days");
      formation = Formation.BY_DAYS;
    } else if (cursor.take("at")) {
      boolean first = cursor.expectOneOf("start", "end").equals("start");
      formation = first ? Formation.AT_START : Formation.AT_END;
    } else {
      return Optional.empty();
    }
    return Optional.of(new ParsedFormation(formation, phrases.window(), cursor.spanFrom(start)));
  }

  private ParsedVintage vintage() {
    cursor.expect("vintage");
    var start = cursor.current();
    return switch (cursor.expectOneOf("first", "newest", "last")) {
      case "first" -> new ParsedVintage.First(start.span());
      case "newest" -> new ParsedVintage.Newest(start.span());
      default -> lastKnownBy(start);
    };
  }

  private ParsedVintage lastKnownBy(Token start) {
    cursor.expect("known", "by");
    var day = quantities.monthDay();
    cursor.expect("of");
    var year = cursor.name("a year");
    int offset = quantities.offset();
    return new ParsedVintage.LastKnownBy(day, year, offset, cursor.spanFrom(start));
  }
}
