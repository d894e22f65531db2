package org.entente.data.intake;

import java.util.ArrayList;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;

/** Copies rows from one table of lines to another. */
public final class LineRow {
  private LineRow() {}

  /** Adds the row, of one line or of a group, to another table. */
  public static void copy(LineTable table, int row, LineTableBuilder to) {
    if (table.isGroup(row)) {
      to.addGroup(of(table, row), table.lines(row));
    } else {
      to.add(of(table, row));
    }
  }

  /** The row as it was when it was added to its table. */
  private static LineTableBuilder.Row of(LineTable table, int row) {
    var declaration = table.declaration();
    var place = table.place(row);
    var values = new ArrayList<String>();
    for (int c = 0; c < declaration.columns().size(); c++) {
      values.add(table.value(c, row));
    }
    return new LineTableBuilder.Row(
        declaration.hasId() ? table.id(row) : "",
        table.day(row),
        table.knownOn(row),
        table.isWithdrawn(row),
        table.allUnits(row),
        values,
        table.reportedBy(row),
        table.document(row),
        place.file(),
        place.line());
  }
}
