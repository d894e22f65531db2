package org.entente.determinations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.determinations.Determination.Status;
import org.entente.problems.Problem;
import org.entente.problems.Severity;

/** Lists every fact that the wanted figures need and that is not there, each once. */
final class MissingFacts {
  private final CompiledAgreements program;
  private final BoundFacts facts;
  private final boolean soFar;
  private final SequencedMap<String, LocalDate> earliestGaps = new TreeMap<>();

  MissingFacts(CompiledAgreements program, BoundFacts facts, boolean soFar) {
    this.program = program;
    this.facts = facts;
    this.soFar = soFar;
  }

  /** Errors, or, where the run was asked to go on with what there is, warnings. */
  List<Problem> problems(List<Figure> wanted) {
    var statuses = Statuses.of(program, facts);
    var missing = new TreeMap<Integer, Figure>();
    for (var figure : wanted) {
      // An input that nothing rests on need not be there.
      boolean counts = figure.kind() != Figure.Kind.INPUT;
      if (counts && statuses.get(figure.slot()) == Status.MISSING) {
        collect(figure, missing);
      }
    }
    var problems = new ArrayList<Problem>();
    SequencedMap<String, Problem> uncovered = new TreeMap<>();
    missing.forEach((s, figure) -> {
      var step = program.steps().get(s);
      switch (step.operation()) {
        case Operation.Input input -> problems.add(input(input, figure));
        case Operation.LineTotal line ->
            uncovered(line.query(), line.interval(), figure, uncovered);
        case Operation.TakenInOrder block -> {
          for (int i = 0; i < block.windowOf().size(); i++) {
            uncovered(block.query(), i, figure, uncovered);
          }
        }
        default -> {}
      }
    });
    problems.addAll(uncovered.values());
    problems.addAll(new MissingRates(program, facts, soFar).problems(wanted));
    return soFar ? problems.stream().map(MissingFacts::asWarning).toList() : problems;
  }

  private static Problem asWarning(Problem problem) {
    return new Problem(
        problem.code(), Severity.WARNING, problem.place(), problem.sentence(), problem.remedy());
  }

  /** The steps that read facts behind a figure and have none, with the first such figure. */
  private void collect(Figure figure, SequencedMap<Integer, Figure> missing) {
    var needed = program.needed(List.of(figure.slot()));
    for (int s = 0; s < needed.length; s++) {
      if (needed[s] && isMissing(program.steps().get(s))) {
        missing.putIfAbsent(s, figure);
      }
    }
  }

  private boolean isMissing(Step step) {
    return switch (step.operation()) {
      case Operation.Input input -> facts.inputs().get(input.query()).isEmpty();
      case Operation.LineTotal line ->
          facts.pools().get(line.query()).uncovered().get(line.interval()).isPresent();
      case Operation.TakenInOrder block ->
          facts.pools().get(block.query()).uncovered().stream().anyMatch(u -> u.isPresent());
      default -> false;
    };
  }

  private Problem input(Operation.Input input, Figure figure) {
    var query = program.inputs().get(input.query());
    return Problem.of(
        "E0603",
        query.input().place(),
        query.reference(),
        figure.reference(),
        query.input().name(),
        query.period().name(),
        goOn());
  }

  private void uncovered(
      int query, int interval, Figure figure, SequencedMap<String, Problem> found) {
    var gap = facts.pools().get(query).uncovered().get(interval);
    var lines = program.pools().get(query).lines();
    gap.ifPresent(days -> {
      var earliest = earliestGaps.get(lines.name());
      if (earliest == null || days.start().isBefore(earliest)) {
        earliestGaps.put(lines.name(), days.start());
        found.put(
            lines.name(),
            Problem.of(
                "E0604",
                lines.place(),
                lines.name(),
                days.start(),
                figure.reference(),
                days.lastDay(),
                goOn()));
      }
    });
  }

  /** The way out that is left to a run that stops at what is missing. */
  private String goOn() {
    return soFar ? "" : " Or run with `--so-far`, on what is known.";
  }
}
