package org.entente.report.render;

import java.util.Optional;
import org.entente.book.BookRun;
import org.entente.determinations.Determination;
import org.entente.report.differences.ClauseDifference;
import org.entente.report.differences.Difference;
import org.entente.report.differences.FigureDifference;
import tools.jackson.core.JsonGenerator;

/** Two runs beside each other as JSON, after {@code docs/reference/difference.schema.json}. */
public final class JsonDifference {
  private static final String SCHEMA = "entente-difference-1";

  private JsonDifference() {}

  public static String write(Difference difference) {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      side(json, "before", difference.before());
      side(json, "after", difference.after());
      json.writeArrayPropertyStart("clauses");
      difference.clauses().forEach(clause -> clause(json, clause));
      json.writeEndArray();
      json.writeArrayPropertyStart("figures");
      difference.figures().forEach(figure -> figure(json, figure));
      json.writeEndArray();
      json.writeNumberProperty("figures_unchanged", difference.unchanged());
    });
  }

  private static void side(JsonGenerator json, String name, BookRun run) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("book", run.book().name());
    Json.optional(json, "agreed_on", run.determinations().asOf().agreedOn());
    Json.optional(json, "known_on", run.determinations().asOf().knownOn());
    json.writeArrayPropertyStart("with");
    run.with().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("terms_hash", run.termsHash());
    json.writeStringProperty("facts_hash", run.factsHash());
    json.writeEndObject();
  }

  private static void clause(JsonGenerator json, ClauseDifference clause) {
    json.writeStartObject();
    json.writeStringProperty("agreement", clause.agreement());
    json.writeStringProperty("clause", clause.clause());
    json.writeStringProperty("from", clause.days().start().toString());
    json.writeStringProperty("to", clause.days().lastDay().toString());
    Json.optional(json, "before", clause.before());
    Json.optional(json, "after", clause.after());
    json.writeEndObject();
  }

  private static void figure(JsonGenerator json, FigureDifference difference) {
    var figure = difference.figure();
    json.writeStartObject();
    json.writeStringProperty("agreement", figure.agreement());
    json.writeStringProperty("reference", figure.reference());
    Json.optional(json, "party", figure.party());
    json.writeStringProperty("kind", Words.kind(figure.kind()));
    json.writeStringProperty("period", figure.period().name());
    json.writeStringProperty("unit", figure.unit().code());
    shown(json, "before", difference.before());
    shown(json, "after", difference.after());
    Json.optional(
        json, "difference", difference.difference().map(d -> Amounts.plain(d, figure.unit())));
    json.writeEndObject();
  }

  private static void shown(JsonGenerator json, String name, Optional<Determination> figure) {
    if (figure.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    Json.optional(
        json,
        "value",
        figure.get().value().map(v -> Amounts.plain(v, figure.get().figure().unit())));
    json.writeStringProperty("status", figure.get().status().words());
    json.writeEndObject();
  }
}
