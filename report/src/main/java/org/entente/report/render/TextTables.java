package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.entente.amounts.Currency;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;
import org.entente.report.statements.FigureRow;
import org.entente.report.statements.FigureTable;

/**
 * The tables of one section of a statement, laid out alike: periods downwards where what is shown
 * fits beside them, else periods across in as many blocks as it takes.
 *
 * <p>Example: two parties over five years have a line for each year and the columns cost, JP and
 * US; twenty parties have a line for each party and as many years side by side as fit.
 */
final class TextTables {
  private static final String INDENT = "  ";
  private static final int GAP = 2;
  private static final int FEW_PERIODS = 2;
  private static final int MANY_ROWS = 20;
  private static final int ROWS_OF_A_HEAD = 50;

  private final TextStyle style;
  private final List<NamedPeriod> periods;
  private final Currency currency;
  private final int markWidth;

  TextTables(TextStyle style, List<NamedPeriod> periods, Currency currency, boolean isMarked) {
    this.style = style;
    this.periods = periods;
    this.currency = currency;
    this.markWidth = isMarked ? 2 : 0;
  }

  /** The tables' lines; every table shows only the periods for which it has a figure. */
  List<String> lines(List<FigureTable> tables) {
    var lines = new ArrayList<String>();
    var columns = columnWidths(tables);
    boolean downwards = periods.size() > FEW_PERIODS && downwardWidth(columns) <= style.width();
    var widths = widths(tables);
    for (var table : tables) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      if (!table.name().isEmpty()) {
        lines.addAll(heading(table.name(), table.labels().all(), Cited.of(table)));
      }
      lines.addAll(downwards ? downwards(table, columns) : across(table, widths));
    }
    return lines;
  }

  /** A name, what people call it, and to the right what it cites. */
  List<String> heading(String name, List<String> labels, String cited) {
    var words = new ArrayList<String>();
    words.add(PrintedText.of(name));
    labels.forEach(label -> words.add(PrintedText.of(label)));
    var left = String.join("  ", words);
    var right = PrintedText.of(cited);
    int room = style.width() - INDENT.length();
    var lines = new ArrayList<String>();
    var shown = PrintedText.wrapped(left, room);
    int last = PrintedText.width(shown.getLast());
    boolean beside = last + GAP + PrintedText.width(right) <= room;
    for (int i = 0; i < shown.size(); i++) {
      boolean isLast = i == shown.size() - 1;
      var tail =
          isLast && beside && !right.isEmpty()
              ? PrintedText.blanks(room - last - PrintedText.width(right)) + style.faint(right)
              : "";
      lines.add(INDENT + style.bold(shown.get(i)) + tail);
    }
    if (!beside) {
      PrintedText.wrapped(right, room).forEach(l -> lines.add(INDENT + style.faint(l)));
    }
    return lines;
  }

  private List<String> downwards(FigureTable table, List<Integer> columns) {
    var lines = new ArrayList<String>();
    var head = new StringBuilder(PrintedText.blanks(nameWidth()));
    for (int r = 0; r < table.rows().size(); r++) {
      head.append(headed(heading(table.rows().get(r)), columns.get(r)));
    }
    lines.add(INDENT + style.faint(head.toString().stripTrailing()));
    for (int p = 0; p < periods.size(); p++) {
      if (isEmpty(table, p)) {
        continue;
      }
      var line = new StringBuilder(PrintedText.left(INDENT + periods.get(p).name(), nameWidth()));
      for (int r = 0; r < table.rows().size(); r++) {
        line.append(cell(table.rows().get(r).cells().get(p), columns.get(r)));
      }
      lines.add(INDENT + line.toString().stripTrailing());
    }
    return lines;
  }

  /**
   * The widths that the tables of a section have in common where periods stand side by side.
   *
   * @param column of a period
   * @param names of the rows' headings
   * @param labelled of the rows' headings with their labels
   */
  private record Widths(int column, int names, int labelled) {}

  private Widths widths(List<FigureTable> tables) {
    int cells =
        most(
            tables,
            t -> IntStream.range(0, t.rows().size()).map(r -> cellWidth(t, r)).max().orElse(0));
    return new Widths(
        Math.max(cells, periodWidth()), namesWidth(tables, false), namesWidth(tables, true));
  }

  /** Periods side by side, in as many blocks as it takes. */
  List<String> across(FigureTable table) {
    return across(table, widths(List.of(table)));
  }

  private List<String> across(FigureTable table, Widths widths) {
    var shown = IntStream.range(0, periods.size()).filter(p -> !isEmpty(table, p)).boxed().toList();
    int column = widths.column();
    int room = style.width() - INDENT.length();
    boolean isLabelled =
        table.rows().size() > MANY_ROWS
            && widths.labelled() + INDENT.length() + shown.size() * fullWidth(column) <= room;
    int names = isLabelled ? widths.labelled() : widths.names();
    int label = Math.min(names + INDENT.length(), Math.max(room / 3, room - 2 * fullWidth(column)));
    int block = Math.max(1, (room - label) / fullWidth(column));
    var lines = new ArrayList<String>();
    for (int from = 0; from < shown.size(); from += block) {
      if (from > 0) {
        lines.add("");
      }
      var part = shown.subList(from, Math.min(shown.size(), from + block));
      lines.addAll(block(table, part, label, column, isLabelled));
    }
    return lines;
  }

  /** Some periods of a table; the heading is repeated where there are many rows. */
  private List<String> block(
      FigureTable table, List<Integer> part, int label, int column, boolean isLabelled) {
    var head = new StringBuilder(PrintedText.blanks(label));
    for (int p : part) {
      head.append(headed(periods.get(p).name(), column));
    }
    var lines = new ArrayList<String>();
    int rows = 0;
    for (var row : table.rows()) {
      if (part.stream().allMatch(p -> row.cells().get(p).isEmpty())) {
        continue;
      }
      if (rows % ROWS_OF_A_HEAD == 0) {
        if (rows > 0) {
          lines.add("");
        }
        lines.add(INDENT + style.faint(head.toString().stripTrailing()));
      }
      rows++;
      lines.addAll(line(row, isLabelled ? labelled(row) : heading(row), part, label, column));
    }
    return lines;
  }

  private int namesWidth(List<FigureTable> tables, boolean isLabelled) {
    return most(
        tables,
        t ->
            t.rows().stream()
                .mapToInt(r -> isLabelled ? PrintedText.width(labelled(r)) : headingWidth(r))
                .max()
                .orElse(0));
  }

  /** A row's heading and its label, where the page is wide enough for both. */
  private String labelled(FigureRow row) {
    return row.labels()
        .plain()
        .map(label -> heading(row) + "  " + PrintedText.of(label))
        .orElse(heading(row));
  }

  private List<String> line(FigureRow row, String name, List<Integer> part, int label, int column) {
    var cells = new StringBuilder();
    for (int p : part) {
      cells.append(cell(row.cells().get(p), column));
    }
    var names = PrintedText.wrapped(name, label - INDENT.length());
    var lines = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      boolean isLast = i == names.size() - 1;
      var text = PrintedText.left(INDENT + names.get(i), label) + (isLast ? cells : "");
      lines.add(INDENT + text.stripTrailing());
    }
    return lines;
  }

  /** A value to the right of its column, with its mark behind. */
  String cell(Optional<Determination> cell, int width) {
    var value = Marks.text(cell);
    var letter = cell.map(d -> Marks.letter(d.status())).orElse("");
    var mark = markWidth == 0 ? "" : letter.isEmpty() ? "  " : " " + style.yellow(letter);
    boolean isMissing = cell.isPresent() && cell.get().value().isEmpty();
    return PrintedText.blanks(GAP + width - PrintedText.width(value))
        + (isMissing ? style.red(value) : value)
        + mark;
  }

  String headed(String heading, int width) {
    return PrintedText.blanks(GAP)
        + PrintedText.right(heading, width)
        + PrintedText.blanks(markWidth);
  }

  /** The unit is named where it is not the agreement's currency. */
  private String heading(FigureRow row) {
    boolean isNamed = !row.unit().code().isEmpty() && !row.unit().equals(currency);
    return PrintedText.of(isNamed ? row.heading() + ", " + row.unit().code() : row.heading());
  }

  private int headingWidth(FigureRow row) {
    return PrintedText.width(heading(row));
  }

  int fullWidth(int column) {
    return GAP + column + markWidth;
  }

  private int nameWidth() {
    return INDENT.length() + periodWidth();
  }

  private int periodWidth() {
    return periods.stream().mapToInt(p -> p.name().length()).max().orElse(0);
  }

  private int downwardWidth(List<Integer> columns) {
    return INDENT.length() + nameWidth() + columns.stream().mapToInt(this::fullWidth).sum();
  }

  /** The width of each row's column where periods run downwards, the same in all tables. */
  private List<Integer> columnWidths(List<FigureTable> tables) {
    int rows = most(tables, t -> t.rows().size());
    return IntStream.range(0, rows).map(row -> columnWidth(tables, row)).boxed().toList();
  }

  private int columnWidth(List<FigureTable> tables, int row) {
    return most(
        tables,
        t ->
            row < t.rows().size()
                ? Math.max(headingWidth(t.rows().get(row)), cellWidth(t, row))
                : 0);
  }

  private static int cellWidth(FigureTable table, int row) {
    return table.rows().get(row).cells().stream()
        .mapToInt(c -> PrintedText.width(Marks.text(c)))
        .max()
        .orElse(0);
  }

  private static boolean isEmpty(FigureTable table, int period) {
    return table.rows().stream().allMatch(row -> row.cells().get(period).isEmpty());
  }

  private static int most(List<FigureTable> tables, ToIntFunction<FigureTable> measure) {
    return tables.stream().mapToInt(measure).max().orElse(0);
  }
}
