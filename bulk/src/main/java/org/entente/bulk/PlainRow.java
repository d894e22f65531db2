package org.entente.bulk;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.amounts.Currency;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.Header;
import org.entente.data.rows.CsvRow;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;

/** Whether a row of text is plain, as {@link LineQueries} asks an engine. */
final class PlainRow implements Predicate<CsvRow> {
  private static final Pattern ID = Pattern.compile(LineQueries.TEXT_PATTERN);
  private static final Pattern ZERO = Pattern.compile("-?0+([.]0+)?");

  private final LinesDeclaration lines;
  private final SequencedMap<String, Pattern> amounts = new TreeMap<>();
  private final int id;
  private final int amount;
  private final int withdrawn;
  private final int currency;

  PlainRow(LinesDeclaration lines, Header header) {
    this.lines = lines;
    id = lines.hasId() ? header.position(ColumnNames.ID) : -1;
    amount = header.position(ColumnNames.AMOUNT);
    withdrawn =
        lines.hasId() && lines.column(ColumnNames.WITHDRAWN).isEmpty()
            ? header.position(ColumnNames.WITHDRAWN)
            : -1;
    currency =
        lines.currencyColumn().map(c -> header.position(lines.columns().get(c).name())).orElse(-1);
    for (var of : currencies(lines)) {
      amounts.put(of.code(), Pattern.compile(PlainAmount.of(lines, of).pattern()));
    }
  }

  /** The currencies that an amount may be in. */
  static List<Currency> currencies(LinesDeclaration lines) {
    return lines
        .currencyColumn()
        .map(c -> ((Column.Type.InCurrency) lines.columns().get(c).type()).currencies())
        .orElse(List.of(lines.currency()));
  }

  @Override
  public boolean test(CsvRow row) {
    return isAmount(row)
        && (id < 0 || ID.matcher(row.cells().get(id)).matches())
        && (withdrawn < 0 || List.of("", "no").contains(row.cells().get(withdrawn)));
  }

  private boolean isAmount(CsvRow row) {
    var text = row.cells().get(amount);
    var pattern = amounts.get(currency < 0 ? lines.currency().code() : row.cells().get(currency));
    // Of a currency that is not known its group is looked at again, amount and all.
    return pattern == null
        || (pattern.matcher(text).matches()
            && (lines.conversion().isEmpty() || !ZERO.matcher(text).matches()));
  }
}
