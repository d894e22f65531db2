package org.entente.report.render;

import java.util.List;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.book.BookRun;
import org.entente.determinations.Determination;
import org.entente.report.statements.Citations;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;

/**
 * A statement as a table for spreadsheets and databases: one line for each figure, after RFC 4180.
 *
 * <p>Values are plain digits. Text that a spreadsheet would take for a formula gets an apostrophe
 * in front: a label {@code =1+1} is written {@code '=1+1}.
 *
 * <pre>
 * agreement,reference,name,index,party,facet,period,from,to,value,unit,status,clause,cites
 * sma,utility.JP@JFY2024,utility,,JP,,JFY2024,2024-04-01,2025-03-31,15100000000,JPY,determined,...
 * </pre>
 *
 * <p>A statement with lines has more columns, {@code kind} and those of a line, and after the
 * figures a row of the kind {@code line} for each line and party that has a part of it.
 */
public final class CsvStatement {
  private static final List<String> HEADINGS =
      List.of(
          "agreement",
          "reference",
          "name",
          "index",
          "party",
          "facet",
          "period",
          "from",
          "to",
          "value",
          "unit",
          "status",
          "clause",
          "cites");
  static final String LINE_END = "\r\n";

  /** The wide forms too, which spreadsheets in East Asian settings read alike. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvStatement() {}

  /** Every figure of the run that concerns the statement's party, in the order of the run. */
  public static String render(Statement statement, BookRun run) {
    boolean hasLines = statement.agreements().stream().anyMatch(a -> a.lineDetail().isPresent());
    var csv = new StringBuilder(String.join(",", HEADINGS));
    csv.append(hasLines ? "," + String.join(",", CsvLines.HEADINGS) : "").append(LINE_END);
    var choice = new StatementChoice(statement.party());
    for (var determination : run.determinations().all()) {
      if (choice.includes(determination.figure())) {
        run.determinations()
            .agreements()
            .find(determination.figure().agreement())
            .ifPresent(terms ->
                csv.append(line(terms, determination))
                    .append(hasLines ? CsvLines.ofFigure(determination) : "")
                    .append(LINE_END));
      }
    }
    statement.agreements().forEach(agreement -> CsvLines.write(agreement, run, csv));
    return csv.toString();
  }

  private static String line(CheckedAgreement terms, Determination determination) {
    var figure = determination.figure();
    var period = figure.period().period();
    return String.join(
        ",",
        text(figure.agreement()),
        text(determination.reference()),
        text(figure.name()),
        text(String.join(",", figure.indices())),
        text(figure.party().orElse("")),
        text(figure.facet().orElse("")),
        text(figure.period().name()),
        period.start().toString(),
        period.lastDay().toString(),
        determination.value().map(v -> Amounts.plain(v, figure.unit())).orElse(""),
        text(figure.unit().code()),
        determination.status().words(),
        text(figure.place().clause()),
        text(String.join("; ", Citations.of(terms, figure).all())));
  }

  /** A cell of text, made harmless and quoted where it must be. */
  static String text(String value) {
    var cell = isFormula(value) ? "'" + value : value;
    boolean isQuoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static boolean isFormula(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
  }
}
