package org.entente.data.intake;

import static org.entente.data.intake.ColumnNames.AMOUNT;
import static org.entente.data.intake.ColumnNames.CURRENCY;
import static org.entente.data.intake.ColumnNames.DOCUMENT;
import static org.entente.data.intake.ColumnNames.ID;
import static org.entente.data.intake.ColumnNames.KNOWN_ON;
import static org.entente.data.intake.ColumnNames.REPORTED_BY;
import static org.entente.data.intake.ColumnNames.WITHDRAWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.Shown;
import org.entente.facts.Column;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;

/** Takes the rows of one file of lines of cost: checks each and adds the good ones to the table. */
public final class LineRows {
  private static final int REMEMBERED_MOST = 50_000;

  private final LinesDeclaration lines;
  private final FactSource source;
  private final LineKind kind;
  private final LineTableBuilder table;
  private final LineAmount amounts;
  private final int id;
  private final int amount;
  private final int dated;
  private final int currency;
  private final int knownOn;
  private final int withdrawn;
  private final int reportedBy;
  private final int document;
  private final int[] columns;
  private final int currencyColumn;

  /** Values read before, by column: most columns repeat a few values. */
  private final List<Map<String, String>> remembered;

  /** Takes rows with that header. */
  public LineRows(LinesSource of, Header header, LineTableBuilder table) {
    lines = of.lines();
    source = of.source();
    kind = of.kind();
    this.table = table;
    amounts = new LineAmount(lines);
    id = lines.hasId() ? header.position(ID) : -1;
    amount = header.position(AMOUNT);
    dated = header.position(lines.datedColumn());
    currency = undeclared(header, CURRENCY);
    knownOn = undeclared(header, KNOWN_ON);
    withdrawn = undeclared(header, WITHDRAWN);
    reportedBy = undeclared(header, REPORTED_BY);
    document = undeclared(header, DOCUMENT);
    columns = lines.columns().stream().mapToInt(c -> header.position(c.name())).toArray();
    currencyColumn = lines.currencyColumn().orElse(-1);
    remembered = lines.columns().stream().<Map<String, String>>map(c -> new HashMap<>()).toList();
  }

  /** A column that every file may have, unless the agreement means its own by that name. */
  private int undeclared(Header header, String column) {
    return lines.column(column).isPresent() ? -1 : header.position(column);
  }

  /** Adds the row to the table, or says why it cannot be a line. */
  public Optional<Problem> take(CsvRow row) {
    var reading = reading(row);
    var line = line(row, reading);
    if (reading.isGood()) {
      table.add(line);
    }
    return reading.problem();
  }

  /**
   * Adds lines that are alike to the table as a group, or says why none of them can be a line.
   *
   * @param row what they have in common, with any id and amount that can stand
   * @param sum the sum of their amounts in units of their currency
   */
  public Optional<Problem> takeGroup(CsvRow row, BigDecimal sum, int count) {
    var reading = reading(row);
    var line = line(row, reading);
    if (reading.isGood()) {
      table.addGroup(
          new LineTableBuilder.Row(
              "",
              line.day(),
              line.knownOn(),
              false,
              sum.movePointRight(lines.digits(currency(line.values(), reading)))
                  .toBigIntegerExact(),
              line.values(),
              "",
              "",
              source.file(),
              0),
          count);
    }
    return reading.problem();
  }

  private RowReading reading(CsvRow row) {
    return new RowReading(
        column -> Place.ofRow(source.file(), row.line(), column), source.form().days());
  }

  private LineTableBuilder.Row line(CsvRow row, RowReading reading) {
    var values = values(row, reading);
    var line =
        new LineTableBuilder.Row(
            id < 0 ? "" : reading.required(ID, row.cells().get(id)),
            reading.day(lines.datedColumn(), row.cells().get(dated)),
            knownOn(row, reading),
            reading.yes(WITHDRAWN, cell(row, withdrawn)),
            amounts.read(AMOUNT, row.cells().get(amount), currency(values, reading), reading),
            values,
            reading.text(REPORTED_BY, cell(row, reportedBy)),
            reading.text(DOCUMENT, cell(row, document)),
            source.file(),
            row.line());
    checkCurrency(cell(row, currency), reading);
    checkKnown(line, reading);
    return line;
  }

  /** The currency of the row's amount: that of its column, or the one of all lines. */
  private Currency currency(List<String> values, RowReading reading) {
    if (currencyColumn < 0 || !reading.isGood()) {
      return lines.currency();
    }
    var in = (Column.Type.InCurrency) lines.columns().get(currencyColumn).type();
    var code = values.get(currencyColumn);
    return in.currencies().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private static String cell(CsvRow row, int position) {
    return position < 0 ? "" : row.cells().get(position);
  }

  private LocalDate knownOn(CsvRow row, RowReading reading) {
    var text = cell(row, knownOn);
    if (!text.isEmpty()) {
      return reading.day(KNOWN_ON, text);
    }
    if (source.known().isEmpty()) {
      reading.reject(Problem.of("E0778", reading.place(KNOWN_ON), source.file()));
    }
    return source.known().orElse(LocalDate.MAX);
  }

  private List<String> values(CsvRow row, RowReading reading) {
    var values = new String[columns.length];
    for (int c = 0; c < columns.length; c++) {
      values[c] = value(c, cell(row, columns[c]), reading);
    }
    return Arrays.asList(values);
  }

  private String value(int c, String text, RowReading reading) {
    var before = remembered.get(c).get(text);
    if (before != null) {
      return before;
    }
    Column column = lines.columns().get(c);
    boolean goodBefore = reading.isGood();
    var value = reading.value(column, text);
    if (goodBefore && reading.isGood() && remembered.get(c).size() < REMEMBERED_MOST) {
      remembered.get(c).put(text, value);
    }
    return value;
  }

  private void checkCurrency(String code, RowReading reading) {
    var declared = lines.currency().code();
    boolean isTold = currency >= 0 && !(code.isEmpty() && source.holdsObjects());
    if (isTold && currencyColumn < 0 && !reading.required(CURRENCY, code).equals(declared)) {
      var place = reading.place(CURRENCY);
      reading.reject(Problem.of("E0774", place, Shown.of(code), declared, lines.name()));
    }
  }

  private void checkKnown(LineTableBuilder.Row line, RowReading reading) {
    if (kind == LineKind.ACTUAL && line.day().isAfter(line.knownOn())) {
      var place = reading.place(lines.datedColumn());
      reading.reject(Problem.of("E0779", place, line.day(), line.knownOn()));
    }
  }
}
