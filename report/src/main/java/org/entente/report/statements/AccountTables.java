package org.entente.report.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedAccount;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.determinations.Determination;

/** Sets accounts in tables: what each opens with, what is added and taken, what it closes with. */
final class AccountTables {
  private AccountTables() {}

  static List<FigureTable> of(AgreementFigures figures) {
    var tables = new ArrayList<FigureTable>();
    for (var account : figures.agreement().accounts()) {
      SequencedMap<List<String>, List<Determination>> byIndices = new LinkedHashMap<>();
      for (var d : figures.ofKind(Kind.ACCOUNT)) {
        if (d.figure().name().equals(account.name())) {
          byIndices.computeIfAbsent(d.figure().indices(), i -> new ArrayList<>()).add(d);
        }
      }
      byIndices.forEach((indices, its) ->
          tables.add(
              new FigureTable(
                  AgreementFigures.indexed(account.name(), indices),
                  account.labels(),
                  account.cites(),
                  account.place().clause(),
                  figures.rowsOf(its, figure -> heading(account, figure)))));
    }
    return tables;
  }

  /** The words of an entry; else the side itself. */
  private static String heading(CheckedAccount account, Figure figure) {
    var side = figure.facet().orElse("");
    if (!side.startsWith("entry_")) {
      return side;
    }
    int position = Integer.parseInt(side.substring("entry_".length())) - 1;
    return account.entries().get(position).words();
  }
}
