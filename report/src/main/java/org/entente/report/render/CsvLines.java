package org.entente.report.render;

import java.util.List;
import org.entente.book.BookRun;
import org.entente.determinations.Determination;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.PoolLines;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;

/**
 * The rows of lines in a statement as a table: one for each line and party that has a part of it,
 * under the reference of the figure to which the part adds.
 *
 * <pre>
 * sma,utility.JP@JFY2024,utility,,JP,,JFY2024,2024-05-02,2024-05-02,900,JPY,determined,,,
 *     line,L7,costs.csv,8,line,1200,JPY
 * </pre>
 */
final class CsvLines {
  static final List<String> HEADINGS =
      List.of("kind", "line", "file", "row", "entry", "amount", "currency");

  private CsvLines() {}

  /** What a figure has in the columns of lines: its kind. */
  static String ofFigure(Determination determination) {
    return "," + Words.kind(determination.figure().kind()) + ",".repeat(HEADINGS.size() - 1);
  }

  static void write(AgreementStatement agreement, BookRun run, StringBuilder csv) {
    for (var pool : agreement.lineDetail().map(detail -> detail.pools()).orElse(List.of())) {
      for (var line : pool.lines()) {
        for (var part : line.parts()) {
          csv.append(row(agreement, pool, line, part, run)).append(CsvStatement.LINE_END);
        }
      }
    }
  }

  private static String row(
      AgreementStatement agreement, PoolLines pool, LineParts line, Part part, BookRun run) {
    var figure = run.determinations().find(part.figure());
    return String.join(
        ",",
        CsvStatement.text(agreement.name()),
        CsvStatement.text(part.figure()),
        CsvStatement.text(pool.pool().pool()),
        CsvStatement.text(String.join(",", pool.pool().members())),
        CsvStatement.text(part.party()),
        "",
        CsvStatement.text(line.period()),
        line.day().toString(),
        line.day().toString(),
        Amounts.plain(part.amount(), pool.currency()),
        pool.currency().code(),
        figure.map(Determination::status).map(status -> status.words()).orElse(""),
        CsvStatement.text(figure.map(f -> f.figure().place().clause()).orElse("")),
        "",
        "line",
        CsvStatement.text(line.id()),
        CsvStatement.text(line.file()),
        line.row(),
        line.entry().word(),
        Amounts.plain(line.amount(), line.currency()),
        line.currency().code());
  }
}
