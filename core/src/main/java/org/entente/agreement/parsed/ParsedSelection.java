package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.text.Span;

/** Some members of a set: {@code party where un is at least 0.1%}. */
public sealed interface ParsedSelection {
  Span span();

  /**
   * {@code party where un is 22%} or {@code GBR, ITA}.
   *
   * @param names one set, of which all members are meant, or members by name
   * @param conditions those that each member must meet; none for all
   */
  record Members(List<Name> names, List<ParsedValueCondition> conditions, Span span)
      implements ParsedSelection {
    public Members {
      names = List.copyOf(names);
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code the others}: those of whom nothing else is said. */
  record TheOthers(Span span) implements ParsedSelection {}
}
