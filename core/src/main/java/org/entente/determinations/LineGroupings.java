package org.entente.determinations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.facts.LineFilter;
import org.entente.facts.LineGrouping;
import org.entente.facts.LinesDeclaration;
import org.entente.rates.SumRounding;

/** Says for each source of lines which of them the agreements of a book need singly. */
public final class LineGroupings {
  private static final SequencedSet<List<LineFilter>> NONE = new LinkedHashSet<>();

  private LineGroupings() {}

  /** The groupings by the names of the lines. */
  public static SequencedMap<String, LineGrouping> of(CheckedAgreements agreements) {
    var declared = new TreeMap<String, LinesDeclaration>();
    var single = new TreeMap<String, SequencedSet<List<LineFilter>>>();
    for (var agreement : agreements.agreements()) {
      for (var lines : agreement.lines()) {
        declared.putIfAbsent(lines.name(), lines);
        var ofLines = single.computeIfAbsent(lines.name(), name -> new LinkedHashSet<>());
        if (lines.rounding().filter(SumRounding::eachLine).isPresent()) {
          ofLines.add(List.of());
        }
        ofLines.addAll(inOrder(agreement, lines));
      }
    }
    var groupings = new TreeMap<String, LineGrouping>();
    declared.forEach((name, lines) ->
        groupings.put(name, new LineGrouping(lines, List.copyOf(single.getOrDefault(name, NONE)))));
    return groupings;
  }

  /** The filters of pools of these lines with a limit for which the order of lines counts. */
  private static List<List<LineFilter>> inOrder(
      CheckedAgreement agreement, LinesDeclaration lines) {
    var filters = new ArrayList<List<LineFilter>>();
    for (var pool : agreement.pools()) {
      if (pool.source() instanceof Source.Lines from
          && from.lines().name().equals(lines.name())
          && takesInOrder(pool)) {
        filters.add(from.filters());
      }
    }
    return filters;
  }

  private static boolean takesInOrder(CheckedPool pool) {
    return pool.groups().stream()
        .flatMap(group -> group.shares().stream())
        .flatMap(share -> share.limits().stream())
        .anyMatch(CheckedPool.Limit::takesInOrder);
  }
}
