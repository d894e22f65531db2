package org.entente.report.render;

import java.util.List;
import org.entente.problems.Problem;
import tools.jackson.core.JsonGenerator;

/**
 * Problems as JSON: code, severity, where, sentence and remedy of each.
 *
 * <p>Example: {@code {"schema": "entente-problems-1", "summary": "1 problem", "problems": [{"code":
 * "E0402", ...}]}}.
 */
public final class JsonProblems {
  static final String SCHEMA = "entente-problems-1";

  private JsonProblems() {}

  public static String write(List<Problem> problems) {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("summary", TextProblem.summary(problems));
      json.writeArrayPropertyStart("problems");
      problems.forEach(problem -> write(json, problem));
      json.writeEndArray();
    });
  }

  static void write(JsonGenerator json, Problem problem) {
    var place = problem.place();
    json.writeStartObject();
    json.writeStringProperty("code", problem.code());
    json.writeStringProperty("severity", problem.isError() ? "error" : "warning");
    json.writeStringProperty("file", place.file());
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
    json.writeNumberProperty("length", place.length());
    json.writeStringProperty("clause", place.clause());
    json.writeStringProperty("excerpt", place.excerpt());
    json.writeStringProperty("sentence", problem.sentence());
    json.writeStringProperty("remedy", problem.remedy());
    json.writeEndObject();
  }
}
