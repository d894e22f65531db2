package org.entente.report.render;

import org.entente.report.statements.LineDetail;
import org.entente.report.statements.PoolLines;
import org.entente.report.statements.PoolLines.OfPeriod;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;
import tools.jackson.core.JsonGenerator;

/** The lines of an agreement's pools in a statement as JSON, period by period, with their sums. */
final class JsonLines {
  private JsonLines() {}

  static void write(JsonGenerator json, LineDetail detail) {
    json.writeObjectPropertyStart("line_parts");
    json.writeArrayPropertyStart("pools");
    detail.pools().forEach(pool -> pool(json, pool));
    json.writeEndArray();
    Json.strings(json, "left_out", detail.leftOut());
    json.writeEndObject();
  }

  private static void pool(JsonGenerator json, PoolLines pool) {
    json.writeStartObject();
    json.writeStringProperty("pool", pool.pool().pool());
    Json.strings(json, "index", pool.pool().members());
    json.writeStringProperty("unit", pool.currency().code());
    json.writeArrayPropertyStart("periods");
    pool.periods().forEach(period -> period(json, pool, period));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void period(JsonGenerator json, PoolLines pool, OfPeriod period) {
    json.writeStartObject();
    json.writeStringProperty("period", period.period());
    Json.optional(json, "cost", period.cost().map(c -> Amounts.plain(c, pool.currency())));
    json.writeArrayPropertyStart("borne");
    for (int p = 0; p < pool.parties().size(); p++) {
      json.writeStartObject();
      json.writeStringProperty("party", pool.parties().get(p));
      json.writeStringProperty("value", Amounts.plain(period.parts().get(p), pool.currency()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("lines");
    period.lines().forEach(line -> line(json, pool, line));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, PoolLines pool, LineParts line) {
    json.writeStartObject();
    json.writeStringProperty("line", line.id());
    Json.optional(json, "file", line.place().map(place -> place.file()));
    json.writeNumberProperty("row", line.place().map(place -> place.line()).orElse(0));
    json.writeStringProperty("day", line.day().toString());
    json.writeStringProperty("entry", line.entry().word());
    json.writeStringProperty("amount", Amounts.plain(line.amount(), line.currency()));
    json.writeStringProperty("currency", line.currency().code());
    json.writeStringProperty("cost", Amounts.plain(line.cost(), pool.currency()));
    json.writeArrayPropertyStart("parts");
    for (Part part : line.parts()) {
      json.writeStartObject();
      json.writeStringProperty("party", part.party());
      json.writeStringProperty("value", Amounts.plain(part.amount(), pool.currency()));
      json.writeStringProperty("figure", part.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
