package org.entente.data.intake;

import static org.entente.data.intake.ColumnNames.AMOUNT;
import static org.entente.data.intake.ColumnNames.CURRENCY;
import static org.entente.data.intake.ColumnNames.DOCUMENT;
import static org.entente.data.intake.ColumnNames.ID;
import static org.entente.data.intake.ColumnNames.KNOWN_ON;
import static org.entente.data.intake.ColumnNames.REPORTED_BY;
import static org.entente.data.intake.ColumnNames.WITHDRAWN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.entente.data.rows.CsvRow;
import org.entente.facts.Column;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** One source of lines of cost, with what the agreement says of them. */
public record LinesSource(LinesDeclaration lines, FactSource source, LineKind kind) {
  private static final String FORMS = "CSV, Parquet, XLSX or JSON lines";

  /** Adds the good rows to the table; gives the problems of the file as a whole. */
  public List<Problem> read(LineTableBuilder table, SourceCount count) {
    return readSome(row -> true, table, count);
  }

  /**
   * Adds those good rows that are wanted; the others are not looked at.
   *
   * @param wanted of rows with as many values as there are headings, whether they are
   */
  public List<Problem> readSome(
      Predicate<CsvRow> wanted, LineTableBuilder table, SourceCount count) {
    if (!RowsSource.holdsRows(source)) {
      return List.of(Problem.of("E0757", source.place(), source.file(), FORMS));
    }
    var expected = expected();
    count.expect(expected);
    return new RowsSource(source, count, wanted)
        .read(expected, header -> new LineRows(this, header, table)::take);
  }

  /** What the first row of the source says of its columns. */
  public Outcome<Header> header() {
    return RowsSource.header(source, expected());
  }

  /** What a row of headings says of the columns. */
  public Outcome<Header> header(CsvRow first) {
    return Header.of(first, source, expected());
  }

  /** The same with its rows in a file of this machine. */
  public LinesSource copiedTo(Path copy) {
    return new LinesSource(lines, source.copiedTo(copy), kind);
  }

  private Header.Expected expected() {
    var required = new ArrayList<String>();
    if (lines.hasId()) {
      required.add(ID);
    }
    required.add(AMOUNT);
    required.add(lines.datedColumn());
    lines.columns().stream().filter(c -> !c.optional()).map(Column::name).forEach(required::add);
    var all = new LinkedHashSet<>(required);
    lines.columns().stream().map(Column::name).forEach(all::add);
    all.addAll(List.of(CURRENCY, KNOWN_ON, REPORTED_BY, DOCUMENT));
    if (lines.hasId()) {
      all.add(WITHDRAWN);
    }
    return new Header.Expected(required, all);
  }
}
