package org.entente.report.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The JSON Schema of agreements, from the same forms by which they are written and read. */
final class AgreementSchema {
  /** What agreements are made of and what amendments are, by type. */
  private static final SequencedMap<Class<?>, Form.Definition> DEFINITIONS = definitions();

  private AgreementSchema() {}

  private static SequencedMap<Class<?>, Form.Definition> definitions() {
    var all =
        new TreeMap<Class<?>, Form.Definition>(
            Comparator.comparing((Class<?> type) -> type.getName()));
    all.putAll(Agreement.FORMS.definitions());
    all.putAll(Amendment.FORMS.definitions());
    return all;
  }

  static String write() {
    var definitions =
        DEFINITIONS.entrySet().stream()
            .map(e -> "    " + quoted(name(e.getKey())) + ": " + definition(e.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:entente:schema:agreement-1",
      "title": "Agreements of Entente",
      "description": "What agreements say, clause by clause, as `entente convert` writes and reads it. A key that says nothing (no labels, an empty list, false) is left out. Numbers are texts, for they are exact.",
      "type": "object",
      "additionalProperties": false,
      "required": ["schema", "entente", "agreements"],
      "properties": {
        "schema": { "const": "entente-agreement-1", "description": "The edition of this schema. A change that a reader must know of gets a new number." },
        "entente": { "const": 1, "description": "The edition of the language." },
        "agreements": { "type": "array", "items": { "$ref": "#/$defs/agreement" } },
        "amendments": { "type": "array", "items": { "$ref": "#/$defs/amendment" } }
      },
      "$defs": {
        "labels": { "type": "object", "description": "A text by language; the plain one, without a language, under the empty key.", "required": [""], "additionalProperties": { "type": "string", "minLength": 1 } },
    """
        + definitions
        + "\n  }\n}\n";
  }

  /** {@code parsed_bound.limit} for a record inside a sealed type, {@code name} else. */
  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null ? Forms.word(type) : name(outer) + "." + Forms.word(type);
  }

  private static String definition(Form.Definition definition) {
    return switch (definition) {
      case Form.Members members -> object(members, "");
      case Form.Alternatives alternatives ->
          alternatives.byWord().entrySet().stream()
              .map(e -> object((Form.Members) DEFINITIONS.get(e.getValue()), e.getKey()))
              .collect(Collectors.joining(",\n      ", "{ \"oneOf\": [\n      ", "\n    ] }"));
    };
  }

  private static String object(Form.Members members, String word) {
    var is = word.isEmpty() ? "" : "\"is\": { \"const\": " + quoted(word) + " }";
    var properties =
        members.members().stream()
            .map(m -> quoted(m.key()) + ": " + form(m.form()))
            .collect(Collectors.joining(", "));
    var joined = is.isEmpty() || properties.isEmpty() ? is + properties : is + ", " + properties;
    var required =
        members.members().stream()
            .filter(m -> isRequired(m.form()))
            .map(m -> quoted(m.key()))
            .collect(Collectors.toList());
    if (!word.isEmpty()) {
      required.addFirst("\"is\"");
    }
    return "{ \"type\": \"object\", \"additionalProperties\": false, \"required\": ["
        + String.join(", ", required)
        + "], \"properties\": { "
        + joined
        + " } }";
  }

  private static boolean isRequired(Form form) {
    return switch (form) {
      case Form.Text text -> true;
      case Form.Whole whole -> true;
      case Form.Choice choice -> true;
      case Form.Of of -> true;
      case Form.YesNo yesNo -> false;
      case Form.LabelsByLanguage labels -> false;
      case Form.Maybe maybe -> false;
      case Form.Many many -> false;
    };
  }

  private static String form(Form form) {
    return switch (form) {
      case Form.Text text -> "{ \"type\": \"string\"" + pattern(text.kind()) + " }";
      case Form.Whole whole -> "{ \"type\": \"integer\" }";
      case Form.YesNo yesNo -> "{ \"type\": \"boolean\" }";
      case Form.LabelsByLanguage labels -> "{ \"$ref\": \"#/$defs/labels\" }";
      case Form.Choice choice ->
          choice.constants().sequencedKeySet().stream()
              .map(AgreementSchema::quoted)
              .collect(Collectors.joining(", ", "{ \"enum\": [", "] }"));
      case Form.Of of -> "{ \"$ref\": \"#/$defs/" + name(of.type()) + "\" }";
      case Form.Maybe maybe -> form(maybe.value());
      case Form.Many many -> "{ \"type\": \"array\", \"items\": " + form(many.value()) + " }";
    };
  }

  private static String pattern(Form.TextKind kind) {
    return switch (kind) {
      case NAME -> ", \"pattern\": \"^[A-Za-z_][A-Za-z0-9_]{0,99}$\"";
      case QUOTED -> ", \"minLength\": 1, \"maxLength\": 1000";
      case NUMBER -> ", \"pattern\": \"^[0-9]{1,60}(\\\\.[0-9]{1,60})?$\"";
      case DAY -> ", \"format\": \"date\"";
      case MONTH_DAY -> ", \"pattern\": \"^[0-9]{2}-[0-9]{2}$\"";
    };
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static List<String> names() {
    return DEFINITIONS.sequencedKeySet().stream().map(AgreementSchema::name).toList();
  }
}
