package org.entente.data.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.entente.agreement.text.Place;
import org.entente.data.text.Shown;
import org.entente.problems.Problem;

/** Reads the cells of one row of a sheet as the text that a CSV file would have for them. */
final class SheetCells {
  private static final Pattern NO_PART_OF_DATE =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].");
  private static final Pattern PART_OF_DATE = Pattern.compile("[ymdhs]");
  private static final Pattern ERROR = Pattern.compile("#[A-Z/0-9]+[!?]|#N/A");

  private final String file;
  private final boolean from1904;
  private final BitSet passedOver = new BitSet();
  private final List<String> texts = new ArrayList<>();
  private Optional<Problem> flaw = Optional.empty();

  SheetCells(String file, boolean from1904) {
    this.file = file;
    this.from1904 = from1904;
  }

  /** Leaves the cells of a column blank from now on, whatever is in them. */
  void passOver(int column) {
    passedOver.set(column);
  }

  /** The row, as long as its last cell with something in it. */
  CsvRow of(Row row) {
    texts.clear();
    flaw = Optional.empty();
    for (Cell cell : row) {
      boolean isBlank = cell == null || passedOver.get(texts.size());
      texts.add(isBlank ? "" : text(cell, row.getRowNum()));
    }
    while (!texts.isEmpty() && texts.getLast().isEmpty()) {
      texts.removeLast();
    }
    return CsvRow.of(row.getRowNum(), List.copyOf(texts), flaw);
  }

  private String text(Cell cell, int row) {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.asString();
      case BOOLEAN -> yesNo(cell.asBoolean());
      case NUMBER -> number(cell, row);
      case FORMULA -> result(cell, row);
      case ERROR -> refused("E0979", cell.getRawValue(), cell, row);
    };
  }

  private static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  private String number(Cell cell, int row) {
    var written = new NumberCell(cell.getRawValue());
    var text =
        isDate(cell)
            ? written.day(from1904)
            : written.number().map(number -> number.toPlainString());
    return text.orElseGet(() -> refused("E0978", cell.getRawValue(), cell, row));
  }

  /** What a formula came to when the workbook was last saved. */
  private String result(Cell cell, int row) {
    return switch (cell.getValue()) {
      case null -> refused("E0979", "=" + cell.getFormula(), cell, row);
      case Boolean value -> yesNo(value);
      case Number value -> number(cell, row);
      case String error when ERROR.matcher(error).matches() -> refused("E0979", error, cell, row);
      case Object text -> text.toString();
    };
  }

  private String refused(String code, String shown, Cell cell, int row) {
    if (flaw.isEmpty()) {
      var place = Place.ofRow(file, row, "");
      flaw = Optional.of(Problem.of(code, place, cell.getAddress(), Shown.of(shown)));
    }
    return shown;
  }

  /** Whether the cell shows its number as a date: a format with a sign for years, days or hours. */
  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null || id == 0) {
      return false;
    }
    boolean built = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
    var format = cell.getDataFormatString();
    if (built || format == null || format.equalsIgnoreCase("general")) {
      return built && id != 48 && id != 49;
    }
    var signs = NO_PART_OF_DATE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return PART_OF_DATE.matcher(signs).find();
  }
}
