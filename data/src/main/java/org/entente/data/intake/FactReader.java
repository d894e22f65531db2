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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.YearRule;
import org.entente.data.text.Shown;
import org.entente.facts.Fact;
import org.entente.facts.InputDeclaration;
import org.entente.facts.MemberSet;
import org.entente.facts.Provenance;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/** Reads one value of an input from the row of a CSV file or from an item of a YAML file. */
final class FactReader {
  private final SequencedMap<String, InputDeclaration> inputs;
  private final FactSource source;
  private final PeriodText periods;

  /**
   * The reader for one source.
   *
   * @param inputs the inputs that the source holds, by name
   */
  FactReader(
      SequencedMap<String, InputDeclaration> inputs, FactSource source, List<YearRule> years) {
    this.inputs = inputs;
    this.source = source;
    this.periods = new PeriodText(years);
  }

  /** The input of that name; a blank means the only one that the source holds. */
  Optional<InputDeclaration> input(String name) {
    return name.isEmpty() && inputs.size() == 1
        ? Optional.of(inputs.firstEntry().getValue())
        : Optional.ofNullable(inputs.get(name));
  }

  /** The sets of all inputs that the source holds. */
  SortedSet<String> setNames() {
    var names = new TreeSet<String>();
    inputs.values().forEach(input -> input.indices().forEach(set -> names.add(set.name())));
    return names;
  }

  /**
   * The fact, if nothing in the row stands against it.
   *
   * @param cells the value of a column, "" where there is none
   */
  Optional<Fact> read(UnaryOperator<String> cells, Place place, RowReading reading) {
    var name = cells.apply(INPUT);
    var input = input(name);
    if (input.isEmpty()) {
      var hint = NearNames.hint(Shown.of(name), inputs.sequencedKeySet(), "inputs");
      reading.reject(
          name.isEmpty()
              ? reading.blank(INPUT)
              : Problem.of("E0782", reading.place(INPUT), Shown.of(name), hint));
      return Optional.empty();
    }
    var indices = indices(input.get(), cells, reading);
    var period = period(cells, reading);
    var value = value(input.get(), cells.apply(VALUE), reading);
    var knownOn = knownOn(cells.apply(KNOWN_ON), reading);
    var provenance =
        new Provenance(
            place,
            reading.text(REPORTED_BY, cells.apply(REPORTED_BY)),
            reading.text(DOCUMENT, cells.apply(DOCUMENT)),
            reading.yes(ASSUMED, cells.apply(ASSUMED)) || source.assumed());
    return reading.isGood()
        ? Optional.of(
            new Fact(input.get().name(), indices, period.orElseThrow(), knownOn, value, provenance))
        : Optional.empty();
  }

  private List<String> indices(
      InputDeclaration input, UnaryOperator<String> cells, RowReading reading) {
    var indices = new ArrayList<String>();
    for (var set : input.indices()) {
      indices.add(reading.member(set.name(), cells.apply(set.name()), set));
    }
    var own = input.indices().stream().map(MemberSet::name).toList();
    for (var other : setNames()) {
      if (!own.contains(other) && !cells.apply(other).isEmpty()) {
        reading.reject(Problem.of("E0787", reading.place(other), input.name(), other));
      }
    }
    return indices;
  }

  private Optional<NamedPeriod> period(UnaryOperator<String> cells, RowReading reading) {
    var name = cells.apply(PERIOD);
    var from = cells.apply(FROM);
    var to = cells.apply(TO);
    boolean hasDays = !from.isEmpty() || !to.isEmpty();
    if (name.isEmpty() == !hasDays) {
      reading.reject(Problem.of(hasDays ? "E0786" : "E0788", reading.place(PERIOD)));
      return Optional.empty();
    }
    if (hasDays) {
      return between(reading.day(FROM, from), reading.day(TO, to), reading);
    }
    var period = periods.named(name);
    if (period.isEmpty()) {
      reading.reject(periods.problem(name, reading.place(PERIOD)));
    }
    return period;
  }

  private Optional<NamedPeriod> between(LocalDate first, LocalDate last, RowReading reading) {
    if (reading.isGood() && last.isBefore(first)) {
      reading.reject(Problem.of("E0754", reading.place(TO), last, first));
    }
    return last.isBefore(first) ? Optional.empty() : Optional.of(periods.between(first, last));
  }

  private static Rational value(InputDeclaration input, String text, RowReading reading) {
    if (text.isBlank()) {
      reading.reject(reading.blank(VALUE));
      return Rational.ZERO;
    }
    return switch (new ValueText(input, reading.place(VALUE)).read(text)) {
      case ValueText.Read.Value(Rational value) -> value;
      case ValueText.Read.Refused(Problem problem) -> {
        reading.reject(problem);
        yield Rational.ZERO;
      }
    };
  }

  private LocalDate knownOn(String text, RowReading reading) {
    if (!text.isEmpty()) {
      return reading.day(KNOWN_ON, text);
    }
    if (source.known().isEmpty()) {
      reading.reject(Problem.of("E0778", reading.place(KNOWN_ON), source.file()));
    }
    return source.known().orElse(LocalDate.MAX);
  }
}
