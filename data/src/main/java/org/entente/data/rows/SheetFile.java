package org.entente.data.rows;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * A sheet of a workbook (XLSX) read row by row; a row's line is its number in the sheet. Rows with
 * nothing in them are no rows, and cells that are missing at the end of a row are blank.
 *
 * <p>Numbers are taken by their written digits ({@link NumberCell}), cells that show a date as that
 * day, and formulas by the result with which the workbook was saved.
 */
public final class SheetFile implements Rows {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private final NamedFile named;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final SheetCells cells;
  private final List<String> ignored;
  private int columns = -1;
  private Optional<Problem> problem = Optional.empty();

  private SheetFile(
      NamedFile named, List<String> ignored, ReadableWorkbook workbook, Stream<Row> stream) {
    this.ignored = ignored;
    this.named = named;
    this.workbook = workbook;
    this.stream = stream;
    rows = stream.iterator();
    cells = new SheetCells(named.file(), workbook.isDate1904());
  }

  /**
   * A sheet that a book names.
   *
   * @param place where it does
   */
  public record SheetName(String name, Place place) {}

  /**
   * Opens a sheet of a workbook; the only one if none is named.
   *
   * @param ignored headings of the columns that are not looked into
   */
  public static Outcome<Rows> open(
      NamedFile named, Optional<SheetName> sheet, List<String> ignored) {
    try {
      if (!WorkbookLimits.hold(named.path())) {
        return Outcome.failed(Problem.of("E0983", named.named(), named.file()));
      }
      var workbook = new ReadableWorkbook(named.path().toFile(), WITH_FORMATS);
      var opened =
          sheet(workbook, named, sheet).then(found -> open(named, ignored, workbook, found));
      if (opened.value().isEmpty()) {
        workbook.close();
      }
      return opened;
    } catch (IOException | RuntimeException damaged) {
      // The library says in many ways that a workbook is not as it must be.
      return Outcome.failed(damaged(named));
    }
  }

  private static Outcome<Rows> open(
      NamedFile named, List<String> ignored, ReadableWorkbook workbook, Sheet sheet) {
    try {
      return Outcome.of(new SheetFile(named, ignored, workbook, sheet.openStream()));
    } catch (IOException e) {
      return Outcome.failed(damaged(named));
    }
  }

  private static Problem damaged(NamedFile named) {
    return Problem.of("E0974", named.named(), named.file());
  }

  private static Outcome<Sheet> sheet(
      ReadableWorkbook workbook, NamedFile named, Optional<SheetName> wanted) {
    var sheets = workbook.getSheets().toList();
    var names = sheets.stream().map(Sheet::getName).toList();
    if (wanted.isEmpty()) {
      return sheets.size() == 1
          ? Outcome.of(sheets.getFirst())
          : Outcome.failed(several(named, names));
    }
    var name = wanted.get().name();
    return sheets.stream()
        .filter(sheet -> sheet.getName().equals(name))
        .findFirst()
        .map(Outcome::of)
        .orElseGet(() -> Outcome.failed(unknown(wanted.get(), named, names)));
  }

  private static Problem several(NamedFile named, List<String> names) {
    var shown = names.stream().limit(10).map(name -> "`" + Shown.of(name) + "`").toList();
    var example = names.isEmpty() ? "Costs" : Shown.of(names.getFirst());
    return Problem.of(
        "E0975", named.named(), named.file(), names.size(), String.join(", ", shown), example);
  }

  private static Problem unknown(SheetName wanted, NamedFile named, List<String> names) {
    var name = Shown.of(wanted.name());
    return Problem.of(
        "E0976", wanted.place(), named.file(), name, NearNames.hint(name, names, "sheets"));
  }

  @Override
  public Optional<CsvRow> next() {
    try {
      while (problem.isEmpty() && rows.hasNext()) {
        var row = cells.of(rows.next());
        if (!row.cells().isEmpty()) {
          return Optional.of(filled(row));
        }
      }
    } catch (RuntimeException damaged) {
      // The library says in many ways that a sheet is not as it must be.
      problem = Optional.of(damaged(named));
    }
    return Optional.empty();
  }

  /** The row with blanks at the end, up to the last heading. */
  private CsvRow filled(CsvRow row) {
    if (columns < 0) {
      columns = row.cells().size();
      passOverIgnored(row.cells());
    }
    int missing = columns - row.cells().size();
    if (missing <= 0) {
      return row;
    }
    var all = Stream.concat(row.cells().stream(), Collections.nCopies(missing, "").stream());
    return CsvRow.of(row.line(), all.toList(), row.flaw());
  }

  private void passOverIgnored(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (ignored.contains(headings.get(i))) {
        cells.passOver(i);
      }
    }
  }

  @Override
  public Optional<Problem> problem() {
    return problem;
  }

  @Override
  public long charactersRead() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
