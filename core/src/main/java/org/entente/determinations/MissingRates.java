package org.entente.determinations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Operation;
import org.entente.facts.LinesDeclaration;
import org.entente.pools.PoolTotals.Unconverted;
import org.entente.problems.Problem;

/**
 * Lists the rates that lines of the wanted figures need and that are not there: for each source of
 * lines the currencies and days without a rate, and those that no file covers.
 */
final class MissingRates {
  private static final int MOST_NAMED = 8;

  private final CompiledAgreements program;
  private final BoundFacts facts;
  private final boolean soFar;

  MissingRates(CompiledAgreements program, BoundFacts facts, boolean soFar) {
    this.program = program;
    this.facts = facts;
    this.soFar = soFar;
  }

  /** One currency on one day, month or year. */
  private record Lack(String period, String currency) implements Comparable<Lack> {
    private static final Comparator<Lack> ORDER =
        Comparator.comparing(Lack::period).thenComparing(Lack::currency);

    @Override
    public int compareTo(Lack other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return currency + " on " + period;
    }
  }

  /** What one source of lines lacks: of days that have no rate, and of days not covered. */
  private record Lacks(LinesDeclaration lines, TreeSet<Lack> none, TreeSet<Lack> uncovered) {}

  List<Problem> problems(List<Figure> wanted) {
    SequencedMap<String, Lacks> bySource = new TreeMap<>();
    var slots =
        wanted.stream().filter(f -> f.kind() != Figure.Kind.INPUT).map(Figure::slot).toList();
    var needed = program.needed(slots);
    for (int s = 0; s < needed.length; s++) {
      if (needed[s]) {
        switch (program.steps().get(s).operation()) {
          case Operation.LineTotal line ->
              collect(
                  line.query(),
                  facts
                      .pools()
                      .get(line.query())
                      .sums()
                      .get(line.element())
                      .get(line.interval())
                      .unconverted(),
                  bySource);
          case Operation.TakenInOrder block ->
              facts.pools().get(block.query()).sums().stream()
                  .flatMap(List::stream)
                  .forEach(cell -> collect(block.query(), cell.unconverted(), bySource));
          default -> {}
        }
      }
    }
    var problems = new ArrayList<Problem>();
    bySource.values().forEach(lacks -> report(lacks, problems));
    return problems;
  }

  private void collect(
      int query, List<Unconverted> unconverted, SequencedMap<String, Lacks> bySource) {
    for (var one : unconverted) {
      var lines = program.pools().get(query).lines();
      var lacks =
          bySource.computeIfAbsent(
              lines.name(), n -> new Lacks(lines, new TreeSet<>(), new TreeSet<>()));
      var missing = one.missing();
      (missing.published() ? lacks.none() : lacks.uncovered())
          .add(new Lack(missing.period(), missing.currency().code()));
    }
  }

  private void report(Lacks lacks, List<Problem> problems) {
    var lines = lacks.lines();
    var rates = lines.conversion().orElseThrow().rates().name();
    if (!lacks.none().isEmpty()) {
      problems.add(
          Problem.of("E0620", lines.place(), lines.name(), rates, named(lacks.none()), goOn()));
    }
    if (!lacks.uncovered().isEmpty()) {
      problems.add(
          Problem.of(
              "E0621", lines.place(), lines.name(), rates, named(lacks.uncovered()), goOn()));
    }
  }

  private static String named(TreeSet<Lack> lacks) {
    var first = lacks.stream().limit(MOST_NAMED).map(Lack::toString).toList();
    var more = lacks.size() > MOST_NAMED ? ", and " + (lacks.size() - MOST_NAMED) + " more" : "";
    return String.join(", ", first) + more;
  }

  /** The way out that is left to a run that stops at what is missing. */
  private String goOn() {
    return soFar ? "" : " Or run with `--so-far`, without the lines that need them.";
  }
}
