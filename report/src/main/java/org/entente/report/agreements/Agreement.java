package org.entente.report.agreements;

import java.util.List;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/** An agreement as JSON has it: what it says, without the text in which it is said. */
public record Agreement(Name name, Labels labels, List<ParsedClause> clauses) {
  static final Forms FORMS = Forms.from(Agreement.class);

  public Agreement {
    clauses = List.copyOf(clauses);
  }

  static Agreement of(ParsedAgreement parsed) {
    return new Agreement(parsed.name(), parsed.labels(), parsed.clauses());
  }

  ParsedAgreement parsed(SourceText source) {
    return new ParsedAgreement(source, name, labels, clauses, new Span(0, 0));
  }
}
