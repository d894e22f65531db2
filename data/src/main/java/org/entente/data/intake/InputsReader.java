package org.entente.data.intake;

import static org.entente.data.intake.ColumnNames.ASSUMED;
import static org.entente.data.intake.ColumnNames.DOCUMENT;
import static org.entente.data.intake.ColumnNames.FROM;
import static org.entente.data.intake.ColumnNames.INPUT;
import static org.entente.data.intake.ColumnNames.KNOWN_ON;
import static org.entente.data.intake.ColumnNames.PERIOD;
import static org.entente.data.intake.ColumnNames.REPORTED_BY;
import static org.entente.data.intake.ColumnNames.TO;
import static org.entente.data.intake.ColumnNames.VALUE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.entente.agreement.text.Place;
import org.entente.calendar.YearRule;
import org.entente.data.rows.CsvRow;
import org.entente.facts.Fact;
import org.entente.facts.InputDeclaration;
import org.entente.problems.Problem;

/** Reads one source of values of inputs, from CSV or from YAML. */
final class InputsReader {
  private final SequencedMap<String, InputDeclaration> inputs;
  private final FactSource source;
  private final FactReader facts;

  InputsReader(
      SequencedMap<String, InputDeclaration> inputs, FactSource source, List<YearRule> years) {
    this.inputs = inputs;
    this.source = source;
    this.facts = new FactReader(inputs, source, years);
  }

  /** Hands on the good facts; gives the problems of the file as a whole. */
  List<Problem> read(Consumer<Fact> taken, SourceCount count) {
    if (RowsSource.holdsRows(source)) {
      var expected = expected();
      count.expect(expected);
      return new RowsSource(source, count)
          .read(expected, header -> row -> take(row, header, taken));
    }
    if (source.isNamed(".yaml") || source.isNamed(".yml")) {
      return new YamlFacts(facts, source, count).read(taken);
    }
    return List.of(Problem.of("E0756", source.place(), source.file()));
  }

  private Header.Expected expected() {
    var required = new ArrayList<String>();
    if (inputs.size() > 1) {
      required.add(INPUT);
    }
    required.add(VALUE);
    var all = new LinkedHashSet<>(required);
    all.addAll(List.of(INPUT, PERIOD, FROM, TO, KNOWN_ON, REPORTED_BY, DOCUMENT, ASSUMED));
    all.addAll(facts.setNames());
    inputs.values().stream()
        .map(input -> input.indices())
        .reduce((a, b) -> a.stream().filter(b::contains).toList())
        .ifPresent(shared -> shared.forEach(set -> required.add(set.name())));
    return new Header.Expected(required, all);
  }

  private Optional<Problem> take(CsvRow row, Header header, Consumer<Fact> taken) {
    var reading =
        new RowReading(
            column -> Place.ofRow(source.file(), row.line(), column), source.form().days());
    var place = Place.ofRow(source.file(), row.line(), "");
    facts.read(column -> cell(row, header.position(column)), place, reading).ifPresent(taken);
    return reading.problem();
  }

  private static String cell(CsvRow row, int position) {
    return position < 0 ? "" : row.cells().get(position);
  }
}
