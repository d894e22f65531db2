package org.entente.report.agreements;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/** An amendment as JSON has it: what it says, without the text in which it is said. */
public record Amendment(
    Name name,
    Labels labels,
    Name agreement,
    Labels cites,
    Optional<ParsedClause.Signed> signed,
    Optional<ParsedAmendment.Effective> effective,
    List<ParsedChange> changes) {
  static final Forms FORMS = Forms.from(Amendment.class);

  public Amendment {
    changes = List.copyOf(changes);
  }

  static Amendment of(ParsedAmendment parsed) {
    return new Amendment(
        parsed.name(),
        parsed.labels(),
        parsed.agreement(),
        parsed.cites(),
        parsed.signed(),
        parsed.effective(),
        parsed.changes());
  }

  ParsedAmendment parsed(SourceText source) {
    return new ParsedAmendment(
        source, name, labels, agreement, cites, signed, effective, changes, new Span(0, 0));
  }
}
