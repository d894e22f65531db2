package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.Checker;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Compiler;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.amounts.Currencies;
import org.entente.determinations.AsOf;
import org.entente.determinations.BoundFacts;
import org.entente.determinations.Determinations;
import org.entente.determinations.Determiner;
import org.entente.determinations.EvaluatorChoice;
import org.entente.determinations.RunTerms;
import org.entente.facts.Facts;
import org.entente.facts.InputReader;
import org.entente.pools.CorePools;
import org.entente.problems.Outcome;

/** A generated case with its program, and its figures once they are asked for. */
final class Run {
  private final GeneratedCase generated;
  private final CheckedAgreements checked;
  private final CompiledAgreements program;
  private final List<String> notes = new ArrayList<>();
  private Optional<Outcome<Determiner.Result>> outcome = Optional.empty();
  private Optional<Run> forLines = Optional.empty();

  /** Parses, checks and compiles the text; a generated one must pass all of it. */
  Run(GeneratedCase generated) {
    this.generated = generated;
    var text = new SourceText("generated.entente", generated.text());
    var files = List.of(Parser.parse(text).orThrow());
    checked = Checker.check(files, Optional.empty(), Currencies.of(Frame.CURRENCIES)).orThrow();
    program = Compiler.compile(checked, generated.periods(), Optional.empty()).orThrow();
  }

  private Run(Run terms, GeneratedCase generated, CompiledAgreements program) {
    this.generated = generated;
    this.checked = terms.checked;
    this.program = program;
  }

  /** The same terms and facts, with what it takes to split lines. */
  Run forLines() {
    if (forLines.isEmpty()) {
      var split =
          Compiler.compileForLines(checked, generated.periods(), Optional.empty()).orThrow();
      forLines = Optional.of(new Run(this, generated, split));
    }
    return forLines.get();
  }

  /** The same terms with the facts of another case. */
  Run withFactsOf(GeneratedCase other) {
    return new Run(this, other, program);
  }

  /** Keeps a word on the case, to be counted. */
  void note(String word) {
    notes.add(word);
  }

  List<String> notes() {
    if (isComplete()) {
      notes.add("complete");
    }
    return notes;
  }

  GeneratedCase generated() {
    return generated;
  }

  CompiledAgreements program() {
    return program;
  }

  CheckedAgreement agreement() {
    return checked.agreements().getFirst();
  }

  Facts facts() {
    return generated.facts(checked);
  }

  /** What the program asks of the facts. */
  BoundFacts bound() {
    var facts = facts();
    var reader = new InputReader(facts.inputs(), Optional.empty());
    var pools = new CorePools(facts, Optional.empty());
    return new BoundFacts(
        program.inputs().stream()
            .map(q -> reader.read(q.input(), q.members(), q.period()))
            .toList(),
        program.pools().stream().map(pools::totals).toList(),
        generated.soFar());
  }

  /** The steps that all figures need. */
  boolean[] needed() {
    return program.needed(program.figures().stream().map(Figure::slot).toList());
  }

  Outcome<Determiner.Result> outcome() {
    if (outcome.isEmpty()) {
      outcome = Optional.of(outcome(AsOf.ALL, generated.soFar()));
    }
    return outcome.get();
  }

  Outcome<Determiner.Result> outcome(AsOf asOf, boolean soFar) {
    return Determiner.determine(
        new RunTerms(checked, program),
        facts(),
        asOf,
        new Determiner.Options(soFar, EvaluatorChoice.FAST, List.of(), true));
  }

  /** The figures, if no fact is missing and nothing is wrong with the values. */
  Optional<Determinations> figures() {
    return outcome().value().map(Determiner.Result::determinations);
  }

  /** Whether every figure has a value. */
  boolean isComplete() {
    return figures().isPresent() && !generated.has("a fact missing");
  }

  /** Every figure with its value and how firm it is, by reference. */
  static SequencedMap<String, String> byReference(Determinations run) {
    var figures = new TreeMap<String, String>();
    for (var one : run.all()) {
      var value = one.value().map(Object::toString).orElse("missing");
      figures.put(one.reference(), value + " " + one.status().words());
    }
    return figures;
  }
}
