package org.entente.agreement.amended;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.agreement.parsed.Addresses;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Span;
import org.entente.problems.Problem;

/**
 * An amendment that was agreed, with those of its changes that no later one ended; in the order of
 * effect and then of signature.
 */
final class InForce implements Comparable<InForce> {
  private static final Comparator<InForce> ORDER =
      Comparator.comparing(InForce::effective)
          .thenComparing(InForce::signed)
          .thenComparing(InForce::name);

  private final ParsedAmendment amendment;
  private final List<Problem> problems;
  private final List<ParsedChange> changes;

  InForce(ParsedAmendment amendment, List<Problem> problems) {
    this.amendment = amendment;
    this.problems = problems;
    this.changes = new ArrayList<>(amendment.changes());
  }

  ParsedAmendment amendment() {
    return amendment;
  }

  List<ParsedChange> changes() {
    return changes;
  }

  String name() {
    return amendment.name().text();
  }

  LocalDate signed() {
    return amendment.signed().orElseThrow().day();
  }

  LocalDate effective() {
    return amendment.effective().orElseThrow().day();
  }

  void checkSignedAfter(LocalDate agreement) {
    if (signed().isBefore(agreement)) {
      report(
          "E0554", amendment.signed().orElseThrow().span(), "signed", name(), signed(), agreement);
    }
  }

  /** The addresses of the clauses that it changes. */
  List<String> addresses() {
    return changes.stream().map(InForce::address).toList();
  }

  static String address(ParsedChange change) {
    return switch (change) {
      case ParsedChange.Replace replace -> Addresses.of(replace.clause());
      case ParsedChange.ReplaceValues values -> "amount " + values.amount().text();
      case ParsedChange.ReplaceShare share ->
          "pool " + share.pool().text() + " / " + Addresses.bearers(share.share().parties());
      case ParsedChange.Add add when add.clause() instanceof ParsedClause.Parties parties ->
          "parties " + Addresses.bearers(parties.parties().stream().map(p -> p.name()).toList());
      case ParsedChange.Add add -> Addresses.of(add.clause());
      case ParsedChange.Strike strike ->
          strike.clause() + strike.bearers().map(b -> " / " + b).orElse("");
      case ParsedChange.StrikeParties strike -> "parties " + Addresses.bearers(strike.parties());
    };
  }

  /** Whether two addresses mean the same clause, or one a part of the other. */
  static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + " / ") || other.startsWith(one + " / ");
  }

  void report(String code, Span span, String clause, Object... arguments) {
    problems.add(Problem.of(code, place(span, clause), arguments));
  }

  Place place(Span span, String clause) {
    return amendment.source().place(span, clause);
  }

  @Override
  public int compareTo(InForce other) {
    return ORDER.compare(this, other);
  }
}
