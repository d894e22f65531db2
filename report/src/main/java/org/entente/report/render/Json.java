package org.entente.report.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * How JSON is written, two blanks of indentation, line feeds, keys in a stated order; and how it is
 * read from outside.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One object, its line ended. */
  public static String object(Consumer<JsonGenerator> members) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(new Layout(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** One object without blanks or line ends, for programs alone. */
  static String compact(Consumer<JsonGenerator> members) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** How a file from outside is read: no key twice, and nothing beyond these bounds. */
  public static JsonFactory reading(long mostBytes, int deepest, int longestText) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(mostBytes)
                .maxNestingDepth(deepest)
                .maxStringLength(longestText)
                .maxNameLength(200)
                .maxNumberLength(100)
                .build())
        .build();
  }

  static void optional(JsonGenerator json, String name, Optional<?> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get().toString());
    } else {
      json.writeNullProperty(name);
    }
  }

  static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The plain label first, without a language, then the others by language. */
  static void labels(JsonGenerator json, String name, Labels labels) {
    json.writeArrayPropertyStart(name);
    labels.plain().ifPresent(text -> label(json, Optional.empty(), text));
    labels.byLanguage().forEach((language, text) -> label(json, Optional.of(language), text));
    json.writeEndArray();
  }

  private static void label(JsonGenerator json, Optional<String> language, String text) {
    json.writeStartObject();
    optional(json, "language", language);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  static void place(JsonGenerator json, String name, Place place) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("file", place.file());
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
    json.writeStringProperty("clause", place.clause());
    json.writeEndObject();
  }

  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      var indenter = new DefaultIndenter("  ", "\n");
      var separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      var printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
