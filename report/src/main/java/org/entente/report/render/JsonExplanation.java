package org.entente.report.render;

import java.util.List;
import org.entente.explanations.Explanation;
import org.entente.explanations.Explanation.Node;
import org.entente.explanations.Explanation.Source;
import tools.jackson.core.JsonGenerator;

/**
 * An explanation as JSON, after {@code docs/reference/explanation.schema.json}: a flat list of
 * nodes, operands before the nodes that use them, the figure itself last.
 *
 * <p>Values are exact: digits, or a fraction where they have no end in decimal.
 */
public final class JsonExplanation {
  static final String SCHEMA = "entente-explanation-1";

  private JsonExplanation() {}

  public static String write(Explanation explanation) {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("reference", explanation.reference());
      json.writeStringProperty("period", explanation.period());
      json.writeArrayPropertyStart("nodes");
      explanation.nodes().forEach(node -> node(json, node));
      json.writeEndArray();
    });
  }

  private static void node(JsonGenerator json, Node node) {
    json.writeStartObject();
    json.writeNumberProperty("id", node.id());
    Json.optional(json, "reference", node.reference());
    json.writeStringProperty("operation", node.operation());
    operands(json, node.operands());
    own(json, node);
    Json.optional(json, "value", node.value().map(v -> Amounts.plain(v, node.unit())));
    json.writeStringProperty("unit", node.unit().code());
    json.writeStringProperty("meaning", node.meaning());
    json.writeStringProperty("rounding", node.rounding());
    json.writeStringProperty("status", node.status());
    Json.place(json, "place", node.place());
    Json.strings(json, "cites", node.cites().all());
    json.writeArrayPropertyStart("sources");
    node.sources().forEach(source -> source(json, source));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void own(JsonGenerator json, Node node) {
    if (node.own().isPresent()) {
      json.writeNumberProperty("own", node.own().get());
    } else {
      json.writeNullProperty("own");
    }
  }

  private static void operands(JsonGenerator json, List<Integer> operands) {
    json.writeArrayPropertyStart("operands");
    operands.forEach(json::writeNumber);
    json.writeEndArray();
  }

  static void source(JsonGenerator json, Source source) {
    json.writeStartObject();
    json.writeStringProperty("description", source.description());
    json.writeStringProperty("file", source.place().file());
    json.writeNumberProperty("line", source.place().line());
    json.writeStringProperty("known_on", source.knownOn());
    json.writeStringProperty("reported_by", source.reportedBy());
    json.writeStringProperty("document", source.document());
    json.writeBooleanProperty("assumed", source.assumed());
    json.writeEndObject();
  }
}
