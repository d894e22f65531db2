package org.entente.explanations;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Quantity;
import org.entente.amounts.Ratio;
import org.entente.amounts.RemainderRule;
import org.entente.determinations.Determination;
import org.entente.determinations.Determinations;
import org.entente.determinations.Evaluation;
import org.entente.explanations.Explanation.Node;
import org.entente.explanations.Explanation.Source;
import org.entente.facts.Fact;
import org.entente.problems.BugException;
import org.entente.rates.SumRounding;

/**
 * Makes the explanation of a figure from the slots of its run: the steps behind the figure, each
 * with the value that is already there. Nothing is computed a second time.
 */
public final class Explainer {
  private final CompiledAgreements program;
  private final Evaluation evaluation;
  private final int[] stepOf;
  private final SequencedMap<Integer, Figure> figures = new TreeMap<>();
  private final SequencedMap<Integer, Integer> ids = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private Explainer(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.stepOf = program.stepOfSlot();
    program.figures().forEach(f -> figures.merge(f.slot(), f, Explainer::longer));
  }

  public static Explanation explain(Determinations run, Determination figure) {
    var evaluation = run.evaluation().orElseThrow(() -> new BugException("the run has no slots"));
    return new Explainer(evaluation).explain(figure.figure());
  }

  private Explanation explain(Figure figure) {
    figures.put(figure.slot(), figure);
    var needed = program.needed(List.of(figure.slot()), this::operands);
    var read = read(needed);
    for (int s = 0; s < needed.length; s++) {
      var step = program.steps().get(s);
      if (needed[s] && s != stepOf[figure.slot()]) {
        addUsed(step, read);
      }
    }
    add(figure.slot());
    return new Explanation(figure.reference(), figure.period().name(), nodes);
  }

  /** Adds those slots of a step that a needed step or the figure reads. */
  private void addUsed(Step step, BitSet read) {
    for (int i = 0; i < step.width(); i++) {
      int slot = step.slot() + i;
      if (step.width() == 1 || read.get(slot)) {
        add(slot);
      }
    }
  }

  /** The slots that needed steps read. */
  private BitSet read(boolean[] needed) {
    var read = new BitSet();
    for (int s = 0; s < needed.length; s++) {
      if (needed[s]) {
        operands(program.steps().get(s)).forEach(read::set);
      }
    }
    return read;
  }

  /**
   * Whether the step is a line of a key that does not concern its party, or a test that a key has
   * shares, so that the value stays and need not be shown twice; a figure is shown in any case.
   */
  private boolean passes(Step step) {
    boolean isFigure = figures.containsKey(step.slot());
    return switch (step.operation()) {
      case Operation.Stepped stepped ->
          !isFigure
              && step.operands().size() == 3
              && evaluation.value(step.operands().get(2)).filter(v -> v.signum() == 0).isPresent();
      case Operation.Shareable shareable -> !isFigure && evaluation.value(step.slot()).isPresent();
      default -> false;
    };
  }

  /** What a step rests on: of a line that does not concern a share, the share alone. */
  private List<Integer> operands(Step step) {
    return passes(step) ? step.operands().subList(0, 1) : evaluation.read(step, stepOf);
  }

  private void add(int slot) {
    var step = program.steps().get(stepOf[slot]);
    if (passes(step)) {
      ids.put(slot, Optional.ofNullable(ids.get(step.operands().getFirst())).orElseThrow());
      return;
    }
    var operands =
        operands(step).stream()
            .filter(ids::containsKey)
            .map(o -> Optional.ofNullable(ids.get(o)).orElseThrow())
            .toList();
    ids.put(slot, nodes.size());
    nodes.add(
        new Node(
            nodes.size(),
            Optional.ofNullable(figures.get(slot)).map(Figure::reference),
            word(step.operation()),
            operands,
            own(step, slot),
            evaluation.value(slot),
            step.unit(),
            meaning(step, slot),
            rounding(step, slot),
            evaluation.status(slot).words(),
            step.place(),
            step.cites(),
            sources(step)));
  }

  /**
   * Of two figures that are one value, such as a limit of a year and of the term, the longer one.
   */
  private static Figure longer(Figure one, Figure other) {
    return other.period().period().days() > one.period().period().days() ? other : one;
  }

  /** The exact share that an apportioned one was before it was rounded. */
  private Optional<Integer> own(Step step, int slot) {
    return step.operation() instanceof Operation.Apportioned
        ? Optional.ofNullable(ids.get(step.operands().get(slot - step.slot())))
        : Optional.empty();
  }

  private static String word(Operation operation) {
    return switch (operation) {
      case Operation.Constant constant -> "constant";
      case Operation.Input input -> "input";
      case Operation.LineTotal line -> "line total";
      case Operation.Sum sum -> "sum";
      case Operation.Difference difference -> "difference";
      case Operation.Product product -> "product";
      case Operation.Quotient quotient -> "quotient";
      case Operation.Least least -> "least";
      case Operation.Greatest greatest -> "greatest";
      case Operation.Rounded rounded -> "rounded";
      case Operation.AtAverageCost average -> "at average cost";
      case Operation.Apportioned apportioned -> "apportioned";
      case Operation.TakenInOrder taken -> "taken in order";
      case Operation.NothingLeft nothing -> "nothing left";
      case Operation.NotNegative notNegative -> "not negative";
      case Operation.PartOfWhole part -> "part of whole";
      case Operation.Proportion proportion -> "proportion";
      case Operation.Compared compared -> "compared";
      case Operation.TotalWeight total -> "total weight";
      case Operation.Shareable shareable -> "shareable";
      case Operation.Stepped stepped -> stepped.step().words();
      case Operation.PerWeight per -> "per weight";
      case Operation.CommonFactor common -> "common factor";
      case Operation.Alone alone -> "moved by one line";
      case Operation.StillWithin within -> "still within";
      case Operation.Interest interest -> "interest";
    };
  }

  private static String meaning(Step step, int slot) {
    return step.operation() instanceof Operation.Apportioned block
        ? block.parties().get(slot - step.slot()) + "'s " + step.meaning()
        : step.meaning();
  }

  private String rounding(Step step, int slot) {
    var code = step.unit().code().isEmpty() ? "" : " " + step.unit().code();
    return switch (step.operation()) {
      case Operation.Rounded rounded -> rounded.unit() + code + ", " + rounded.mode().word();
      case Operation.Apportioned block -> unit(block, step) + code + " " + rule(block, step, slot);
      case Operation.Interest interest ->
          interest
              .compounding()
              .flatMap(Operation.Compounding::rounding)
              .map(r -> r.unit() + code + ", " + r.mode().word() + " at each closing")
              .orElse("");
      default -> "";
    };
  }

  /** What is rounded to; a part of 100% in percent. */
  private static String unit(Operation.Apportioned block, Step step) {
    return step.unit() instanceof Ratio
        ? new Quantity(block.unit(), step.unit()).toString()
        : block.unit().toString();
  }

  private String rule(Operation.Apportioned block, Step step, int slot) {
    return switch (block.rule()) {
      case RemainderRule.LargestFraction largest ->
          "by largest fraction, ties to " + block.parties().get(largest.preference().getFirst());
      case RemainderRule.RoundedOthers others -> {
        var receiver = block.parties().get(others.receiver());
        if (evaluation.fellBack().contains(step.slot())) {
          yield "by largest fraction, since " + receiver + " could not take the remainder";
        }
        yield slot == step.slot() + others.receiver()
            ? "as the remainder: the total less what the others bear"
            : "by " + others.mode().word() + ", remainder to " + receiver;
      }
    };
  }

  private List<Source> sources(Step step) {
    return switch (step.operation()) {
      case Operation.Input input ->
          evaluation
              .facts()
              .inputs()
              .get(input.query())
              .map(reading -> reading.facts().stream().map(Explainer::source).toList())
              .orElse(List.of());
      case Operation.LineTotal line -> {
        var sources = new ArrayList<>(List.of(lineSource(step, line)));
        var cell =
            evaluation
                .facts()
                .pools()
                .get(line.query())
                .sums()
                .get(line.element())
                .get(line.interval());
        sources.addAll(RateSources.of(cell, step));
        yield sources;
      }
      default -> List.of();
    };
  }

  static Source source(Fact fact) {
    var provenance = fact.provenance();
    return new Source(
        fact.reference(),
        provenance.place(),
        fact.knownOn().toString(),
        provenance.reportedBy(),
        provenance.document(),
        provenance.assumed());
  }

  private Source lineSource(Step step, Operation.LineTotal line) {
    var totals = evaluation.facts().pools().get(line.query());
    var cell = totals.sums().get(line.element()).get(line.interval());
    var interval = program.pools().get(line.query()).intervals().get(line.interval());
    var files = cell.files().isEmpty() ? "" : " of " + String.join(", ", cell.files());
    var lines = cell.lines() == 1 ? "1 line" : cell.lines() + " lines";
    return new Source(
        lines + files + " dated " + interval + rounded(line) + ", " + totals.coverage(),
        step.place(),
        "",
        "",
        "",
        false);
  }

  /** That each line is rounded by itself, where its amount may be finer than the minor unit. */
  private String rounded(Operation.LineTotal line) {
    return program
        .pools()
        .get(line.query())
        .lines()
        .fractions()
        .filter(SumRounding::eachLine)
        .map(each -> ", each rounded to " + each.unit() + " " + each.mode().word())
        .orElse("");
  }
}
