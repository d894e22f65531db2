package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.book.BookRun;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.determinations.Determination;
import org.entente.explanations.Explanation;
import org.entente.report.PaperExplanation;
import org.entente.report.PaperRun;
import org.entente.report.PaperRuns;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;

class HtmlStatementTest {
  private static final List<String> VOID = List.of("meta");

  @Test
  void labelsAreReadAndNeverRun() {
    var page = page(PaperRuns.hostile());

    assertThat(page)
        .doesNotContain(
            "<script", "<img", "<b>bold", "<i>assumed", "<svg onload", "\u202e", "\u001b")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x");
    assertThat(tags(page)).allMatch(tag -> !tag.contains("javascript:"));
  }

  @Test
  void amendmentsAndInputsOfOtherPeriodsAreNamed() {
    var book = Path.of("../cases/sharing/statement-of-what-was-used");
    assertThat(page(Entente.run(RunRequest.of(book)).orThrow()))
        .contains("<dd>a1, First amendment, signed 2025-02-01, effective 2025-01-01</dd>")
        .contains(
            "<code>host_1/growth@CY2022</code></th><td>10%</td>"
                + "<td class=\"fact\">prices.csv:2, known 2023-01-15, Gazette 2023/1</td>");
  }

  @Test
  void nothingIsLoadedAndNothingIsRun() {
    for (var run :
        List.of(PaperRuns.japan().run(), PaperRuns.twenty().run(), PaperRuns.hostile())) {
      var page = page(run);
      assertThat(page)
          .contains(
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                  + " style-src 'unsafe-inline';")
          .doesNotContain("http://", "https://", "url(", "@import", "<link");
      assertThat(tags(page))
          .noneMatch(tag -> tag.matches("(?s).*[ \"]on[a-z]+=.*") || tag.contains(" src="));
    }
  }

  @Test
  void everyElementIsClosedInItsPlace() {
    for (var run :
        List.of(PaperRuns.japan().run(), PaperRuns.twenty().run(), PaperRuns.hostile())) {
      var open = new ArrayDeque<String>();
      for (var tag : tags(page(run))) {
        var name = tag.replaceAll("^</?([a-z0-9]+).*", "$1").replace("\n", "");
        if (tag.startsWith("</")) {
          assertThat(open.pop()).isEqualTo(name);
        } else if (!VOID.contains(name) && !tag.startsWith("<!")) {
          open.push(name);
        }
      }
      assertThat(open).isEmpty();
    }
  }

  @Test
  void everyLinkLeadsSomewhereAndNoIdIsThereTwice() {
    for (var run : List.of(PaperRuns.japan().run(), PaperRuns.twenty().run())) {
      var page = page(run);
      var ids = all(page, " id=\"([^\"]*)\"");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(all(page, " href=\"#([^\"]*)\""));
    }
  }

  @Test
  void everyFigureOpensItsExplanation() {
    var page = page(PaperRuns.japan().run());

    assertThat(page)
        .containsPattern(
            "<td id=\"f[0-9]+\"><a href=\"#e[0-9]+\" class=\"value\">23,400,000,000</a></td>")
        .contains("<code>utility.JP@JFY2022</code></h3><p class=\"amount\">23,400,000,000 JPY</p>")
        .contains("how utility.JP@JFY2022 came about");
  }

  @Test
  void aSharedFigureIsLinkedAndNotExplainedAgain() {
    var page =
        HtmlStatement.render(
            Statement.of(PaperRuns.japan().run(), StatementChoice.ALL),
            figure -> {
              var paper = new PaperExplanation();
              int cost =
                  paper.node("utility@JFY2022", "line total", "24115300482", PaperRuns.JPY, "cost");
              paper.node(figure.reference(), "sum", "1", PaperRuns.JPY, "sum", cost);
              return paper.of(figure.reference(), "JFY2022");
            });

    assertThat(page)
        .containsPattern(
            "<li><b>24,115,300,482 JPY</b> <a href=\"#e[0-9]+\">utility@JFY2022</a>, cost</li>");
  }

  @Test
  void rowsLeftOutAreSaidFirst() {
    var page = page(PaperRuns.hostile());

    assertThat(page.indexOf("1 ROW OF FACTS WAS LEFT OUT"))
        .isPositive()
        .isLessThan(page.indexOf("class=\"agreement\""));
  }

  @Test
  void aPageStaysBelowFiveMegabytesAndSaysWhatItLeavesOut() {
    var run =
        PaperRun.of("large", PaperRuns.USD, "CY", "2000-01-01", "2039-12-31")
            .pool("p", Optional.empty(), Labels.NONE, Labels.NONE);
    var values = String.join(", ", Collections.nCopies(41, "1234567.89"));
    for (int party = 0; party < 193; party++) {
      run.party("P" + party, Labels.NONE);
      run.row(Kind.SHARE, "p.P" + party, PaperRuns.USD, values);
    }

    var page = page(run.run());

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
    assertThat(page)
        .contains(
            "figures are not explained on this page",
            "entente explain large_book large/p.P192@term");
  }

  @Test
  void thePageIsTheSameEveryTime() {
    assertThat(page(PaperRuns.japan().run())).isEqualTo(page(PaperRuns.japan().run()));
  }

  private static String page(BookRun run) {
    return HtmlStatement.render(
        Statement.of(run, StatementChoice.ALL), HtmlStatementTest::explanation);
  }

  private static Explanation explanation(Determination figure) {
    var paper = new PaperExplanation();
    int a =
        paper.node(
            "",
            "constant",
            "100/3",
            figure.figure().unit(),
            "how " + figure.reference() + " came about");
    int b = paper.node("", "sum", "100/3", figure.figure().unit(), "again", a, a);
    paper.node(figure.reference(), "least", "33", figure.figure().unit(), "the lesser", a, b, b);
    return paper.of(figure.reference(), figure.figure().period().name());
  }

  private static List<String> tags(String page) {
    return all(page.replaceAll("(?s)<style>.*?</style>", ""), "(<[!/a-z][^>]*>)");
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(r -> r.group(1)).toList();
  }
}
