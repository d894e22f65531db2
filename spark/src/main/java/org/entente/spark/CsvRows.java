package org.entente.spark;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of a CSV file, of which each partition sees some lines; behind its values each has its
 * number, 0 for the first behind the headings, and whether it is a row at all and not the headings.
 *
 * @param columns how many values each row must have
 * @param linesBefore by the place in the file at which a part of it begins, how many lines the
 *     parts before have; empty if rows need no numbers
 */
record CsvRows(int columns, Map<Long, Long> linesBefore)
    implements MapPartitionsFunction<Row, Row> {
  /** Takes lines with the place in the file at which their part of it begins. */
  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    return new Rows(lines);
  }

  private final class Rows implements Iterator<Row> {
    private final Iterator<Row> lines;
    private long part = -1;
    private long line;

    Rows(Iterator<Row> lines) {
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var next = lines.next();
      if (next.getLong(1) != part) {
        part = next.getLong(1);
        line = before(part);
      }
      var row = new Object[columns + 2];
      System.arraycopy(CsvLine.values(next.getString(0), columns), 0, row, 0, columns);
      row[columns] = line - 1;
      row[columns + 1] = part > 0 || line > 0;
      line++;
      return RowFactory.create(row);
    }

    private long before(long part) {
      var before = linesBefore.isEmpty() ? Long.valueOf(0) : linesBefore.get(part);
      if (before == null) {
        throw new IllegalStateException("no count of the lines before byte " + part);
      }
      return before;
    }
  }
}
