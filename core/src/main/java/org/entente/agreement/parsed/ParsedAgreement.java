package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/** One agreement as it was written: its name and its clauses in order. */
public record ParsedAgreement(
    SourceText source, Name name, Labels labels, List<ParsedClause> clauses, Span span) {
  public ParsedAgreement {
    requireNonNull(source, "source is null");
    requireNonNull(name, "name is null");
    requireNonNull(labels, "labels is null");
    requireNonNull(span, "span is null");
    clauses = List.copyOf(clauses);
  }
}
