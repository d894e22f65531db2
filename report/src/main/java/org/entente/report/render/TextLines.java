package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.amounts.Rational;
import org.entente.report.statements.LineDetail;
import org.entente.report.statements.PoolLines;
import org.entente.report.statements.PoolLines.OfPeriod;
import org.entente.spread.LineParts;

/**
 * The lines of a pool with the part of each party: a column for each where that fits, else the
 * parts one after another below the line.
 *
 * <pre>
 *   utility  Utilities
 *     day         line  place         cost     JP   US
 *     2024-05-02  L7    costs.csv:8  1,200    900  300
 *     2024-06-11  L8    costs.csv:9    400    300  100
 *     JFY2024                        1,600  1,200  400
 * </pre>
 */
final class TextLines {
  private static final String INDENT = "    ";
  private static final String GAP = "  ";

  /** Day, line and place; what follows are amounts, which stand to the right. */
  private static final int TEXTS = 3;

  private static final int ROWS_OF_A_HEAD = 50;

  private final PoolLines pool;
  private final TextStyle style;
  private final boolean hasOwnAmounts;

  private TextLines(PoolLines pool, TextStyle style) {
    this.pool = pool;
    this.style = style;
    this.hasOwnAmounts = pool.hasOwnAmounts();
  }

  static List<String> lines(LineDetail detail, TextTables tables, TextStyle style) {
    var lines = new ArrayList<String>();
    for (var pool : detail.pools()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(tables.heading(pool.subject(), pool.labels().all(), ""));
      lines.addAll(new TextLines(pool, style).table());
    }
    if (!lines.isEmpty() && !detail.leftOut().isEmpty()) {
      lines.add("");
    }
    for (var sentence : detail.leftOut()) {
      PrintedText.wrapped(PrintedText.of(sentence), style.width() - GAP.length())
          .forEach(line -> lines.add(GAP + line));
    }
    return lines;
  }

  /**
   * A row of the table.
   *
   * @param cells day, line, place, the line's own amount where any is converted, and cost
   * @param parts of the parties
   */
  private record Row(List<String> cells, List<String> parts) {
    List<String> whole() {
      var all = new ArrayList<>(cells);
      all.addAll(parts);
      return all;
    }
  }

  private List<String> table() {
    var head = head();
    var rows = new ArrayList<Row>();
    for (var period : pool.periods()) {
      period.lines().forEach(line -> rows.add(row(line)));
      rows.add(sum(period));
    }
    var whole = widths(head, rows, true);
    boolean fits = width(whole) <= style.width();
    var widths = fits ? whole : widths(head, rows, false);
    var lines = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      if (i % ROWS_OF_A_HEAD == 0) {
        if (i > 0) {
          lines.add("");
        }
        aligned(fits ? head.whole() : head.cells(), widths)
            .forEach(line -> lines.add(style.faint(line)));
      }
      var row = rows.get(i);
      lines.addAll(aligned(fits ? row.whole() : row.cells(), widths));
      if (!fits) {
        lines.addAll(below(head, row));
      }
    }
    return lines;
  }

  private Row head() {
    return new Row(cells("day", "line", "place", "amount", "cost"), pool.parties());
  }

  private Row row(LineParts line) {
    return new Row(
        cells(
            line.day().toString(),
            PrintedText.of(LineWords.id(line)),
            PrintedText.of(LineWords.place(line)),
            LineWords.amount(line, pool),
            text(line.cost())),
        pool.parties().stream().map(party -> text(line.part(party))).toList());
  }

  private Row sum(OfPeriod period) {
    return new Row(
        cells(period.period(), "", "", "", period.cost().map(this::text).orElse("")),
        period.parts().stream().map(this::text).toList());
  }

  private List<String> cells(String day, String line, String place, String amount, String cost) {
    return hasOwnAmounts
        ? List.of(day, line, place, amount, cost)
        : List.of(day, line, place, cost);
  }

  private String text(Rational amount) {
    return Amounts.text(amount, pool.currency());
  }

  private static List<Integer> widths(Row head, List<Row> rows, boolean isWhole) {
    var all = new ArrayList<List<String>>();
    all.add(isWhole ? head.whole() : head.cells());
    rows.forEach(row -> all.add(isWhole ? row.whole() : row.cells()));
    return IntStream.range(0, all.getFirst().size())
        .mapToObj(c -> all.stream().mapToInt(row -> PrintedText.width(row.get(c))).max().orElse(0))
        .toList();
  }

  private static int width(List<Integer> widths) {
    int gaps = GAP.length() * (widths.size() - 1);
    return INDENT.length() + widths.stream().mapToInt(Integer::intValue).sum() + gaps;
  }

  /** The cells in their columns; where even that is too wide, broken into lines. */
  private List<String> aligned(List<String> cells, List<Integer> widths) {
    var line =
        IntStream.range(0, cells.size())
            .mapToObj(c ->
                c < TEXTS
                    ? PrintedText.left(cells.get(c), widths.get(c))
                    : PrintedText.right(cells.get(c), widths.get(c)))
            .collect(Collectors.joining(GAP, INDENT, ""))
            .stripTrailing();
    return PrintedText.width(line) <= style.width()
        ? List.of(line)
        : wrapped(
            INDENT, cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(GAP)));
  }

  /** The parts one after another: {@code JP 900, US 300}. */
  private List<String> below(Row head, Row row) {
    var zero = text(Rational.ZERO);
    var parts =
        IntStream.range(0, row.parts().size())
            .filter(p -> !row.parts().get(p).equals(zero))
            .mapToObj(p -> head.parts().get(p) + "\u00a0" + row.parts().get(p))
            .collect(Collectors.joining(", "));
    return parts.isEmpty()
        ? List.of()
        : wrapped(INDENT + INDENT, parts).stream().map(l -> l.replace('\u00a0', ' ')).toList();
  }

  private List<String> wrapped(String indent, String text) {
    return PrintedText.wrapped(text, style.width() - indent.length()).stream()
        .map(line -> indent + line)
        .toList();
  }
}
