package org.entente.report.agreements;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.parsed.Printer;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.report.agreements.FormReader.NotAnAgreement;
import org.entente.report.render.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Agreements as JSON, for programs that read and write them: an object for each clause, in the
 * order of the text. The same agreements give the same bytes, and what is read back is the same
 * agreement.
 *
 * <p>Comments and the way in which a number was written are no part of it: 23.4bn is {@code
 * "23400000000"}. What is not said is left out.
 *
 * <p>Example: {@code signed 2022-01-07} is {@code {"is": "signed", "day": "2022-01-07"}}.
 */
public final class AgreementJson {
  /** The edition of the form. A change that a reader must know of gets a new number. */
  public static final String EDITION = "entente-agreement-1";

  private static final long MOST_BYTES = 16L << 20;

  /** Values nest 256 deep, and each of them is an object in a list or under a key. */
  private static final int DEEPEST = 1_100;

  private static final JsonFactory FACTORY = Json.reading(MOST_BYTES, DEEPEST, 10_000);

  private AgreementJson() {}

  /** One object of a file: what is JSON in it besides the edition. */
  record Document(List<Agreement> agreements, List<Amendment> amendments) {
    Document {
      agreements = List.copyOf(agreements);
      amendments = List.copyOf(amendments);
    }
  }

  /** The agreements of some files, in the order of the files and of their texts. */
  public static String write(List<ParsedFile> files) {
    var agreements =
        files.stream().flatMap(file -> file.agreements().stream()).map(Agreement::of).toList();
    var amendments =
        files.stream().flatMap(file -> file.amendments().stream()).map(Amendment::of).toList();
    return write(new Document(agreements, amendments));
  }

  private static String write(Document document) {
    return Json.object(json -> {
      json.writeStringProperty("schema", EDITION);
      json.writeNumberProperty("entente", 1);
      json.writeArrayPropertyStart("agreements");
      var writer = new FormWriter(Agreement.FORMS, json);
      document.agreements().forEach(agreement -> writer.write(Agreement.class, agreement));
      json.writeEndArray();
      if (!document.amendments().isEmpty()) {
        json.writeArrayPropertyStart("amendments");
        var changes = new FormWriter(Amendment.FORMS, json);
        document.amendments().forEach(amendment -> changes.write(Amendment.class, amendment));
        json.writeEndArray();
      }
    });
  }

  /**
   * The text of the agreements in a JSON document, which is left open, or why it cannot be read.
   *
   * @param file the name by which problems call it
   */
  public static Outcome<String> read(String file, InputStream stream) {
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
      return text(file, document(json));
    } catch (NotAnAgreement refused) {
      return Outcome.failed(
          Problem.of("E0798", new Place(file, refused.line(), 0, 0, "", ""), refused.reason()));
    } catch (StreamConstraintsException tooLarge) {
      return Outcome.failed(
          Problem.of(
              "E0797", Place.ofFile(file), "it is larger or deeper than any agreement may be"));
    } catch (JacksonException notJson) {
      var at = notJson.getLocation();
      var place =
          at == null || at.getLineNr() < 1
              ? Place.ofFile(file)
              : new Place(file, at.getLineNr(), 0, 0, "", "");
      return Outcome.failed(Problem.of("E0797", place, "it is not well-formed JSON"));
    }
  }

  private static Document document(JsonParser json) {
    if (json.nextToken() == null) {
      throw new NotAnAgreement("an object was expected, and the document is empty", nowhere());
    }
    var tree = JsonTree.read(json);
    if (json.nextToken() != null) {
      throw new NotAnAgreement("something follows the agreements", tree);
    }
    if (!(tree instanceof JsonTree.Branch branch)) {
      throw new NotAnAgreement("an object was expected", tree);
    }
    if (!(branch.members().get("schema") instanceof JsonTree.Text schema)
        || !schema.text().equals(EDITION)) {
      throw new NotAnAgreement("the key `schema` with `" + EDITION + "` was expected", tree);
    }
    if (!(branch.members().get("entente") instanceof JsonTree.Whole edition)
        || edition.number() != 1) {
      throw new NotAnAgreement(
          "the key `entente` with the language's edition 1 was expected", tree);
    }
    if (!(branch.members().get("agreements") instanceof JsonTree.Items items)) {
      throw new NotAnAgreement("the key `agreements` with a list was expected", tree);
    }
    var amendments = Optional.ofNullable(branch.members().get("amendments"));
    if (branch.members().size() > (amendments.isEmpty() ? 3 : 4)) {
      throw new NotAnAgreement(
          "the keys `schema`, `entente`, `agreements` and `amendments` were expected, and no"
              + " others",
          tree);
    }
    var reader = new FormReader(Agreement.FORMS);
    var agreements = new ArrayList<Agreement>();
    for (var item : items.items()) {
      agreements.add((Agreement) reader.read(Agreement.class, item));
    }
    return new Document(agreements, amendments.map(AgreementJson::amendments).orElse(List.of()));
  }

  private static List<Amendment> amendments(JsonTree tree) {
    if (!(tree instanceof JsonTree.Items items)) {
      throw new NotAnAgreement("a list was expected under the key `amendments`", tree);
    }
    var reader = new FormReader(Amendment.FORMS);
    return items.items().stream()
        .map(item -> (Amendment) reader.read(Amendment.class, item))
        .toList();
  }

  private static JsonTree nowhere() {
    return new JsonTree.Strange(0);
  }

  /** The text is what its agreements say; where it cannot say it, its problems tell. */
  private static Outcome<String> text(String file, Document document) {
    var source = new SourceText(file, "");
    var agreements = document.agreements().stream().map(a -> a.parsed(source)).toList();
    var amendments = document.amendments().stream().map(a -> a.parsed(source)).toList();
    var text = Printer.print(new ParsedFile(source, List.of(), agreements, amendments));
    return Parser.parse(new SourceText(file, text))
        .then(parsed ->
            write(List.of(parsed)).equals(write(document))
                ? Outcome.of(text)
                : Outcome.failed(
                    Problem.of(
                        "E0798",
                        Place.ofFile(file),
                        "its values cannot be written in an agreement; `entente convert` of the"
                            + " text that comes nearest gives what can be")));
  }
}
