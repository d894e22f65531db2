package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.explanations.Explanation;
import org.entente.report.PaperExplanation;
import org.entente.report.PaperRuns;
import org.junit.jupiter.api.Test;

class TextExplanationTest {
  @Test
  void aFigureIsExplainedDownToItsFacts() {
    assertThat(TextExplanation.render(labour(), TextStyle.PLAIN))
        .isEqualTo(
            """
            labour[welfare].JP@JFY2024 = 9,039,206,558 JPY                      Article 1(a)
              JP in labour[welfare], pool labour / JP, support.entente:17:5
              = 9,039,206,558.398..., rounded to 1 JPY, largest fraction, ties to US
              exact shares of all: 9,039,206,558.398... + 65,013,558.601...
              └ 9,039,206,558.398... JPY  cost of the first at average cost
                  = 9,104,220,117 x 3,893 / 3,921
                ├ 9,104,220,117 JPY  labour[welfare]@JFY2024, cost
                │   118 lines of costs.csv, covered to 2025-03-31, known 2025-05-31
                ├ 3,893 worker  headcount_limit[welfare]@JFY2024, support.entente:13:5
                └ 3,921 worker  staff[welfare]@JFY2024, average
                    staff[welfare]@2024-04, staff.csv:7, known 2025-04-30
            """);
  }

  @Test
  void aFigureFarDownGoesOnInATreeOfItsOwn() {
    var text = TextExplanation.render(chain(6), TextStyle.PLAIN);

    assertThat(text)
        .isEqualTo(
            """
            contribution@CY6 = 6 JPY                                        pool labour / JP
              contribution, pool labour / JP, support.entente:24:5
              = 5 x 0.333333333...
              ├ 5 JPY  contribution@CY5, contribution
              │   = 4 x 0.333333333...
              │ ├ 4 JPY  contribution@CY4, contribution
              │ │   = 3 x 0.333333333...
              │ │ ├ 3 JPY  (1) contribution@CY3, contribution, see below
              │ │ └ 0.333333333...  growth@CY4
              │ └ 0.333333333...  growth@CY5
              └ 0.333333333...  growth@CY6

            3 JPY  (1) contribution@CY3, contribution
              = 2 x 0.333333333...
              ├ 2 JPY  contribution@CY2, contribution
              │   = 1 x 0.333333333...
              │ ├ 1 JPY  contribution@CY1, contribution
              │ │   = 0 x 0.333333333...
              │ │ ├ 0 JPY  contribution@CY0, support.entente:12:5
              │ │ └ 0.333333333...  growth@CY1
              │ └ 0.333333333...  growth@CY2
              └ 0.333333333...  growth@CY3
            """);
  }

  @Test
  void aThousandYearsFitThePageAndTheStack() {
    var text = TextExplanation.render(chain(3000), TextStyle.PLAIN);

    assertThat(text.lines()).allMatch(line -> PrintedText.width(line) <= 80);
    assertThat(text).contains("contribution@CY0");
  }

  @Test
  void aMissingValueIsSaid() {
    var paper = new PaperExplanation();
    paper.node("staff@CY1", "input", "", new CountUnit("worker", true), "average");

    assertThat(TextExplanation.render(paper.of("staff@CY1", "CY1"), TextStyle.PLAIN))
        .isEqualTo(
            """
            staff@CY1 = missing                                             pool labour / JP
              average, missing, pool labour / JP, support.entente:12:5
            """);
  }

  private static Explanation labour() {
    var worker = new CountUnit("worker", true);
    var jpy = PaperRuns.JPY;
    var paper = new PaperExplanation();
    var lines =
        PaperExplanation.source(
            "118 lines of costs.csv, covered to 2025-03-31", "costs.csv", 0, "2025-05-31");
    var fact = PaperExplanation.source("staff[welfare]@2024-04", "staff.csv", 7, "2025-04-30");
    var exact = Rational.parse("9039206558").plus(Rational.parse("1562/3921"));
    var rest = Rational.parse("9104220117").minus(exact);
    int cost =
        paper.node(
            "labour[welfare]@JFY2024",
            "line total",
            "9104220117",
            jpy,
            "cost",
            "",
            "",
            List.of(lines));
    int limit = paper.node("headcount_limit[welfare]@JFY2024", "constant", "3893", worker, "");
    int staff =
        paper.node(
            "staff[welfare]@JFY2024", "input", "3921", worker, "average", "", "", List.of(fact));
    int first =
        paper.node(
            "",
            "at average cost",
            exact.toString(),
            jpy,
            "cost of the first at average cost",
            cost,
            limit,
            staff);
    int us = paper.node("", "difference", rest.toString(), jpy, "the rest", cost, first);
    paper.node(
        "labour[welfare].JP@JFY2024",
        "apportioned",
        "9039206558",
        jpy,
        "JP in labour[welfare]",
        "1 JPY, largest fraction, ties to US",
        "Article 1(a)",
        List.of(),
        first,
        us);
    return paper.of("labour[welfare].JP@JFY2024", "JFY2024");
  }

  private static Explanation chain(int years) {
    var paper = new PaperExplanation();
    int before = paper.node("contribution@CY0", "constant", "0", PaperRuns.JPY, "");
    for (int year = 1; year <= years; year++) {
      int growth = paper.node("growth@CY" + year, "input", "1/3", Ratio.RATIO, "");
      before =
          paper.node(
              "contribution@CY" + year,
              "product",
              "" + year,
              PaperRuns.JPY,
              "contribution",
              before,
              growth);
    }
    return paper.of("contribution@CY" + years, "CY" + years);
  }
}
