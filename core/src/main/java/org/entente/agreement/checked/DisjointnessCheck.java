package org.entente.agreement.checked;

import java.util.Collections;
import java.util.List;
import org.entente.facts.LineFilter;
import org.entente.problems.Problem;

/** Proves that no two pools of an agreement take the same line. */
final class DisjointnessCheck {
  private final Scope scope;

  DisjointnessCheck(Scope scope) {
    this.scope = scope;
  }

  void check(List<CheckedPool> pools) {
    for (int i = 0; i < pools.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (mayShareLines(pools.get(j), pools.get(i))) {
          var first = pools.get(j);
          var second = pools.get(i);
          scope.problems.add(
              Problem.of(
                  "E0406", second.place(), first.name(), second.name(), first.place().line()));
        }
      }
    }
  }

  private static boolean mayShareLines(CheckedPool a, CheckedPool b) {
    return a.source() instanceof CheckedPool.Source.Lines first
        && b.source() instanceof CheckedPool.Source.Lines second
        && first.lines().name().equals(second.lines().name())
        && first.filters().stream()
            .noneMatch(f -> second.filters().stream().anyMatch(g -> exclude(f, g)));
  }

  /** Whether no line can meet both conditions. */
  private static boolean exclude(LineFilter a, LineFilter b) {
    return switch (a) {
      case LineFilter.OneOf one ->
          b instanceof LineFilter.OneOf other
              && one.column().equals(other.column())
              && Collections.disjoint(one.values(), other.values());
      case LineFilter.Between one ->
          b instanceof LineFilter.Between other
              && one.column().equals(other.column())
              && !one.period().overlaps(other.period());
      case LineFilter.YesNo one ->
          b instanceof LineFilter.YesNo other
              && one.column().equals(other.column())
              && one.yes() != other.yes();
    };
  }
}
