package org.entente.agreement.amended;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.parsed.Addresses;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.Printer;
import org.entente.calendar.Period;

/**
 * A clause in its words, on the days on which it says so.
 *
 * <p>Example: {@code pool cost}, 2024-01-01 to 2025-06-30: {@code pool cost = jib}, and a line for
 * each who bears.
 *
 * @param address what it is named by; a second clause of one address has {@code , 2} behind it
 */
public record ClauseVersion(String address, Period days, String text) {
  public ClauseVersion {
    requireNonNull(address, "address is null");
    requireNonNull(days, "days is null");
    requireNonNull(text, "text is null");
  }

  /** The clauses of an agreement by their addresses, each with its versions in order. */
  public static SequencedMap<String, List<ClauseVersion>> of(AmendedAgreement agreement) {
    SequencedMap<String, List<ClauseVersion>> all = new LinkedHashMap<>();
    for (var version : agreement.versions()) {
      var days = version.days().or(() -> term(version.agreement()));
      var counts = new LinkedHashMap<String, Integer>();
      for (var clause : version.agreement().clauses()) {
        int nth = counts.merge(Addresses.of(clause), 1, Integer::sum);
        var address = Addresses.of(clause) + (nth == 1 ? "" : ", " + nth);
        var its = all.computeIfAbsent(address, a -> new ArrayList<>());
        days.ifPresent(d -> add(its, new ClauseVersion(address, d, Printer.print(clause))));
      }
    }
    return all;
  }

  private static void add(List<ClauseVersion> versions, ClauseVersion next) {
    var last = versions.isEmpty() ? next : versions.getLast();
    if (last.days.end().equals(next.days.start()) && last.text.equals(next.text)) {
      var days = new Period(last.days.start(), next.days.end());
      versions.set(versions.size() - 1, new ClauseVersion(next.address, days, next.text));
    } else {
      versions.add(next);
    }
  }

  private static java.util.Optional<Period> term(ParsedAgreement agreement) {
    return agreement.clauses().stream()
        .filter(clause -> clause instanceof ParsedClause.Term)
        .map(clause -> (ParsedClause.Term) clause)
        .filter(term -> !term.last().isBefore(term.first()))
        .map(term -> Period.ofDays(term.first(), term.last()))
        .findFirst();
  }
}
