package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.FigureRow;
import org.entente.report.statements.FigureTable;
import org.entente.report.statements.LimitTable;
import org.entente.report.statements.LimitTable.WindowUse;

/** The limits of an agreement as text: bound, borne, left, and which is reached. */
final class TextLimits {
  private static final String INDENT = "  ";
  private static final String REACHED = "  reached";

  private TextLimits() {}

  static List<String> lines(AgreementStatement agreement, TextTables tables, TextStyle style) {
    var lines = new ArrayList<String>();
    int names = agreement.periods().stream().mapToInt(p -> p.name().length()).max().orElse(0);
    int width = valueWidth(agreement);
    int most = agreement.limits().stream().mapToInt(l -> heads(l).size()).max().orElse(0);
    boolean fits = tables.fullWidth(width) * most + names + 4 + REACHED.length() <= style.width();
    for (LimitTable limit : agreement.limits()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      var unit = limit.unit().equals(agreement.currency()) ? "" : ", " + limit.unit().code();
      var cited = Cited.of(limit.cites(), limit.clause());
      lines.addAll(tables.heading(limit.heading() + unit, limit.labels().all(), cited));
      if (!fits) {
        lines.addAll(across(agreement, limit, tables, style));
        continue;
      }
      var head = new StringBuilder(PrintedText.blanks(names + 4));
      heads(limit).forEach(h -> head.append(tables.headed(h, width)));
      lines.add(style.faint(head.toString().stripTrailing()));
      limit.windows().forEach(use -> lines.add(line(limit, use, names, width, tables, style)));
    }
    return lines;
  }

  /** Periods side by side, for amounts too long to stand three in a line. */
  private static List<String> across(
      AgreementStatement agreement, LimitTable limit, TextTables tables, TextStyle style) {
    var rows = new ArrayList<FigureRow>();
    var heads = heads(limit);
    for (int i = 0; i < heads.size(); i++) {
      int cell = i;
      var row =
          agreement.periods().stream()
              .map(period -> use(limit, period).flatMap(use -> cells(limit, use).get(cell)))
              .toList();
      rows.add(new FigureRow(heads.get(i), Labels.NONE, agreement.currency(), row));
    }
    var table = new FigureTable("", Labels.NONE, Labels.NONE, "", rows);
    var lines = new ArrayList<>(tables.across(table));
    var reached =
        limit.windows().stream().filter(WindowUse::isReached).map(u -> u.period().name()).toList();
    if (!reached.isEmpty()) {
      var words = "reached in " + String.join(", ", reached);
      PrintedText.wrapped(words, style.width() - 4)
          .forEach(line -> lines.add(INDENT + INDENT + style.yellow(line)));
    }
    return lines;
  }

  private static Optional<WindowUse> use(LimitTable limit, NamedPeriod period) {
    return limit.windows().stream().filter(use -> use.period().equals(period)).findFirst();
  }

  private static String line(
      LimitTable limit, WindowUse use, int names, int width, TextTables tables, TextStyle style) {
    var line = new StringBuilder(INDENT + INDENT);
    line.append(PrintedText.left(use.period().name(), names));
    cells(limit, use).forEach(cell -> line.append(tables.cell(cell, width)));
    return use.isReached() ? line + style.yellow(REACHED) : line.toString().stripTrailing();
  }

  private static int valueWidth(AgreementStatement agreement) {
    int heads =
        agreement.limits().stream()
            .filter(limit -> heads(limit).size() > 3)
            .flatMap(limit -> heads(limit).stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    int values =
        agreement.limits().stream()
            .flatMap(limit -> limit.windows().stream().flatMap(use -> cells(limit, use).stream()))
            .mapToInt(cell -> PrintedText.width(Marks.text(cell)))
            .max()
            .orElse(0);
    return Math.max(heads, values);
  }

  private static List<String> heads(LimitTable limit) {
    var heads = new ArrayList<String>();
    if (limit.carriesUnused()) {
      heads.add("unused before");
    }
    if (limit.carriesExcess()) {
      heads.add("excess before");
    }
    heads.addAll(List.of("limit", "borne", "left"));
    return heads;
  }

  /** By the heads of the limit. */
  private static List<Optional<Determination>> cells(LimitTable limit, WindowUse use) {
    var cells = new ArrayList<Optional<Determination>>();
    if (limit.carriesUnused()) {
      cells.add(use.unusedCarried());
    }
    if (limit.carriesExcess()) {
      cells.add(use.excessCarried());
    }
    cells.addAll(List.of(use.bound(), use.borne(), use.left()));
    return cells;
  }
}
