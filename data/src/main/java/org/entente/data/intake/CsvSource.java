package org.entente.data.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Reads a source that is a CSV file: its header, then its rows, each kept or counted as bad. */
final class CsvSource {
  private final FactSource source;
  private final SourceCount count;
  private final Predicate<CsvRow> wanted;
  private final List<Problem> problems = new ArrayList<>();

  CsvSource(FactSource source, SourceCount count) {
    this(source, count, row -> true);
  }

  /**
   * The rows of a source that are wanted; the others are passed over and not counted.
   *
   * @param wanted of rows with as many values as there are headings, whether they are
   */
  CsvSource(FactSource source, SourceCount count, Predicate<CsvRow> wanted) {
    this.source = source;
    this.count = count;
    this.wanted = wanted;
  }

  /**
   * Hands each row to its taker, which keeps it or says why not.
   *
   * @param takers the taker of rows under a header
   * @return the problems of the file as a whole
   */
  List<Problem> read(
      Header.Expected expected, Function<Header, Function<CsvRow, Optional<Problem>>> takers) {
    var named = new NamedFile(source.path(), source.file(), source.place());
    var obstacle = named.obstacle(CsvFile.SIZE_MOST);
    if (obstacle.isPresent()) {
      return List.of(obstacle.get());
    }
    try (var csv = CsvFile.open(named)) {
      var header = header(csv, expected);
      header.ifPresent(h -> rows(csv, h, takers.apply(h)));
    } catch (IOException e) {
      problems.add(Problem.of("E0703", source.place(), source.file()));
    }
    return problems;
  }

  /** The columns of the file by its first row, or what keeps them from being read. */
  Outcome<Header> header(Header.Expected expected) {
    var named = new NamedFile(source.path(), source.file(), source.place());
    var obstacle = named.obstacle(CsvFile.SIZE_MOST);
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    try (var csv = CsvFile.open(named)) {
      var header = header(csv, expected);
      return header.map(h -> Outcome.of(h, problems)).orElseGet(() -> Outcome.failed(problems));
    } catch (IOException e) {
      return Outcome.failed(Problem.of("E0703", source.place(), source.file()));
    }
  }

  private Optional<Header> header(CsvFile csv, Header.Expected expected) {
    var header = csv.headings().then(row -> Header.of(row, source, expected));
    problems.addAll(header.problems());
    return header.value();
  }

  private void rows(CsvFile csv, Header header, Function<CsvRow, Optional<Problem>> taker) {
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      var problem = row.get().problem(place(row.get()), header.size());
      if (problem.isEmpty()) {
        if (!wanted.test(row.get())) {
          continue;
        }
        problem = taker.apply(row.get());
      }
      problem.ifPresentOrElse(count::reject, count::keep);
    }
    csv.problem().ifPresent(problems::add);
  }

  private Place place(CsvRow row) {
    return Place.ofRow(source.file(), row.line(), "");
  }
}
