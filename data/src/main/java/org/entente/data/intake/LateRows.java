package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.data.rows.CsvRow;
import org.entente.data.rows.Rows;
import org.entente.problems.Problem;

/**
 * Finds again, in their file, the rows that were found to be bad only after all had been read, such
 * as the second of two lines with one id.
 *
 * @param expected the columns by which the file is read; none where it is no file of rows
 */
record LateRows(FactSource source, Optional<Header.Expected> expected) {
  /** The rows of these problems by line; without their cells where they cannot be read again. */
  List<IntakeWatcher.LeftOut> of(List<Problem> problems) {
    var byLine = new TreeMap<Integer, Problem>();
    problems.forEach(problem -> byLine.putIfAbsent(problem.place().line(), problem));
    var rows =
        expected
            .filter(columns -> !byLine.isEmpty() && source.isFileHere())
            .flatMap(columns -> RowsSource.open(source, columns).value());
    var found = new ArrayList<IntakeWatcher.LeftOut>();
    rows.ifPresent(opened -> find(opened, byLine, found));
    byLine.values().forEach(problem -> found.add(new IntakeWatcher.LeftOut(problem, List.of())));
    return found;
  }

  private static void find(
      Rows opened, TreeMap<Integer, Problem> byLine, List<IntakeWatcher.LeftOut> found) {
    try (var rows = opened) {
      for (Optional<CsvRow> row = rows.next();
          row.isPresent() && !byLine.isEmpty();
          row = rows.next()) {
        var problem = byLine.remove(row.get().line());
        if (problem != null) {
          found.add(new IntakeWatcher.LeftOut(problem, row.get().cells()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
