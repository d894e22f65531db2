package org.entente.data.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.calendar.Period;
import org.entente.data.rows.CsvFile;
import org.entente.data.text.NamedFile;
import org.entente.problems.Problem;
import org.entente.rates.Published;
import org.entente.rates.RateInterval;
import org.entente.rates.RatesDeclaration;

/** Reads one file of rates, in whichever of the known layouts it is. */
final class RatesSource {
  private final RatesDeclaration rates;
  private final FactSource source;
  private final FactSource.Content.Rates content;
  private final SourceCount count;
  private final List<RateRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  RatesSource(
      RatesDeclaration rates,
      FactSource source,
      FactSource.Content.Rates content,
      SourceCount count) {
    this.rates = rates;
    this.source = source;
    this.content = content;
    this.count = count;
  }

  /** The rows that were kept. */
  List<RateRow> rows() {
    return rows;
  }

  /** Reads the file; gives the problems of the file as a whole. */
  List<Problem> read() {
    if (!source.isNamed(".csv")) {
      return List.of(Problem.of("E0757", source.place(), source.file(), "CSV"));
    }
    if (content.sameDay() && !(rates.by() instanceof RateInterval.ByDay)) {
      return List.of(Problem.of("E0914", source.place(), rates.name(), rates.by().word()));
    }
    var named = new NamedFile(source.path(), source.file(), source.place());
    var obstacle = named.obstacle(CsvFile.SIZE_MOST);
    if (obstacle.isPresent()) {
      return List.of(obstacle.get());
    }
    try (var csv = CsvFile.open(named)) {
      layout(csv).ifPresent(layout -> rows(csv, layout));
    } catch (IOException e) {
      problems.add(Problem.of("E0703", source.place(), source.file()));
    }
    return problems;
  }

  private Optional<RateLayout> layout(CsvFile csv) {
    var layout = csv.headings().then(row -> RateLayout.of(row, rates, source, content.sameDay()));
    problems.addAll(layout.problems());
    return layout.value();
  }

  private void rows(CsvFile csv, RateLayout layout) {
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      var reading = layout.reading(row.get());
      var shape = layout.shape(row.get());
      shape.ifPresent(reading::reject);
      var read =
          shape.isPresent() ? Optional.<RateRow>empty() : layout.read(row.get(), reading, count);
      if (reading.isGood()) {
        count.keep();
        read.ifPresent(rows::add);
      } else {
        reading.problem().ifPresent(count::reject);
      }
    }
    csv.problem().ifPresent(problems::add);
  }

  /** The days for which the file has every rate: as the book says, or from first row to last. */
  List<Published> published() {
    Optional<LocalDate> known =
        content.sameDay()
            ? Optional.empty()
            : rows.stream().map(RateRow::knownOn).max(Comparator.naturalOrder());
    if (!content.published().isEmpty()) {
      return content.published().stream()
          .map(p -> new Published(p.period(), p.knownOn().or(() -> known)))
          .toList();
    }
    var first = rows.stream().map(RateRow::start).min(Comparator.naturalOrder());
    var end = rows.stream().map(r -> r.period().period().end()).max(Comparator.naturalOrder());
    return first.isEmpty()
        ? List.of()
        : List.of(new Published(new Period(first.get(), end.orElseThrow()), known));
  }
}
