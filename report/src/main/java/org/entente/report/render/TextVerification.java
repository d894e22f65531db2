package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.report.statements.Verification;
import org.entente.report.statements.Verification.Shown;

/**
 * The result of comparing a saved statement with a new run, in words.
 *
 * <pre>
 * The facts are not those of the saved statement.
 * 1 figure differs.
 *   sma_japan_2022/utility.US@JFY2024
 *     saved     700000000 JPY
 *     computed  650000000 JPY, so far
 * </pre>
 */
public final class TextVerification {
  private TextVerification() {}

  public static String render(Verification verification, TextStyle style) {
    var lines = new ArrayList<String>();
    if (verification.matches()) {
      lines.add("The statement is verified: terms, facts and every figure are the same.");
    }
    say(lines, verification.sameTerms(), "The terms are not those of the saved statement.", style);
    say(lines, verification.sameFacts(), "The facts are not those of the saved statement.", style);
    say(
        lines,
        verification.sameTimes(),
        "The as-of days are not those of the saved statement.",
        style);
    int count = verification.differences().size();
    if (count > 0) {
      lines.add(
          style.red(Amounts.count(count) + (count == 1 ? " figure differs." : " figures differ.")));
    } else if (!verification.matches()) {
      lines.add("Every figure is the same.");
    }
    for (var difference : verification.differences()) {
      lines.add("  " + PrintedText.of(difference.reference()));
      lines.add("    saved     " + shown(difference.saved()));
      lines.add("    computed  " + shown(difference.computed()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void say(List<String> lines, boolean isSame, String sentence, TextStyle style) {
    if (!isSame) {
      lines.add(style.red(sentence));
    }
  }

  private static String shown(Optional<Shown> side) {
    return side.map(TextVerification::words).orElse("no such figure");
  }

  private static String words(Shown shown) {
    var value = shown.value().map(v -> v + " " + shown.unit()).orElse("");
    var status = shown.status().equals("determined") ? "" : shown.status();
    var comma = value.isEmpty() || status.isEmpty() ? "" : ", ";
    return PrintedText.of(value.strip() + comma + status);
  }
}
