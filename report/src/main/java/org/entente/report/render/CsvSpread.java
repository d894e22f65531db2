package org.entente.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/**
 * The lines of a run with their parts as a table, after RFC 4180: one row for each line and party
 * that has a part of it.
 *
 * <pre>
 * agreement,pool,line,file,row,day,entry,amount,currency,party,part,unit,figure
 * sma,utility,L7,costs.csv,8,2024-05-02,line,1200,JPY,JP,900,JPY,utility.JP@JFY2024
 * </pre>
 */
public final class CsvSpread {
  private static final String LINE_END = "\r\n";

  private CsvSpread() {}

  /** Writes the rows by pool, day, line and party, as they are computed. */
  public static void write(Spread spread, Appendable target) throws IOException {
    target.append(String.join(",", LineParts.COLUMNS)).append(LINE_END);
    try {
      for (var pool : spread.pools()) {
        var start = CsvStatement.text(pool.agreement()) + "," + CsvStatement.text(pool.subject());
        spread.forEach(pool, line -> write(pool, start, line, target));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(SpreadPool pool, String start, LineParts line, Appendable target) {
    var own =
        String.join(
            ",",
            start,
            CsvStatement.text(line.id()),
            CsvStatement.text(line.file()),
            line.row(),
            line.day().toString(),
            line.entry().word(),
            Amounts.plain(line.amount(), line.currency()),
            line.currency().code());
    try {
      for (Part part : line.parts()) {
        target
            .append(own)
            .append(',')
            .append(part.party())
            .append(',')
            .append(Amounts.plain(part.amount(), pool.currency()))
            .append(',')
            .append(pool.currency().code())
            .append(',')
            .append(CsvStatement.text(part.figure()))
            .append(LINE_END);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
