package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Quantity;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination.Status;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.InputReader;
import org.entente.pools.CorePools;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Computes the figures of a program from facts: reads what it asks for, evaluates it, and reports
 * what is missing, unused or wrong.
 */
public final class Determiner {
  private final RunTerms terms;
  private final Facts facts;
  private final AsOf asOf;
  private final Options options;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * How to go about it.
   *
   * @param soFar whether incomplete windows and missing inputs are accepted
   * @param references the figures that must be there; empty for all
   * @param whole whether the run is of all that the book is for, so that every fact has its use
   */
  public record Options(
      boolean soFar, EvaluatorChoice evaluator, List<String> references, boolean whole) {
    public Options {
      requireNonNull(evaluator, "evaluator is null");
      references = List.copyOf(references);
    }

    /** Those of the figures that are wanted; a reference that several have names none of them. */
    List<Figure> wanted(List<Figure> figures) {
      if (references.isEmpty()) {
        return figures;
      }
      var counts = new TreeMap<String, Integer>();
      figures.forEach(f -> counts.merge(f.reference(), 1, Integer::sum));
      return figures.stream()
          .filter(f ->
              references.contains(f.fullReference())
                  || (references.contains(f.reference())
                      && counts.getOrDefault(f.reference(), 0) == 1))
          .toList();
    }
  }

  /** The figures, what became of the lines, and the lines themselves as they count. */
  public record Result(Determinations determinations, List<LineUse> lineUse, CorePools pools) {
    public Result {
      requireNonNull(pools, "pools is null");
      lineUse = List.copyOf(lineUse);
    }
  }

  private Determiner(RunTerms terms, Facts facts, AsOf asOf, Options options) {
    this.terms = terms;
    this.facts = facts;
    this.asOf = asOf;
    this.options = options;
  }

  public static Outcome<Result> determine(RunTerms terms, Facts facts, AsOf asOf, Options options) {
    return new Determiner(terms, facts, asOf, options).determine();
  }

  private Outcome<Result> determine() {
    var pools = new CorePools(facts, asOf.knownOn());
    var audit = LineAudit.of(terms.agreements(), pools);
    problems.addAll(audit.problems());
    var bound = bind(pools);
    var program = terms.program();
    var wanted = options.wanted(program.figures());
    var needed = program.needed(slots(program, wanted));
    var evaluation =
        switch (options.evaluator()) {
          case REFERENCE -> ReferenceEvaluator.evaluate(program, bound, needed);
          case FAST -> FastEvaluator.evaluate(program, bound, needed);
        };
    problems.addAll(evaluation.problems());
    var all =
        program.figures().stream()
            .map(f -> determination(f, evaluation))
            .filter(d -> d.figure().kind() != Figure.Kind.INPUT || d.value().isPresent())
            .toList();
    problems.addAll(new MissingFacts(program, bound, options.soFar()).problems(wanted));
    all.stream()
        .filter(Determiner::isFailedCheck)
        .filter(d -> wanted.contains(d.figure()))
        .forEach(d -> reportFailure(d, evaluation));
    if (options.whole()) {
      unusedFacts(bound);
    }
    var determinations = new Determinations(terms.agreements(), asOf, all, Optional.of(evaluation));
    return Outcome.of(new Result(determinations, audit.use(), pools), problems);
  }

  /** The slots that are wanted: of figures, and of the shares from which lines are split. */
  private static List<Integer> slots(CompiledAgreements program, List<Figure> wanted) {
    var slots = new ArrayList<>(wanted.stream().map(Figure::slot).toList());
    for (var running : program.running()) {
      slots.addAll(running.parties());
      slots.addAll(running.before());
      slots.add(running.cost());
    }
    return slots;
  }

  private BoundFacts bind(CorePools pools) {
    var reader = new InputReader(facts.inputs(), asOf.knownOn());
    var inputs =
        terms.program().inputs().stream()
            .map(q -> reader.read(q.input(), q.members(), q.period()))
            .toList();
    var totals = terms.program().pools().stream().map(pools::totals).toList();
    return new BoundFacts(inputs, totals, options.soFar());
  }

  private static Determination determination(Figure figure, Evaluation evaluation) {
    var value = evaluation.value(figure.slot());
    var status = value.isEmpty() ? Status.MISSING : evaluation.status(figure.slot());
    return new Determination(figure, status, value);
  }

  private static boolean isFailedCheck(Determination determination) {
    return determination.figure().kind() == Figure.Kind.CHECK
        && determination.value().equals(Optional.of(Rational.ZERO));
  }

  private void reportFailure(Determination check, Evaluation evaluation) {
    var program = terms.program();
    int[] stepOf = program.stepOfSlot();
    var step = program.steps().get(stepOf[check.figure().slot()]);
    var unit = program.steps().get(stepOf[step.operands().getFirst()]).unit();
    var left = evaluation.value(step.operands().get(0)).orElse(Rational.ZERO);
    var right = evaluation.value(step.operands().get(1)).orElse(Rational.ZERO);
    if (!unit.isNumber()) {
      problems.add(
          Problem.of(
              "E0823",
              check.figure().place(),
              check.reference(),
              new Quantity(left, unit),
              step.meaning() + " " + new Quantity(right, unit)));
      return;
    }
    problems.add(
        Problem.of(
            "E0805",
            check.figure().place(),
            check.reference(),
            new Quantity(left, unit),
            step.meaning() + " " + new Quantity(right, unit),
            new Quantity(left.minus(right), unit)));
  }

  /** What was supplied and nothing read. */
  private void unusedFacts(BoundFacts bound) {
    unusedInputs(bound);
    unusedRates();
    unusedLines();
  }

  /** One warning for each input that has facts which no figure read. */
  private void unusedInputs(BoundFacts bound) {
    var used = new TreeSet<String>();
    bound
        .inputs()
        .forEach(
            reading -> reading.ifPresent(r -> r.facts().forEach(f -> used.add(f.reference()))));
    var unused = new TreeMap<String, List<Fact>>();
    for (var fact : facts.inputs()) {
      if (!used.contains(fact.reference())) {
        unused.computeIfAbsent(fact.input(), i -> new ArrayList<>()).add(fact);
      }
    }
    unused.forEach((input, its) -> {
      var named = its.stream().map(Fact::reference).distinct().sorted().toList();
      var shown = String.join("`, `", named.subList(0, Math.min(3, named.size())));
      var more = named.size() > 3 ? "`, and " + (named.size() - 3) + " more" : "`";
      // The first by place, since facts are in no order.
      var place = its.stream().map(f -> f.provenance().place()).sorted().findFirst().orElseThrow();
      problems.add(Problem.of("E0606", place, "`" + shown + more));
    });
  }

  private void unusedRates() {
    facts
        .rates()
        .forEach((name, table) -> {
          boolean converts =
              terms.program().pools().stream()
                  .flatMap(q -> q.lines().conversion().stream())
                  .anyMatch(c -> c.rates().name().equals(name));
          if (!converts && table.size() > 0) {
            problems.add(Problem.of("E0622", table.place(0), name));
          }
        });
  }

  private void unusedLines() {
    facts
        .lines()
        .forEach((name, table) -> {
          boolean taken =
              terms.program().pools().stream().anyMatch(q -> q.lines().name().equals(name));
          if (!taken && table.size() > 0) {
            var rows = IntStream.range(0, table.size()).mapToObj(table::place);
            problems.add(Problem.of("E0607", rows.sorted().findFirst().orElseThrow(), name));
          }
        });
  }
}
