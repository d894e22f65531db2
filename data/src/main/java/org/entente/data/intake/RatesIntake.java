package org.entente.data.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;
import org.entente.rates.Published;
import org.entente.rates.RateTable;
import org.entente.rates.RatesDeclaration;

/**
 * Reads files of rates of exchange into a table for each series.
 *
 * <p>Where two rows give a rate of one currency for one day as known on one day, both are left out.
 */
final class RatesIntake {
  private final IntakeWatcher watcher;
  private final SequencedMap<String, RatesDeclaration> declared = new TreeMap<>();
  private final SequencedMap<String, List<RateRow>> rows = new TreeMap<>();
  private final SequencedMap<String, List<Published>> published = new TreeMap<>();

  RatesIntake(IntakeRequest request, IntakeWatcher watcher) {
    this.watcher = watcher;
    for (var declaration : request.rates()) {
      declared.putIfAbsent(declaration.name(), declaration);
      rows.computeIfAbsent(declaration.name(), n -> new ArrayList<>());
      published.computeIfAbsent(declaration.name(), n -> new ArrayList<>());
    }
  }

  /** Reads one file; gives the problems of the file as a whole. */
  List<Problem> read(
      FactSource source, FactSource.Content.Rates content, List<SourceCount> counts) {
    var name = content.rates().name();
    var series = declared.get(name);
    if (series == null) {
      var hint = NearNames.hint(Shown.of(name), declared.sequencedKeySet(), "rates");
      return List.of(Problem.of("E0920", content.rates().place(), Shown.of(name), hint));
    }
    var count = new SourceCount(source, watcher);
    counts.add(count);
    var file = new RatesSource(series, source, content, count);
    var problems = file.read();
    rows.getOrDefault(name, new ArrayList<>()).addAll(file.rows());
    published.getOrDefault(name, new ArrayList<>()).addAll(file.published());
    return problems;
  }

  /** The tables by name; every series has one, if an empty one. */
  SequencedMap<String, RateTable> tables() {
    var tables = new TreeMap<String, RateTable>();
    declared.forEach((name, declaration) -> tables.put(name, table(declaration)));
    return tables;
  }

  private RateTable table(RatesDeclaration declaration) {
    var name = declaration.name();
    var all = rows.getOrDefault(name, List.of());
    var repeated = repeated(all, declaration);
    var table = new RateTable.Builder(declaration);
    for (var row : all) {
      if (!repeated.contains(row)) {
        row.rates()
            .forEach(rate ->
                table.add(rate.currency(), row.start(), row.knownOn(), rate.value(), row.place()));
      }
    }
    published.getOrDefault(name, List.of()).forEach(table::addPublished);
    return table.build();
  }

  /** What a rate is of, to find it twice. */
  private record Subject(int currency, long start, long knownOn) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
        Comparator.comparingInt(Subject::currency)
            .thenComparingLong(Subject::start)
            .thenComparingLong(Subject::knownOn);

    @Override
    public int compareTo(Subject other) {
      return ORDER.compare(this, other);
    }
  }

  private static SequencedSet<RateRow> repeated(List<RateRow> rows, RatesDeclaration declaration) {
    var repeated = new LinkedHashSet<RateRow>();
    var firsts = new TreeMap<Subject, RateRow>();
    for (var row : rows) {
      for (var rate : row.rates()) {
        var subject =
            new Subject(rate.currency(), row.start().toEpochDay(), row.knownOn().toEpochDay());
        var first = firsts.putIfAbsent(subject, row);
        if (first == null) {
          continue;
        }
        var currency = declaration.currencies().get(rate.currency()).code();
        if (repeated.add(row)) {
          row.rejectFor(currency, first);
        }
        if (repeated.add(first)) {
          first.rejectFor(currency, row);
        }
      }
    }
    return repeated;
  }
}
