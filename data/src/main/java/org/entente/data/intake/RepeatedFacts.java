package org.entente.data.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.facts.Fact;
import org.entente.problems.Problem;

/**
 * Finds values of one input for one period that became known on the same day: which of the two
 * would count is not said, so none does.
 */
final class RepeatedFacts {
  /** By what a fact is about: input, members and period. */
  static final Comparator<Fact> SUBJECT =
      Comparator.comparing(Fact::input)
          .thenComparing(fact -> String.join("\0", fact.indices()))
          .thenComparing(fact -> fact.period().period());

  /** The order in which facts are kept: by subject and the day they became known. */
  static final Comparator<Fact> ORDER = SUBJECT.thenComparing(Fact::knownOn);

  private RepeatedFacts() {}

  /** A fact with the count of the source it was read from. */
  record Counted(Fact fact, SourceCount count) {}

  /** The facts that stand alone, in order; each of the others gets a problem. */
  static List<Fact> removed(List<Counted> facts) {
    var alike = new TreeMap<Fact, List<Counted>>(ORDER);
    facts.forEach(f -> alike.computeIfAbsent(f.fact(), k -> new ArrayList<>()).add(f));
    alike.values().stream().filter(group -> group.size() > 1).forEach(RepeatedFacts::reject);
    return alike.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void reject(List<Counted> group) {
    for (int i = 0; i < group.size(); i++) {
      var fact = group.get(i).fact();
      var other = group.get(i == 0 ? 1 : 0).fact().provenance().place();
      group
          .get(i)
          .count()
          .rejectKept(
              Problem.of(
                  "E0790",
                  fact.provenance().place(),
                  fact.reference(),
                  fact.knownOn(),
                  other.address()));
    }
  }
}
