package org.entente.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.data.text.Shown;
import org.entente.facts.Coverage;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.BugException;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * Reads fact files by what the agreements declare.
 *
 * <p>Good rows are kept and every bad row gets a problem of its own. Where two rows say the same
 * thing as known on the same day, both are left out. Periods are not compared with any agreement's
 * term here.
 */
public final class Intake {
  private final IntakeRequest request;
  private final Optional<BulkLines> bulk;
  private final IntakeWatcher watcher;
  private final RepeatedFiles files = new RepeatedFiles();
  private final SequencedMap<String, List<LinesToRead>> linesToRead = new TreeMap<>();
  private final SequencedMap<String, LinesDeclaration> lines = new TreeMap<>();
  private final SequencedMap<String, InputDeclaration> inputs = new TreeMap<>();
  private final SequencedMap<String, LineTableBuilder> tables = new TreeMap<>();
  private final SequencedMap<String, List<SourceCount>> countsOfLines = new TreeMap<>();
  private final SequencedMap<String, List<Coverage>> coverage = new TreeMap<>();
  private final RatesIntake rates;
  private final List<RepeatedFacts.Counted> facts = new ArrayList<>();
  private final List<SourceCount> counts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Intake(IntakeRequest request, IntakeWatcher watcher, Optional<BulkLines> bulk) {
    this.request = request;
    this.watcher = watcher;
    this.bulk = bulk;
    rates = new RatesIntake(request, watcher);
    request.inputs().forEach(input -> inputs.putIfAbsent(input.name(), input));
    for (var declaration : request.lines()) {
      lines.putIfAbsent(declaration.name(), declaration);
      tables.computeIfAbsent(declaration.name(), name -> new LineTableBuilder(declaration));
      countsOfLines.computeIfAbsent(declaration.name(), name -> new ArrayList<>());
    }
  }

  /** The facts in the files, with a problem for every row and file that could not be taken. */
  public static IntakeResult read(IntakeRequest request) {
    return read(request, IntakeWatcher.NONE, Optional.empty());
  }

  /**
   * The same, with somebody watching and with the help of an engine for lines.
   *
   * @param bulk reads the lines that it takes
   */
  public static IntakeResult read(
      IntakeRequest request, IntakeWatcher watcher, Optional<BulkLines> bulk) {
    var intake = new Intake(request, watcher, bulk);
    watcher.plan(intake.characters());
    request.sources().forEach(intake::read);
    intake.linesToRead.forEach(intake::readLines);
    return intake.result();
  }

  /** About how many characters there are to read; 0 if one of the sources does not tell. */
  private long characters() {
    long characters = 0;
    for (var source : request.sources()) {
      boolean tells = source.isFileHere() && (source.isNamed(".csv") || source.holdsObjects());
      if (!tells && source.content() instanceof FactSource.Content.Lines) {
        return 0;
      }
      characters += tells ? source.path().toFile().length() : 0;
    }
    return characters;
  }

  private void read(FactSource source) {
    var repeated = files.problems(source);
    if (!repeated.isEmpty()) {
      problems.addAll(repeated);
      return;
    }
    switch (source.content()) {
      case FactSource.Content.Lines content -> readLines(source, content);
      case FactSource.Content.Rates content -> problems.addAll(rates.read(source, content, counts));
      case FactSource.Content.Inputs content -> readInputs(source, content);
    }
  }

  private void readLines(FactSource source, FactSource.Content.Lines content) {
    var name = content.lines().name();
    var declaration = lines.get(name);
    if (declaration == null) {
      var hint = NearNames.hint(Shown.of(name), lines.sequencedKeySet(), "lines");
      problems.add(Problem.of("E0772", content.lines().place(), Shown.of(name), hint));
      return;
    }
    var count = new SourceCount(source, watcher);
    counts.add(count);
    countsOfLines.getOrDefault(name, List.of()).add(count);
    coverage.computeIfAbsent(name, n -> new ArrayList<>()).addAll(content.covers());
    linesToRead
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new LinesToRead(new LinesSource(declaration, source, content.kind()), count));
  }

  /** Reads all sources of the same lines, since a line of one may correct that of another. */
  private void readLines(String name, List<LinesToRead> sources) {
    var table = tables.get(name);
    if (table == null) {
      throw new BugException("no table of " + name);
    }
    if (bulk.isPresent() && bulk.get().takes(sources)) {
      var engine = bulk.get();
      watcher.addUp(engine.name(), engine::state);
      problems.addAll(engine.read(sources, table));
    } else {
      sources.forEach(source -> problems.addAll(source.read(table)));
    }
  }

  private void readInputs(FactSource source, FactSource.Content.Inputs content) {
    var held = new TreeMap<String, InputDeclaration>();
    for (var naming : content.inputs()) {
      var input = inputs.get(naming.name());
      if (input == null) {
        var name = Shown.of(naming.name());
        var hint = NearNames.hint(name, inputs.sequencedKeySet(), "inputs");
        problems.add(Problem.of("E0773", naming.place(), name, hint));
      } else {
        held.put(naming.name(), input);
      }
    }
    if (held.size() < content.inputs().size()) {
      return;
    }
    var count = new SourceCount(source, watcher);
    counts.add(count);
    var reader = new InputsReader(held, source, request.years());
    problems.addAll(reader.read(fact -> facts.add(new RepeatedFacts.Counted(fact, count)), count));
  }

  private IntakeResult result() {
    List<Fact> kept = RepeatedFacts.removed(facts);
    var read = new TreeMap<String, LineTable>();
    tables.forEach((name, table) ->
        read.put(
            name,
            new RepeatedLines(table.build(), countsOfLines.getOrDefault(name, List.of()))
                .removed()));
    var rateTables = rates.tables();
    counts.forEach(SourceCount::tellOfLate);
    var sorted = new TreeMap<String, List<Coverage>>();
    coverage.forEach((name, covers) -> sorted.put(name, Covers.ordered(covers)));
    return new IntakeResult(
        new Facts(kept, read, sorted, rateTables),
        counts.stream().flatMap(count -> count.problems().stream()).toList(),
        problems,
        IntakeSummary.of(counts.stream().map(SourceCount::summary).toList()));
  }
}
