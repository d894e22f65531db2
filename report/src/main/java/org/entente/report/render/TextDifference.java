package org.entente.report.render;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Unit;
import org.entente.book.BookRun;
import org.entente.determinations.AsOf;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;
import org.entente.report.differences.ClauseDifference;
import org.entente.report.differences.Difference;
import org.entente.report.differences.FigureDifference;

/**
 * Two runs beside each other, in words.
 *
 * <pre>
 * Clauses
 *   joint, pool cost, 2024-07-01 to 2026-12-31
 *     - A bears 50%
 *     + A bears 40%
 *
 * Figures
 *                   before   after  difference
 *   cost.A@CY2024   150.00  130.00      -20.00  EUR
 * </pre>
 */
public final class TextDifference {
  private final Difference difference;
  private final TextStyle style;
  private final List<String> lines = new ArrayList<>();

  private TextDifference(Difference difference, TextStyle style) {
    this.difference = difference;
    this.style = style;
  }

  public static String render(Difference difference, TextStyle style) {
    return new TextDifference(difference, style).render();
  }

  private String render() {
    lines.add("Before  " + side(difference.before()));
    lines.add("After   " + side(difference.after()));
    if (!difference.clauses().isEmpty()) {
      lines.add("");
      lines.add("Clauses");
      difference.clauses().forEach(this::clause);
    }
    if (!difference.figures().isEmpty()) {
      lines.add("");
      lines.add("Figures");
      figures();
    }
    lines.add("");
    lines.add(summary());
    return String.join("\n", lines) + "\n";
  }

  private static String side(BookRun run) {
    return PrintedText.of(run.book().name()) + times(run.determinations().asOf()) + with(run);
  }

  private static String with(BookRun run) {
    return run.with().stream().map(file -> ", with " + PrintedText.of(file)).collect(joining());
  }

  private static String times(AsOf asOf) {
    return asOf.agreedOn().map(day -> ", as agreed by " + day).orElse("")
        + asOf.knownOn().map(day -> ", as known on " + day).orElse("");
  }

  private void clause(ClauseDifference clause) {
    lines.add(
        "  " + PrintedText.of(clause.agreement() + ", " + clause.clause()) + ", " + clause.days());
    var before = words(clause.before());
    var after = words(clause.after());
    before.stream()
        .filter(line -> !after.contains(line))
        .forEach(line -> lines.add(style.red("    - " + PrintedText.of(line))));
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> lines.add("    + " + PrintedText.of(line)));
  }

  private static List<String> words(Optional<String> clause) {
    return clause.stream().flatMap(String::lines).map(String::strip).toList();
  }

  /** A row of the table of figures, as texts. */
  private record Row(
      String reference, String before, String after, String difference, String unit) {}

  private void figures() {
    var rows = new ArrayList<Row>();
    rows.add(new Row("", "before", "after", "difference", ""));
    difference.figures().forEach(figure -> rows.add(row(figure)));
    int reference = width(rows.stream().map(Row::reference).toList());
    int before = width(rows.stream().map(Row::before).toList());
    int after = width(rows.stream().map(Row::after).toList());
    int apart = width(rows.stream().map(Row::difference).toList());
    for (var row : rows) {
      var line =
          "  "
              + row.reference()
              + " ".repeat(reference - row.reference().length())
              + padded(row.before(), before)
              + padded(row.after(), after)
              + padded(row.difference(), apart)
              + "  "
              + row.unit();
      lines.add(line.stripTrailing());
    }
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return "  " + " ".repeat(width - text.length()) + text;
  }

  private Row row(FigureDifference figure) {
    var unit = figure.figure().unit();
    boolean isShared = agreements().size() > 1;
    return new Row(
        PrintedText.of(isShared ? figure.figure().fullReference() : figure.figure().reference()),
        shown(figure.before()),
        shown(figure.after()),
        figure.difference().map(d -> Amounts.text(d, unit)).orElse(""),
        code(unit));
  }

  private LinkedHashSet<String> agreements() {
    var names = new LinkedHashSet<String>();
    difference.figures().forEach(figure -> names.add(figure.figure().agreement()));
    return names;
  }

  private static String code(Unit unit) {
    return unit.code();
  }

  private static String shown(Optional<Determination> figure) {
    if (figure.isEmpty()) {
      return "none";
    }
    var status = figure.get().status();
    var value =
        figure.get().value().map(v -> Amounts.text(v, figure.get().figure().unit())).orElse("");
    var words = status == Status.DETERMINED ? "" : status.words();
    return PrintedText.of((value + " " + words).strip());
  }

  private String summary() {
    if (difference.isEmpty()) {
      return "Nothing differs.";
    }
    return counted(difference.clauses().size(), "clause")
        + " and "
        + counted(difference.figures().size(), "figure")
        + (difference.clauses().size() + difference.figures().size() == 1
            ? " differs; "
            : " differ; ")
        + counted(difference.unchanged(), "figure")
        + (difference.unchanged() == 1 ? " is the same." : " are the same.");
  }

  private static String counted(int count, String noun) {
    return Amounts.count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
