package org.entente.report.render;

import org.entente.agreement.text.Labels;
import org.entente.report.statements.FigureTable;

/** What is named as the ground of a figure: what its clause cites, else the clause itself. */
final class Cited {
  private Cited() {}

  static String of(FigureTable table) {
    return of(table.cites(), table.clause());
  }

  static String of(Labels cites, String clause) {
    return cites.all().isEmpty() ? clause : cites.all().getFirst();
  }
}
