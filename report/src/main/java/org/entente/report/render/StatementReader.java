package org.entente.report.render;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.determinations.AsOf;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.report.statements.SavedStatement;
import org.entente.report.statements.SavedStatement.SavedFigure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a saved JSON statement, of whoever's making: at most 64 MiB, at most 32 levels deep, no key
 * twice, every value in the form that {@link JsonStatement} writes.
 *
 * <p>It keeps only what can be compared with a run. Keys that it does not know are passed over.
 */
public final class StatementReader {
  /** The file is not JSON, or larger or deeper than a statement can be. */
  static final String NOT_READABLE = "E0758";

  /** The file is JSON, but not a statement of this kind. */
  static final String NOT_A_STATEMENT = "E0759";

  private static final long MOST_BYTES = 64L << 20;
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final Pattern VALUE =
      Pattern.compile("-?[0-9]{1,2000}(\\.[0-9]{1,2000}|/[1-9][0-9]{0,1999})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final JsonFactory FACTORY = Json.reading(MOST_BYTES, DEEPEST, LONGEST_TEXT);

  private final JsonParser json;
  private String book = "";
  private Optional<String> party = Optional.empty();
  private Optional<LocalDate> agreedOn = Optional.empty();
  private Optional<LocalDate> knownOn = Optional.empty();
  private String schema = "";
  private String termsHash = "";
  private String factsHash = "";
  private final List<SavedFigure> figures = new ArrayList<>();

  private StatementReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The statement in the stream, which is left open, or why it cannot be read.
   *
   * @param file the name by which problems call it
   */
  public static Outcome<SavedStatement> read(String file, InputStream stream) {
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
      return Outcome.of(new StatementReader(json).statement());
    } catch (Refused refused) {
      var place = new Place(file, refused.line, 0, 0, "", "");
      return Outcome.failed(Problem.of(NOT_A_STATEMENT, place, refused.reason));
    } catch (StreamConstraintsException tooLarge) {
      return Outcome.failed(
          unreadable(Place.ofFile(file), "it is larger or deeper than any statement"));
    } catch (JacksonException notJson) {
      return Outcome.failed(unreadable(place(file, notJson), "it is not well-formed JSON"));
    }
  }

  private static Problem unreadable(Place place, String reason) {
    return Problem.of(NOT_READABLE, place, reason);
  }

  private static Place place(String file, JacksonException notJson) {
    var at = notJson.getLocation();
    return at == null || at.getLineNr() < 1
        ? Place.ofFile(file)
        : new Place(file, at.getLineNr(), 0, 0, "", "");
  }

  private SavedStatement statement() throws Refused {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      member(json.currentName());
    }
    expect(json.currentToken(), JsonToken.END_OBJECT, "the end of the object");
    if (json.nextToken() != null) {
      throw refused("something follows the statement");
    }
    if (!schema.equals(JsonStatement.SCHEMA)) {
      throw refused("its schema is not `" + JsonStatement.SCHEMA + "`");
    }
    if (!HASH.matcher(termsHash).matches() || !HASH.matcher(factsHash).matches()) {
      throw refused("the hashes of terms and facts are not 64 hex digits");
    }
    return new SavedStatement(
        book, party, new AsOf(agreedOn, knownOn), termsHash, factsHash, figures);
  }

  private void member(String name) throws Refused {
    var token = json.nextToken();
    switch (name) {
      case "schema" -> schema = text(token);
      case "book" -> book = text(token);
      case "party" -> party = optionalText(token);
      case "agreed_on" -> agreedOn = day(token);
      case "known_on" -> knownOn = day(token);
      case "terms_hash" -> termsHash = text(token);
      case "facts_hash" -> factsHash = text(token);
      case "agreements" -> agreements(token);
      default -> json.skipChildren();
    }
  }

  private void agreements(JsonToken token) throws Refused {
    expect(token, JsonToken.START_ARRAY, "a list of agreements");
    while (json.nextToken() == JsonToken.START_OBJECT) {
      agreement();
    }
    expect(json.currentToken(), JsonToken.END_ARRAY, "only agreements");
  }

  private void agreement() throws Refused {
    String agreement = "";
    var own = new ArrayList<SavedFigure>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      if (name.equals("name")) {
        agreement = text(token);
      } else if (name.equals("figures")) {
        expect(token, JsonToken.START_ARRAY, "a list of figures");
        while (json.nextToken() == JsonToken.START_OBJECT) {
          own.add(figure());
        }
        expect(json.currentToken(), JsonToken.END_ARRAY, "only figures");
      } else {
        json.skipChildren();
      }
    }
    for (var figure : own) {
      figures.add(
          new SavedFigure(
              agreement, figure.reference(), figure.value(), figure.unit(), figure.status()));
    }
  }

  /** A figure whose agreement is not known yet, for that may stand after it. */
  private SavedFigure figure() throws Refused {
    String reference = "";
    Optional<String> value = Optional.empty();
    String unit = "";
    String status = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      switch (name) {
        case "reference" -> reference = text(token);
        case "value" -> value = optionalText(token);
        case "unit" -> unit = text(token);
        case "status" -> status = text(token);
        default -> json.skipChildren();
      }
    }
    if (reference.isEmpty()) {
      throw refused("a figure has no reference");
    }
    return new SavedFigure("", reference, value(value, unit), unit, status);
  }

  /** A number in lowest terms; a value that is none as its unit writes it. */
  private Optional<String> value(Optional<String> text, String unit) throws Refused {
    boolean isState = text.isPresent() && isState(text.get(), unit);
    if (text.isPresent() && !isState && !VALUE.matcher(text.get()).matches()) {
      throw refused("a value is not plain digits or a fraction");
    }
    return isState ? text : text.map(t -> Rational.parse(t).toString());
  }

  /** Whether the text is yes or no, a day, or the member of a set, as the unit says. */
  private static boolean isState(String text, String unit) {
    return switch (unit) {
      case "" -> false;
      case "yes/no" -> text.equals("yes") || text.equals("no");
      case "date" -> DAY.matcher(text).matches();
      default -> !CURRENCY.matcher(unit).matches() && MEMBER.matcher(text).matches();
    };
  }

  private Optional<LocalDate> day(JsonToken token) throws Refused {
    try {
      return optionalText(token).map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      throw refused("a day is not written as year-month-day");
    }
  }

  private Optional<String> optionalText(JsonToken token) throws Refused {
    return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(text(token));
  }

  private String text(JsonToken token) throws Refused {
    expect(token, JsonToken.VALUE_STRING, "a text");
    return json.getString();
  }

  private void expect(JsonToken found, JsonToken expected, String words) throws Refused {
    if (found != expected) {
      throw refused("expected " + words);
    }
  }

  private Refused refused(String reason) {
    return new Refused(reason, Math.max(0, json.currentTokenLocation().getLineNr()));
  }

  /** Stops the reading; it never leaves this class. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final int line;

    Refused(String reason, int line) {
      super(reason, null, false, false);
      this.reason = reason;
      this.line = line;
    }
  }
}
