package org.entente.report.differences;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.entente.agreement.amended.AmendedAgreement;
import org.entente.agreement.amended.ClauseVersion;
import org.entente.calendar.Period;

/**
 * A clause that says something else on some days.
 *
 * <p>Example: {@code pool cost} of {@code joint} from 2024-07-01 to 2026-12-31, where a line reads
 * {@code A bears 50%} before and {@code A bears 40%} after.
 *
 * @param before its words; empty if it is not there
 * @param after its words; empty if it is not there
 */
public record ClauseDifference(
    String agreement, String clause, Period days, Optional<String> before, Optional<String> after) {
  public ClauseDifference {
    requireNonNull(agreement, "agreement is null");
    requireNonNull(clause, "clause is null");
    requireNonNull(days, "days is null");
  }

  /** Clauses in the order of the agreement before, and then of the one after. */
  static List<ClauseDifference> between(AmendedAgreement before, AmendedAgreement after) {
    var old = ClauseVersion.of(before);
    var now = ClauseVersion.of(after);
    var addresses = new LinkedHashSet<>(old.sequencedKeySet());
    addresses.addAll(now.sequencedKeySet());
    var name = after.text().name().text();
    var differences = new ArrayList<ClauseDifference>();
    for (var address : addresses) {
      var borders = new TreeSet<LocalDate>();
      var oldOnes = versions(old, address);
      var newOnes = versions(now, address);
      for (var version : oldOnes) {
        borders.add(version.days().start());
        borders.add(version.days().end());
      }
      for (var version : newOnes) {
        borders.add(version.days().start());
        borders.add(version.days().end());
      }
      LocalDate from = null;
      for (var border : borders) {
        if (from != null) {
          var days = new Period(from, border);
          add(
              differences,
              new ClauseDifference(
                  name, address, days, at(oldOnes, days, last(old)), at(newOnes, days, last(now))));
        }
        from = border;
      }
    }
    return differences;
  }

  private static List<ClauseVersion> versions(
      SequencedMap<String, List<ClauseVersion>> all, String address) {
    return all.getOrDefault(address, List.of());
  }

  /** The last day but one for which the agreement says anything at all. */
  private static LocalDate last(SequencedMap<String, List<ClauseVersion>> all) {
    return all.values().stream()
        .flatMap(List::stream)
        .map(version -> version.days().end())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** The words on some days; behind the end of a term those of its last day. */
  private static Optional<String> at(List<ClauseVersion> versions, Period days, LocalDate end) {
    var day = days.start().isBefore(end) ? days.start() : end.minusDays(1);
    return versions.stream()
        .filter(version -> version.days().contains(day))
        .map(ClauseVersion::text)
        .findFirst();
  }

  private static void add(List<ClauseDifference> differences, ClauseDifference next) {
    if (next.before.equals(next.after)) {
      return;
    }
    var last = differences.isEmpty() ? next : differences.getLast();
    boolean goesOn =
        last.clause.equals(next.clause)
            && last.days.end().equals(next.days.start())
            && last.before.equals(next.before)
            && last.after.equals(next.after);
    if (goesOn) {
      var days = new Period(last.days.start(), next.days.end());
      differences.set(
          differences.size() - 1,
          new ClauseDifference(next.agreement, next.clause, days, next.before, next.after));
    } else {
      differences.add(next);
    }
  }
}
