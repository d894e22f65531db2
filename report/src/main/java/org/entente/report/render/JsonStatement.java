package org.entente.report.render;

import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreement.Amendment;
import org.entente.book.BookRun;
import org.entente.data.intake.IntakeSummary;
import org.entente.determinations.Determination;
import org.entente.determinations.LineUse;
import org.entente.explanations.InputUsed;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.Citations;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import tools.jackson.core.JsonGenerator;

/**
 * A statement as JSON, after {@code docs/reference/statement.schema.json}: every figure of the run
 * with reference, value, unit, status, clause and citation, beside the fingerprints of terms and
 * facts.
 *
 * <p>Values are strings of digits, {@code "15100000000"} or {@code "12.50"}; those without an end
 * in decimal are fractions, {@code "100/3"}; a missing one is null.
 */
public final class JsonStatement {
  static final String SCHEMA = "entente-statement-1";

  private JsonStatement() {}

  /** The statement with all figures of the run that concern its party, not only those printed. */
  public static String write(Statement statement, BookRun run) {
    return Json.object(json -> {
      header(json, statement);
      json.writeArrayPropertyStart("agreements");
      for (var section : statement.agreements()) {
        run.determinations()
            .agreements()
            .find(section.name())
            .ifPresent(terms -> agreement(json, statement, section, terms, run));
      }
      json.writeEndArray();
    });
  }

  private static void header(JsonGenerator json, Statement statement) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("book", statement.book());
    Json.optional(json, "title", statement.title());
    Json.optional(json, "party", statement.party());
    Json.optional(json, "agreed_on", statement.asOf().agreedOn());
    Json.optional(json, "known_on", statement.asOf().knownOn());
    json.writeStringProperty("terms_hash", statement.termsHash());
    json.writeStringProperty("facts_hash", statement.factsHash());
    json.writeArrayPropertyStart("not_yet_agreed");
    for (var later : statement.notYetAgreed()) {
      json.writeStartObject();
      json.writeStringProperty("name", later.name());
      json.writeStringProperty("signed", later.signed().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("intake");
    statement.intake().sources().forEach(source -> intake(json, source));
    json.writeEndArray();
    json.writeNumberProperty("rows_rejected", statement.rowsRejected());
    json.writeArrayPropertyStart("rejected");
    statement.rejected().forEach(problem -> JsonProblems.write(json, problem));
    json.writeEndArray();
    Json.strings(json, "assumptions", statement.assumptions());
  }

  private static void intake(JsonGenerator json, IntakeSummary.OfSource source) {
    json.writeStartObject();
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("content", source.content());
    json.writeNumberProperty("rows_read", source.rowsRead());
    json.writeNumberProperty("rows_kept", source.rowsKept());
    json.writeObjectPropertyStart("rejected_by_code");
    source.rejectedByCode().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeBooleanProperty("assumed", source.assumed());
    json.writeEndObject();
  }

  private static void agreement(
      JsonGenerator json,
      Statement statement,
      AgreementStatement section,
      CheckedAgreement terms,
      BookRun run) {
    json.writeStartObject();
    json.writeStringProperty("name", section.name());
    Json.labels(json, "labels", section.labels());
    json.writeArrayPropertyStart("parties");
    for (var party : section.parties()) {
      json.writeStartObject();
      json.writeStringProperty("id", party.id());
      Json.labels(json, "labels", party.labels());
      party.days().first().ifPresent(day -> json.writeStringProperty("from", day.toString()));
      party.days().last().ifPresent(day -> json.writeStringProperty("to", day.toString()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("signed", section.signed().toString());
    json.writeArrayPropertyStart("amendments");
    section.amendments().forEach(one -> amendment(json, one));
    json.writeEndArray();
    json.writeStringProperty("from", section.term().start().toString());
    json.writeStringProperty("to", section.term().lastDay().toString());
    json.writeStringProperty("currency", section.currency().code());
    json.writeArrayPropertyStart("lines");
    section.lineUse().forEach(use -> lineUse(json, use));
    json.writeEndArray();
    section.lineDetail().ifPresent(detail -> JsonLines.write(json, detail));
    json.writeArrayPropertyStart("figures");
    var choice = new StatementChoice(statement.party());
    run.determinations().all().stream()
        .filter(d -> d.figure().agreement().equals(section.name()))
        .filter(d -> choice.includes(d.figure()))
        .forEach(d -> figure(json, terms, d));
    json.writeEndArray();
    json.writeArrayPropertyStart("inputs_used");
    section.inputsUsed().forEach(used -> inputUsed(json, used));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void amendment(JsonGenerator json, Amendment amendment) {
    json.writeStartObject();
    json.writeStringProperty("name", amendment.name());
    Json.labels(json, "labels", amendment.labels());
    json.writeStringProperty("signed", amendment.signed().toString());
    json.writeStringProperty("effective", amendment.effective().toString());
    json.writeEndObject();
  }

  private static void inputUsed(JsonGenerator json, InputUsed used) {
    var query = used.query();
    json.writeStartObject();
    json.writeStringProperty("agreement", query.agreement());
    json.writeStringProperty("reference", query.reference());
    json.writeStringProperty("from", query.period().period().start().toString());
    json.writeStringProperty("to", query.period().period().lastDay().toString());
    json.writeStringProperty("value", Amounts.plain(used.value(), query.input().unit()));
    json.writeStringProperty("unit", query.input().unit().code());
    json.writeArrayPropertyStart("facts");
    used.facts().forEach(fact -> JsonExplanation.source(json, fact));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void lineUse(JsonGenerator json, LineUse use) {
    json.writeStartObject();
    json.writeStringProperty("lines", use.lines());
    json.writeNumberProperty("included", use.included());
    json.writeNumberProperty("excluded", use.excluded());
    json.writeNumberProperty("unassigned", use.unassigned());
    json.writeNumberProperty("outside_term", use.outsideTerm());
    json.writeEndObject();
  }

  private static void figure(
      JsonGenerator json, CheckedAgreement terms, Determination determination) {
    var figure = determination.figure();
    json.writeStartObject();
    json.writeStringProperty("reference", determination.reference());
    json.writeStringProperty("name", figure.name());
    Json.strings(json, "index", figure.indices());
    Json.optional(json, "party", figure.party());
    Json.optional(json, "facet", figure.facet());
    json.writeStringProperty("kind", Words.kind(figure.kind()));
    json.writeStringProperty("period", figure.period().name());
    json.writeStringProperty("from", figure.period().period().start().toString());
    json.writeStringProperty("to", figure.period().period().lastDay().toString());
    Json.optional(json, "value", determination.value().map(v -> Amounts.plain(v, figure.unit())));
    json.writeStringProperty("unit", figure.unit().code());
    json.writeStringProperty("status", determination.status().words());
    Json.place(json, "place", figure.place());
    Json.strings(json, "cites", Citations.of(terms, figure).all());
    json.writeEndObject();
  }
}
