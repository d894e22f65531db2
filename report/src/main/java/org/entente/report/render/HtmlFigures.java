package org.entente.report.render;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.determinations.Determination;
import org.entente.report.statements.Statement;

/**
 * The figures of a page with the numbers by which they and their explanations are linked: figure 12
 * is at {@code #f12} and explained at {@code #e12}.
 */
final class HtmlFigures {
  /** Beyond so many, explanations would make the page too large to open. */
  private static final int MOST_LINKED = 8000;

  private final SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
  private final SequencedMap<Integer, Determination> figures = new LinkedHashMap<>();
  private final boolean isLinked;

  HtmlFigures(Statement statement) {
    for (var agreement : statement.agreements()) {
      for (var figure : agreement.determinations()) {
        figures.put(numbers.size(), figure);
        numbers.put(figure.figure().fullReference(), numbers.size());
      }
    }
    isLinked = numbers.size() <= MOST_LINKED;
  }

  boolean isLinked() {
    return isLinked;
  }

  SequencedMap<Integer, Determination> all() {
    return figures;
  }

  Optional<Integer> number(String fullReference) {
    return Optional.ofNullable(numbers.get(fullReference));
  }

  /** The value, linked to its explanation, with the mark of its status. */
  void write(Html html, Determination cell, String shown) {
    var number = numbers.get(cell.figure().fullReference());
    var missing = cell.value().isEmpty() ? "missing" : "value";
    if (isLinked && number != null) {
      html.element("a", shown, "href", "#e" + number, "class", missing);
    } else {
      html.element("span", shown, "class", missing);
    }
    var letter = Marks.letter(cell.status());
    if (!letter.isEmpty()) {
      var meaning = cell.status().words() + ": " + Marks.meaning(cell.status());
      html.open("sup").element("abbr", letter, "title", meaning).close("sup");
    }
  }

  /** The id to which closing an explanation returns; only one place on the page has it. */
  Optional<String> anchor(Determination cell) {
    return number(cell.figure().fullReference()).filter(n -> isLinked).map(n -> "f" + n);
  }
}
