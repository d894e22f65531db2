package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Currency;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.FigureRow;
import org.entente.report.statements.FigureTable;
import org.entente.report.statements.LimitTable;

/**
 * Tables of figures on a page: periods downwards where a table has few columns, else across. The
 * tables of one section are one table with a group of rows for each.
 */
final class HtmlTables {
  static final int MOST_COLUMNS = 5;

  /** A group of more rows may go over a page. */
  private static final int MANY_ROWS = 20;

  private static final List<String> LIMIT_HEADS = List.of("Limit", "Borne", "Left", "Use");

  private final Html html;
  private final HtmlFigures figures;
  private final Set<String> anchored = new TreeSet<>();
  private List<NamedPeriod> periods = List.of();
  private Optional<Currency> currency = Optional.empty();

  HtmlTables(Html html, HtmlFigures figures) {
    this.html = html;
    this.figures = figures;
  }

  /** Sets the agreement whose tables come next. */
  void startAgreement(AgreementStatement agreement) {
    periods = agreement.periods();
    currency = Optional.of(agreement.currency());
  }

  /** The tables as one, with a caption for those who cannot see what stands around it. */
  void write(String caption, List<FigureTable> tables) {
    int columns = tables.stream().mapToInt(t -> t.rows().size()).max().orElse(0);
    boolean sameHeads = tables.stream().map(HtmlTables::heads).distinct().count() == 1;
    boolean downwards = columns <= MOST_COLUMNS && sameHeads && periods.size() > 1;
    open(caption, downwards ? columns : periods.size());
    if (downwards) {
      head("Period", tables.getFirst().rows().stream().map(this::heading).toList());
      tables.forEach(this::downwards);
    } else {
      head("Figure", periods.stream().map(NamedPeriod::name).toList());
      tables.forEach(this::across);
    }
    close();
  }

  void writeLimits(String caption, List<LimitTable> limits) {
    boolean unused = limits.stream().anyMatch(LimitTable::carriesUnused);
    boolean excess = limits.stream().anyMatch(LimitTable::carriesExcess);
    var heads = new ArrayList<String>();
    if (unused) {
      heads.add("Unused before");
    }
    if (excess) {
      heads.add("Excess before");
    }
    heads.addAll(LIMIT_HEADS);
    open(caption, heads.size());
    head("Period", heads);
    for (var limit : limits) {
      html.open("tbody");
      var unit = currency.equals(Optional.of(limit.unit())) ? "" : ", " + limit.unit().code();
      var cited = Cited.of(limit.cites(), limit.clause());
      group(limit.heading() + unit, limit.labels(), cited, heads.size());
      for (var use : limit.windows()) {
        html.open("tr", "class", use.period().name().equals("term") ? "term" : "period");
        html.element("th", use.period().name(), "scope", "row");
        if (unused) {
          cell(use.unusedCarried());
        }
        if (excess) {
          cell(use.excessCarried());
        }
        cell(use.bound());
        cell(use.borne());
        cell(use.left());
        html.element("td", use.isReached() ? "reached" : "", "class", "reached");
        html.close("tr").line();
      }
      html.close("tbody").line();
    }
    close();
  }

  private void open(String caption, int columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "style", "--columns: " + columns).element("caption", caption).line();
  }

  private void close() {
    html.close("table").close("div").line();
  }

  private void head(String first, List<String> others) {
    html.open("thead").open("tr").element("th", first, "scope", "col");
    others.forEach(other -> html.element("th", other, "scope", "col", "class", "number"));
    html.close("tr").close("thead").line();
  }

  private void downwards(FigureTable table) {
    html.open("tbody");
    groupOf(table, table.rows().size());
    for (int p = 0; p < periods.size(); p++) {
      int at = p;
      if (table.rows().stream().allMatch(row -> row.cells().get(at).isEmpty())) {
        continue;
      }
      html.open("tr", "class", periods.get(p).name().equals("term") ? "term" : "period");
      html.element(
          "th", periods.get(p).name(), "scope", "row", "title", periods.get(p).period().toString());
      table.rows().forEach(row -> cell(row.cells().get(at)));
      html.close("tr").line();
    }
    html.close("tbody").line();
  }

  private void across(FigureTable table) {
    if (table.rows().size() > MANY_ROWS) {
      html.open("tbody", "class", "long");
    } else {
      html.open("tbody");
    }
    groupOf(table, periods.size());
    for (var row : table.rows()) {
      html.open("tr", "class", row.heading().equals("cost") ? "cost" : "period");
      html.open("th", "scope", "row").text(heading(row));
      row.labels()
          .plain()
          .ifPresent(label -> html.text(" ").element("bdi", label, "class", "label"));
      html.close("th");
      IntStream.range(0, periods.size()).forEach(p -> cell(row.cells().get(p)));
      html.close("tr").line();
    }
    html.close("tbody").line();
  }

  private void groupOf(FigureTable table, int columns) {
    if (!table.name().isEmpty()) {
      group(table.name(), table.labels(), Cited.of(table), columns);
    }
  }

  private void group(String name, Labels labels, String cited, int columns) {
    html.open("tr", "class", "group");
    html.open("th", "scope", "rowgroup", "colspan", Integer.toString(columns + 1));
    html.open("div").open("span").element("code", name).text(" ").labels(labels, "label");
    html.close("span").element("cite", cited).close("div").close("th").close("tr").line();
  }

  private void cell(Optional<Determination> cell) {
    if (cell.isEmpty()) {
      html.open("td").close("td");
      return;
    }
    var anchor = figures.anchor(cell.get()).filter(anchored::add);
    if (anchor.isPresent()) {
      html.open("td", "id", anchor.get());
    } else {
      html.open("td");
    }
    figures.write(html, cell.get(), Marks.text(cell.get()));
    html.close("td");
  }

  /** The unit is named where it is not the agreement's currency. */
  private String heading(FigureRow row) {
    boolean isNamed = !row.unit().code().isEmpty() && !currency.equals(Optional.of(row.unit()));
    return isNamed ? row.heading() + ", " + row.unit().code() : row.heading();
  }

  private static List<String> heads(FigureTable table) {
    return table.rows().stream().map(FigureRow::heading).toList();
  }
}
