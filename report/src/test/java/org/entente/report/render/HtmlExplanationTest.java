package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.entente.explanations.Explanation;
import org.entente.report.PaperExplanation;
import org.entente.report.PaperRuns;
import org.junit.jupiter.api.Test;

class HtmlExplanationTest {
  @Test
  void everyFigureBehindItIsExplainedOnceAndLinked() {
    var page = HtmlExplanation.render(chain(4, "previous"));

    assertThat(page)
        .contains("<h1><code>contribution@CY4</code></h1><p class=\"amount\">4 JPY</p>")
        .contains("<a href=\"#n3\">contribution@CY3</a>", "<section class=\"tree\" id=\"n3\">");
    assertThat(ids(page)).doesNotHaveDuplicates().contains("n1", "n2", "n3");
  }

  @Test
  void aLongChainNeitherNestsNorFails() {
    var page = HtmlExplanation.render(chain(3000, "previous"));

    assertThat(page)
        .doesNotContain("<ul><li><b>1 JPY</b> <ul>")
        .contains("contribution@CY1</code>");
  }

  @Test
  void aDeepTreeWithoutNamesGoesOnBelow() {
    var paper = new PaperExplanation();
    int before = paper.node("", "constant", "1", PaperRuns.JPY, "written");
    for (int i = 0; i < 40; i++) {
      before = paper.node("", "sum", "1", PaperRuns.JPY, "step " + i, before);
    }
    paper.node("a@CY1", "sum", "1", PaperRuns.JPY, "all", before);

    assertThat(HtmlExplanation.render(paper.of("a@CY1", "CY1")))
        .contains(">explained below</a>", "step 0", "written");
  }

  @Test
  void wordsOfTheBookAreEscaped() {
    assertThat(HtmlExplanation.render(chain(2, "<script>x</script>")))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  private static Explanation chain(int years, String meaning) {
    var paper = new PaperExplanation();
    int before = paper.node("contribution@CY0", "constant", "0", PaperRuns.JPY, "");
    for (int year = 1; year <= years; year++) {
      before =
          paper.node(
              "contribution@CY" + year, "sum", "" + year, PaperRuns.JPY, meaning, before, before);
    }
    return paper.of("contribution@CY" + years, "CY" + years);
  }

  private static java.util.List<String> ids(String page) {
    return Pattern.compile(" id=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(r -> r.group(1))
        .toList();
  }
}
