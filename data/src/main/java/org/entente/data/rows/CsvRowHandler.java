package org.entente.data.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** Takes the values of a row from the parser, and stops keeping them where a row is too large. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private String[] cells = new String[32];
  private int line;
  private int count;
  private long size;
  private int longCell;

  /** The line on which the row started that was read last, or is being read. */
  int line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = (int) Math.min(Integer.MAX_VALUE, startingLine);
    count = 0;
    size = 0;
    longCell = -1;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    size += length + 1L;
    if (size > CsvRow.SIZE_MOST + 1L) {
      return;
    }
    if (length > CsvRow.CELL_MOST && longCell < 0) {
      longCell = index;
    }
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, count * 2);
    }
    cells[count++] = length > CsvRow.CELL_MOST ? "" : new String(buffer, offset, length);
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(line, Arrays.asList(Arrays.copyOf(cells, count)), size - 1, longCell);
  }
}
