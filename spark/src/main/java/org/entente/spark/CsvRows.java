package org.entente.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of a CSV file, of which each partition sees some lines; the first line of the file is
 * left out.
 *
 * @param columns how many values each row must have
 */
record CsvRows(int columns) implements MapPartitionsFunction<Row, Row> {
  /** Takes lines with the place in the file at which their part of it begins. */
  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    return new Rows(lines);
  }

  private final class Rows implements Iterator<Row> {
    private final Iterator<Row> lines;
    private boolean isHeaderBehind;

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
      var line = lines.next();
      var values = CsvLine.values(line.getString(0), columns);
      if (line.getLong(1) == 0 && !isHeaderBehind) {
        isHeaderBehind = true;
        return RowFactory.create(new Object[columns + 1]);
      }
      var row = new Object[columns + 1];
      System.arraycopy(values, 0, row, 0, columns);
      row[columns] = true;
      return RowFactory.create(row);
    }
  }
}
