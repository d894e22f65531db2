package org.entente.report.render;

import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * A problem as people read it: where it is, the line with marks below what is meant, one sentence,
 * and the remedy.
 *
 * <pre>
 * sma_draft.entente:24:19: error E0402  [pool training / JP]
 *    24 |     JP bears all, limit 20bn over term
 *       |                   ^^^^^^^^^^^^^^^^^^^^
 * Once 20 bn is used, nobody bears what follows.
 *
 * Add `US bears the rest`, or `beyond: problem` if that can never happen.
 * </pre>
 */
public final class TextProblem {
  /** Of a longer line only the part around the marks is shown. */
  private static final int EXCERPT_WIDTH = 72;

  private static final int LEAD = 24;
  private static final String CUT = "...";

  private TextProblem() {}

  /** The problem on several lines, the last one ended. */
  public static String render(Problem problem, TextStyle style) {
    var place = problem.place();
    var text = new StringBuilder();
    var severity = problem.isError() ? style.red("error") : style.yellow("warning");
    text.append(style.bold(PrintedText.of(place.address()))).append(": ");
    text.append(severity).append(' ').append(problem.code());
    if (!place.clause().isEmpty()) {
      text.append("  [").append(PrintedText.of(place.clause())).append(']');
    }
    text.append('\n').append(excerpt(problem, style));
    text.append(PrintedText.of(problem.sentence())).append('\n');
    if (!problem.remedy().isEmpty()) {
      text.append('\n').append(PrintedText.of(problem.remedy())).append('\n');
    }
    return text.toString();
  }

  /** How many: {@code 3 problems, 1 warning}. */
  public static String summary(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    if (errors == 0 && warnings > 0) {
      return counted(warnings, "warning");
    }
    var text = errors == 0 ? "no problems" : counted(errors, "problem");
    return warnings == 0 ? text : text + ", " + counted(warnings, "warning");
  }

  private static String counted(long count, String word) {
    return Amounts.count(count) + " " + word + (count == 1 ? "" : "s");
  }

  private static String excerpt(Problem problem, TextStyle style) {
    var place = problem.place();
    if (place.line() == 0 || place.excerpt().isEmpty()) {
      return "";
    }
    var number = PrintedText.right(Integer.toString(place.line()), 5);
    var shown = Shown.of(place);
    var lines = new StringBuilder();
    lines.append(number).append(" | ").append(shown.line()).append('\n');
    if (place.column() > 0) {
      var marks = "^".repeat(shown.marks());
      lines.append(" ".repeat(number.length())).append(" | ");
      lines.append(" ".repeat(shown.before()));
      lines.append(problem.isError() ? style.red(marks) : style.yellow(marks)).append('\n');
    }
    return lines.toString();
  }

  /** The part of a line that is shown, with the columns before and under its marks. */
  private record Shown(String line, int before, int marks) {
    static Shown of(Place place) {
      var excerpt = place.excerpt();
      int start = Math.clamp(place.column() - 1L, 0, excerpt.length());
      int end = Math.clamp((long) start + place.length(), start, excerpt.length());
      var before = PrintedText.of(excerpt.substring(0, start));
      var meant = PrintedText.of(excerpt.substring(start, end));
      var after = PrintedText.of(excerpt.substring(end));
      int all = PrintedText.width(before + meant + after);
      if (all > EXCERPT_WIDTH && PrintedText.width(before) > LEAD) {
        before = CUT + ending(before, LEAD - CUT.length());
      }
      meant = beginning(meant, EXCERPT_WIDTH - PrintedText.width(before));
      after = beginning(after, EXCERPT_WIDTH - PrintedText.width(before + meant));
      return new Shown(
          (before + meant + after).stripTrailing(),
          PrintedText.width(before),
          Math.max(1, PrintedText.width(meant)));
    }

    private static String beginning(String text, int width) {
      if (PrintedText.width(text) <= width) {
        return text;
      }
      return width <= CUT.length() ? "" : PrintedText.cut(text, width - CUT.length()) + CUT;
    }

    private static String ending(String text, int width) {
      int from = text.length();
      int columns = 0;
      while (from > 0) {
        int c = text.codePointBefore(from);
        columns += WideCharacters.columns(c);
        if (columns > width) {
          break;
        }
        from -= Character.charCount(c);
      }
      return text.substring(from);
    }
  }
}
