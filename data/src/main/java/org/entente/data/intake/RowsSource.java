package org.entente.data.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.agreement.text.Place;
import org.entente.data.database.Databases;
import org.entente.data.rows.CsvFile;
import org.entente.data.rows.CsvRow;
import org.entente.data.rows.ObjectsFile;
import org.entente.data.rows.Rows;
import org.entente.data.rows.SheetFile;
import org.entente.data.text.NamedFile;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Reads a source of rows: its headings, then its rows, each kept or counted as bad. */
final class RowsSource {
  private static final int ROWS_BETWEEN_SIGNS = 1 << 12;

  private final FactSource source;
  private final SourceCount count;
  private final Predicate<CsvRow> wanted;
  private final List<Problem> problems = new ArrayList<>();

  RowsSource(FactSource source, SourceCount count) {
    this(source, count, row -> true);
  }

  /**
   * The rows of a source that are wanted; the others are passed over and not counted.
   *
   * @param wanted of rows with as many values as there are headings, whether they are
   */
  RowsSource(FactSource source, SourceCount count, Predicate<CsvRow> wanted) {
    this.source = source;
    this.count = count;
    this.wanted = wanted;
  }

  /** The columns of a source by its first row, or what keeps them from being read. */
  static Outcome<Header> header(FactSource source, Header.Expected expected) {
    var opened = open(source, expected);
    if (opened.value().isEmpty()) {
      return Outcome.failed(opened.problems());
    }
    var reading = new RowsSource(source, new SourceCount(source, IntakeWatcher.NONE));
    try (var rows = opened.value().orElseThrow()) {
      var header = reading.header(rows, expected);
      return header
          .map(h -> Outcome.of(h, reading.problems))
          .orElseGet(() -> Outcome.failed(reading.problems));
    } catch (IOException e) {
      return Outcome.failed(Problem.of("E0703", source.place(), source.file()));
    }
  }

  /** Whether a source holds rows, by its name. */
  static boolean holdsRows(FactSource source) {
    return source.form().query().isPresent()
        || source.isNamed(".csv")
        || source.isNamed(".xlsx")
        || source.holdsObjects();
  }

  /**
   * Hands each row to its taker, which keeps it or says why not.
   *
   * @param takers the taker of rows under a header
   * @return the problems of the source as a whole
   */
  List<Problem> read(
      Header.Expected expected, Function<Header, Function<CsvRow, Optional<Problem>>> takers) {
    var opened = open(source, expected);
    problems.addAll(opened.problems());
    opened.value().ifPresent(rows -> read(rows, expected, takers));
    return problems;
  }

  private void read(
      Rows opened,
      Header.Expected expected,
      Function<Header, Function<CsvRow, Optional<Problem>>> takers) {
    try (var rows = opened) {
      count.begin();
      var header = header(rows, expected);
      header.ifPresent(h -> rows(rows, h, takers.apply(h)));
    } catch (IOException e) {
      problems.add(Problem.of("E0703", source.place(), source.file()));
    }
  }

  /** The rows of the source, the headings first. */
  static Outcome<Rows> open(FactSource source, Header.Expected expected) {
    var query = source.form().query();
    if (query.isPresent()) {
      return Databases.ofEnvironment().rows(query.get(), source.place());
    }
    var named = new NamedFile(source.path(), source.file(), source.place());
    var obstacle = named.obstacle(CsvFile.SIZE_MOST);
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    try {
      if (source.isNamed(".xlsx")) {
        return SheetFile.open(named, source.form().sheet(), source.ignored());
      }
      return source.holdsObjects()
          ? Outcome.of(ObjectsFile.open(named, headings(source, expected)))
          : Outcome.of(CsvFile.open(named));
    } catch (IOException e) {
      return Outcome.failed(Problem.of("E0703", source.place(), source.file()));
    }
  }

  /** The keys by which objects have the columns: the columns' own names, or what the book says. */
  private static ObjectsFile.Headings headings(FactSource source, Header.Expected expected) {
    var headings = new LinkedHashMap<String, String>();
    expected.all().forEach(column -> headings.put(column, column));
    source.columns().stream()
        .filter(heading -> headings.containsKey(heading.column()))
        .forEach(heading -> headings.put(heading.column(), heading.heading()));
    return new ObjectsFile.Headings(List.copyOf(headings.values()), source.ignored());
  }

  private Optional<Header> header(Rows rows, Header.Expected expected) {
    var header = rows.headings(source.file()).then(row -> Header.of(row, source, expected));
    problems.addAll(header.problems());
    return header.value();
  }

  private void rows(Rows rows, Header header, Function<CsvRow, Optional<Problem>> taker) {
    long read = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var problem = row.get().problem(place(row.get()), header.size());
      if (problem.isEmpty() && !wanted.test(row.get())) {
        continue;
      }
      if (problem.isEmpty()) {
        problem = taker.apply(row.get());
      }
      var cells = row.get().cells();
      problem.ifPresentOrElse(p -> count.reject(p, cells), count::keep);
      if (++read % ROWS_BETWEEN_SIGNS == 0) {
        count.at(read, rows.charactersRead());
      }
    }
    count.at(read, rows.charactersRead());
    rows.problem().ifPresent(problems::add);
  }

  private Place place(CsvRow row) {
    return Place.ofRow(source.file(), row.line(), "");
  }
}
