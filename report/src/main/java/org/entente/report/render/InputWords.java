package org.entente.report.render;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.explanations.Explanation.Source;
import org.entente.explanations.InputUsed;
import org.entente.report.statements.AgreementStatement;

/**
 * A value of an input as a statement says it: {@code cpi_growth@CY2010}, {@code 2.9%}, {@code
 * prices.csv:7, known 2011-11-29}.
 */
final class InputWords {
  /** The heading over values that stand in no column of the statement. */
  static final String OF_OTHER_PERIODS = "Inputs used, of other periods";

  private static final int MOST_FACTS = 3;

  private InputWords() {}

  /** Its reference, with the agreement's name if it is another's. */
  static String reference(InputUsed used, AgreementStatement agreement) {
    var query = used.query();
    var of = query.agreement().equals(agreement.name()) ? "" : query.agreement() + "/";
    return of + query.reference();
  }

  static String value(InputUsed used) {
    return Amounts.textWithUnit(used.value(), used.query().input().unit());
  }

  /** Where it comes from and since when it is known, in a few words. */
  static String shortly(InputUsed used) {
    return facts(used, fact -> fact.knownOn().isEmpty() ? "" : "known " + fact.knownOn());
  }

  /** Where it comes from, since when it is known, who reported it and where. */
  static String fully(InputUsed used) {
    return facts(used, NodeText::provenance);
  }

  /** Of many facts, how many and the first and last of them. */
  private static String facts(InputUsed used, Function<Source, String> provenance) {
    var facts = used.facts();
    if (facts.size() > MOST_FACTS) {
      var first = facts.getFirst().place().address();
      var last = facts.getLast().place().address();
      return Amounts.count(facts.size()) + " facts, " + first + " to " + last;
    }
    return facts.stream()
        .map(fact -> fact.place().address() + comma(provenance.apply(fact)))
        .collect(Collectors.joining("; "));
  }

  private static String comma(String words) {
    return words.isEmpty() ? "" : ", " + words;
  }
}
