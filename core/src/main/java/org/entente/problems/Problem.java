package org.entente.problems;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.entente.agreement.text.Place;

/**
 * Something that a user wrote or supplied and that cannot stand, with the place, one sentence that
 * says what was expected and found, and the remedy.
 *
 * <p>Example: {@code E0402} at {@code sma_draft.entente:24:19}: "Once 20 bn is used, nobody bears
 * what follows." Remedy: "Add `US bears the rest`." Codes keep their meaning for ever; the families
 * are E01 text, E02 names, E03 types and units, E04 conservation, E05 terms and dates, E06 facts,
 * E07 intake, E08 engine, E09 lists and series in files.
 */
public record Problem(String code, Severity severity, Place place, String sentence, String remedy)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(Problem::sentence)
          .thenComparing(Problem::remedy)
          .thenComparing(Problem::severity);

  public Problem {
    requireNonNull(code, "code is null");
    requireNonNull(severity, "severity is null");
    requireNonNull(place, "place is null");
    requireNonNull(sentence, "sentence is null");
    requireNonNull(remedy, "remedy is null");
  }

  /**
   * The problem of that code, its texts filled with the arguments: {@code {0}} in the text is the
   * first of them.
   */
  public static Problem of(String code, Place place, Object... arguments) {
    var text = ProblemText.of(code);
    return new Problem(
        code,
        text.severity(),
        place,
        fill(text.sentence(), arguments),
        fill(text.remedy(), arguments));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static String fill(String template, Object[] arguments) {
    var filled = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      var index = close < 0 ? "" : template.substring(open + 1, close);
      if (index.length() != 1 || !Character.isDigit(index.charAt(0))) {
        filled.append(template, from, open + 1);
        from = open + 1;
        continue;
      }
      filled.append(template, from, open).append(arguments[index.charAt(0) - '0']);
      from = close + 1;
    }
    return filled.append(template.substring(from)).toString();
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
