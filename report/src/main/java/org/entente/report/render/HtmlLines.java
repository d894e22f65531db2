package org.entente.report.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.report.statements.LineDetail;
import org.entente.report.statements.PoolLines;
import org.entente.report.statements.PoolLines.OfPeriod;
import org.entente.report.statements.Statement;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;
import tools.jackson.core.JsonGenerator;

/**
 * The lines of pools on a page: the first fifty as a table, and all of them as data from which the
 * page's own script shows any fifty, by period, party and text. Without scripts the first fifty
 * stand there and a note says how many there are.
 *
 * <p>10,000 lines are 10,000 short rows of data rather than of a table, so the page opens at once.
 */
final class HtmlLines {
  private static final int LINES_OF_A_PAGE = 50;

  /** With more parties than that, the parts of a line share a cell. */
  private static final int MOST_PARTIES = 6;

  private final Html html;
  private final SequencedMap<String, Way> ways = new LinkedHashMap<>();
  private int tables;

  HtmlLines(Html html) {
    this.html = html;
  }

  /** Whether the page of a statement has lines, and so needs the script. */
  static boolean isIn(Statement statement) {
    return statement.agreements().stream()
        .anyMatch(a -> a.lineDetail().filter(detail -> !detail.pools().isEmpty()).isPresent());
  }

  void write(String agreement, LineDetail detail) {
    if (detail.pools().isEmpty() && detail.leftOut().isEmpty()) {
      return;
    }
    html.element("h3", Words.LINES).line();
    detail.pools().forEach(pool -> pool(agreement, pool));
    detail.leftOut().forEach(sentence -> html.element("p", sentence, "class", "other").line());
  }

  private void pool(String agreement, PoolLines pool) {
    tables++;
    var id = "lines-" + tables;
    rememberWays(agreement, pool, id);
    html.open("section", "class", "lines", "id", id, "aria-labelledby", id + "-name").line();
    html.open("h4", "id", id + "-name").element("code", pool.subject()).text(" ");
    html.labels(pool.labels(), "label").close("h4").line();
    controls(pool);
    html.open("p", "class", "other", "role", "status").text(shownAtFirst(pool)).close("p").line();
    table(pool);
    html.open("script", "type", "application/json").raw(data(pool)).close("script").line();
    html.close("section").line();
  }

  private static String shownAtFirst(PoolLines pool) {
    int count = pool.count();
    return count <= LINES_OF_A_PAGE
        ? Amounts.count(count) + (count == 1 ? " line." : " lines.")
        : "The first "
            + LINES_OF_A_PAGE
            + " of "
            + Amounts.count(count)
            + " lines; where scripts may run, the page shows all.";
  }

  /** The filters and the buttons that turn pages, which the script brings to light. */
  private void controls(PoolLines pool) {
    html.open("form", "hidden", "hidden", "aria-label", "Lines of " + pool.subject()).line();
    html.open("label").text("Line, day or file ");
    html.open("input", "type", "search", "name", "text", "autocomplete", "off").close("label");
    html.line();
    choice("Period", "period", pool.periods().stream().map(OfPeriod::period).toList());
    choice("Party", "party", pool.parties());
    html.open("span", "class", "turn");
    for (var name : List.of("First", "Back", "Next", "Last")) {
      html.element("button", name, "type", "button");
    }
    html.close("span").close("form").line();
  }

  private void choice(String label, String name, List<String> values) {
    html.open("label").text(label + " ").open("select", "name", name);
    html.element("option", "all", "value", "");
    values.forEach(value -> html.element("option", value, "value", value));
    html.close("select").close("label").line();
  }

  private void table(PoolLines pool) {
    var caption = "Lines of " + pool.subject();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    html.element("th", "Day", "scope", "col");
    html.element("th", "Line", "scope", "col", "class", "fact");
    html.element("th", "Place", "scope", "col", "class", "fact");
    if (pool.hasOwnAmounts()) {
      html.element("th", "Amount", "scope", "col", "class", "number");
    }
    html.element("th", "Cost", "scope", "col", "class", "number");
    if (hasColumns(pool)) {
      pool.parties().forEach(p -> html.element("th", p, "scope", "col", "class", "number"));
    } else {
      html.element("th", "Parts", "scope", "col", "class", "fact");
    }
    html.close("tr").close("thead").line().open("tbody", "class", "page long").line();
    pool.lines().stream().limit(LINES_OF_A_PAGE).forEach(line -> row(pool, line));
    html.close("tbody").line().open("tbody", "class", "sums").line();
    pool.periods().forEach(period -> sum(pool, period));
    html.close("tbody").close("table").close("div").line();
  }

  private static boolean hasColumns(PoolLines pool) {
    return pool.parties().size() <= MOST_PARTIES;
  }

  private void row(PoolLines pool, LineParts line) {
    html.open("tr").element("th", line.day().toString(), "scope", "row");
    html.element("td", LineWords.id(line), "class", "fact");
    html.element("td", LineWords.place(line), "class", "fact");
    if (pool.hasOwnAmounts()) {
      html.element("td", LineWords.amount(line, pool));
    }
    html.element("td", text(pool, line.cost()));
    parts(pool, pool.parties().stream().map(line::part).toList());
    html.close("tr").line();
  }

  /** What the lines of a period add up to, all pages together. */
  private void sum(PoolLines pool, OfPeriod period) {
    html.open("tr").element("th", period.period() + ", all lines", "scope", "row");
    html.open("td", "colspan", pool.hasOwnAmounts() ? "3" : "2").close("td");
    html.element("td", period.cost().map(cost -> text(pool, cost)).orElse(""));
    parts(pool, period.parts());
    html.close("tr").line();
  }

  private void parts(PoolLines pool, List<Rational> parts) {
    if (hasColumns(pool)) {
      parts.forEach(part -> html.element("td", text(pool, part)));
      return;
    }
    var shown = new ArrayList<String>();
    for (int p = 0; p < parts.size(); p++) {
      if (parts.get(p).signum() != 0) {
        shown.add(pool.parties().get(p) + " " + text(pool, parts.get(p)));
      }
    }
    html.element("td", String.join(", ", shown), "class", "fact");
  }

  private static String text(PoolLines pool, Rational amount) {
    return Amounts.text(amount, pool.currency());
  }

  /**
   * All lines, as the script reads them: by period {@code [day, line, place, amount, cost, [[party,
   * part], ...]]}, where a party is its place in the list of them.
   */
  private static String data(PoolLines pool) {
    var data =
        Json.compact(json -> {
          Json.strings(json, "parties", pool.parties());
          json.writeBooleanProperty("columns", hasColumns(pool));
          json.writeBooleanProperty("converted", pool.hasOwnAmounts());
          json.writeStringProperty("nothing", text(pool, Rational.ZERO));
          json.writeArrayPropertyStart("periods");
          for (var period : pool.periods()) {
            json.writeStartArray();
            json.writeString(period.period());
            json.writeStartArray();
            period.lines().forEach(line -> write(json, pool, line));
            json.writeEndArray();
            json.writeEndArray();
          }
          json.writeEndArray();
        });
    // So that no text of a book can end the element or begin another.
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void write(JsonGenerator json, PoolLines pool, LineParts line) {
    json.writeStartArray();
    json.writeString(line.day().toString());
    json.writeString(PrintedText.of(LineWords.id(line)));
    json.writeString(PrintedText.of(LineWords.place(line)));
    json.writeString(LineWords.amount(line, pool));
    json.writeString(text(pool, line.cost()));
    json.writeStartArray();
    for (Part part : line.parts()) {
      json.writeStartArray();
      json.writeNumber(pool.parties().indexOf(part.party()));
      json.writeString(text(pool, part.amount()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  /**
   * A way from a figure to its lines.
   *
   * @param table the id of the table of lines
   * @param filter what the script sets in it, such as {@code period=CY2024&party=A}
   */
  record Way(String table, String filter) {}

  /** The way to the lines that add up to a figure, if they are on the page. */
  Optional<Way> way(Figure figure) {
    return Optional.ofNullable(ways.get(figure.fullReference()));
  }

  private void rememberWays(String agreement, PoolLines pool, String table) {
    for (var period : pool.periods()) {
      for (var line : period.lines()) {
        for (var part : line.parts()) {
          var figure = part.figure();
          var full = figure.startsWith(agreement + "/") ? figure : agreement + "/" + figure;
          ways.computeIfAbsent(
              full,
              reference ->
                  new Way(
                      table,
                      "period=" + encoded(period.period()) + "&party=" + encoded(part.party())));
        }
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
