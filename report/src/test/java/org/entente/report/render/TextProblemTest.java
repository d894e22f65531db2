package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;
import org.entente.problems.Severity;
import org.junit.jupiter.api.Test;

class TextProblemTest {
  private static final Problem OPEN_POOL =
      new Problem(
          "E0402",
          Severity.ERROR,
          new Place(
              "sma_draft.entente",
              24,
              19,
              20,
              "Article 1(d), pool training / JP",
              "    JP bears all, limit 20bn over term"),
          "Once 20 bn is used, nobody bears what follows.",
          "Add `US bears the rest`, or `beyond: problem` if that can never happen.");

  @Test
  void theLineIsShownWithMarksBelowWhatIsMeant() {
    assertThat(TextProblem.render(OPEN_POOL, TextStyle.PLAIN))
        .isEqualTo(
            """
            sma_draft.entente:24:19: error E0402  [Article 1(d), pool training / JP]
               24 |     JP bears all, limit 20bn over term
                  |                   ^^^^^^^^^^^^^^^^^^^^
            Once 20 bn is used, nobody bears what follows.

            Add `US bears the rest`, or `beyond: problem` if that can never happen.
            """);
  }

  @Test
  void aRowOfFactsHasNoLineToShow() {
    var row =
        new Problem("E0703", Severity.WARNING, Place.ofRow("costs.csv", 7, "amount"), "Bad.", "");

    assertThat(TextProblem.render(row, TextStyle.PLAIN))
        .isEqualTo(
            """
            costs.csv:7: warning E0703  [amount]
            Bad.
            """);
  }

  @Test
  void marksStandBelowWideCharacters() {
    var wide = problem(new Place("a.entente", 3, 9, 2, "", "  JP \"日本国\" x"));

    assertThat(TextProblem.render(wide, TextStyle.PLAIN))
        .isEqualTo(
            """
            a.entente:3:9: error E0101
                3 |   JP "日本国" x
                  |           ^^^
            Wrong.
            """);
  }

  @Test
  void ofALongLineThePartAroundTheMarksIsShown() {
    var line = "start " + "x".repeat(100) + " head_count " + "y".repeat(100);
    var problem = problem(new Place("a.entente", 3, 108, 10, "", line));

    assertThat(TextProblem.render(problem, TextStyle.PLAIN))
        .isEqualTo(
            """
            a.entente:3:108: error E0101
                3 | ...xxxxxxxxxxxxxxxxxxxx head_count yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy...
                  |                         ^^^^^^^^^^
            Wrong.
            """);
  }

  @Test
  void placesBeyondTheLineAreNoHarm() {
    var problem = problem(new Place("a.entente", 3, 500, 10, "", "short"));

    assertThat(TextProblem.render(problem, TextStyle.PLAIN))
        .contains("    3 | short\n      |      ^\n");
  }

  @Test
  void colourOnlyRepeatsTheWords() {
    var coloured = TextProblem.render(OPEN_POOL, new TextStyle(80, true));

    assertThat(coloured).contains("\u001b[1;31merror\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(TextProblem.render(OPEN_POOL, TextStyle.PLAIN));
  }

  @Test
  void problemsAreCounted() {
    var warning = new Problem("E0703", Severity.WARNING, Place.ofFile("a"), "S.", "");

    assertThat(TextProblem.summary(List.of())).isEqualTo("no problems");
    assertThat(TextProblem.summary(List.of(OPEN_POOL))).isEqualTo("1 problem");
    assertThat(TextProblem.summary(List.of(warning))).isEqualTo("1 warning");
    assertThat(TextProblem.summary(List.of(OPEN_POOL, OPEN_POOL, OPEN_POOL, warning)))
        .isEqualTo("3 problems, 1 warning");
  }

  @Test
  void problemsAreWrittenAsJson() {
    assertThat(JsonProblems.write(List.of(OPEN_POOL)))
        .isEqualTo(
            """
            {
              "schema": "entente-problems-1",
              "summary": "1 problem",
              "problems": [
                {
                  "code": "E0402",
                  "severity": "error",
                  "file": "sma_draft.entente",
                  "line": 24,
                  "column": 19,
                  "length": 20,
                  "clause": "Article 1(d), pool training / JP",
                  "excerpt": "    JP bears all, limit 20bn over term",
                  "sentence": "Once 20 bn is used, nobody bears what follows.",
                  "remedy": "Add `US bears the rest`, or `beyond: problem` if that can never happen."
                }
              ]
            }
            """);
  }

  private static Problem problem(Place place) {
    return new Problem("E0101", Severity.ERROR, place, "Wrong.", "");
  }
}
