package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.amounts.Rational;
import org.entente.book.BookLines;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.data.intake.IntakeWatcher;
import org.entente.report.statements.LineDetail;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements with lines. */
class LinesTest {
  private static final Path HALL = Path.of("../cases/sharing/statement-with-lines");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statement-with-lines",
        "spread-converted",
        "spread-late-lines",
        "spread-change-without-a-line",
        "spread-nested-limits",
        "sevenths-over-a-hundred-lines"
      })
  void linesAddUpToTheFiguresAboveThem(String book) {
    var lines = lines(HALL.resolveSibling(book));
    var statement = Statement.withLines(lines, StatementChoice.ALL);
    int compared = 0;
    for (var agreement : statement.agreements()) {
      for (var pool : agreement.lineDetail().orElseThrow().pools()) {
        for (var period : pool.periods()) {
          assertThat(period.cost()).isEqualTo(figure(lines, pool.subject(), period.period()));
          for (int p = 0; p < pool.parties().size(); p++) {
            var share = pool.subject() + "." + pool.parties().get(p);
            assertThat(Optional.of(period.parts().get(p)))
                .isEqualTo(figure(lines, share, period.period()));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static Optional<Rational> figure(BookLines lines, String subject, String period) {
    return lines.run().determinations().find(subject + "@" + period).orElseThrow().value();
  }

  @Test
  void aPartysStatementHasItsLinesOnly() {
    var lines = lines(HALL.resolveSibling("spread-limit-credit"));
    var pool =
        Statement.withLines(lines, StatementChoice.ofParty("B"))
            .agreements()
            .getFirst()
            .lineDetail()
            .orElseThrow()
            .pools()
            .getFirst();

    assertThat(pool.parties()).containsExactly("B");
    assertThat(pool.lines().stream().map(line -> line.id())).containsExactly("L2", "L3");
    assertThat(pool.lines()).allMatch(line -> line.parts().size() == 1);
    assertThat(pool.periods().getFirst().cost()).isEmpty();
  }

  @Test
  void partsStandBelowALineWhereColumnsDoNotFit() {
    var statement = Statement.withLines(lines(HALL), StatementChoice.ALL);
    var text = TextStatement.render(statement, new TextStyle(44, false));

    assertThat(text)
        .contains(
            "    day         line  place          cost\n"
                + "    2024-02-10  L1    costs.csv:2  120.00\n"
                + "        A 60.00, B 60.00\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 44);
  }

  @Test
  void theJsonFollowsTheSchema() throws IOException {
    for (var choice : List.of(StatementChoice.ALL, StatementChoice.ofParty("A"))) {
      var lines = lines(HALL);
      var json = JsonStatement.write(Statement.withLines(lines, choice), lines.run());
      assertThat(json).contains("\"line_parts\"", "\"line\": \"L3\"");
      assertThat(SchemaTest.faults("statement", json)).isEmpty();
      assertThat(SchemaTest.faults("statement", json.replace("\"row\"", "\"no\""))).isNotEmpty();
    }
  }

  @Test
  void aPageRunsItsOwnScriptAlone() throws NoSuchAlgorithmException {
    var page = page(lines(HALL));
    var scripts = all(page, "(?s)<script>(.*?)</script>");

    assertThat(scripts).hasSize(1);
    var hash =
        MessageDigest.getInstance("SHA-256")
            .digest(scripts.getFirst().getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
                + " 'none'; script-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'\">")
        .doesNotContain("http://", "https://", "innerHTML", "eval(");
  }

  @Test
  void aPageWithoutLinesHasNoScript() {
    assertThat(page(lines(HALL.resolveSibling("lines-without-ids"))))
        .doesNotContain("<script", "script-src")
        .contains("The lines of `costs` have no ids, so those of the pool `cost` are not shown.");
  }

  @Test
  void aFigureLeadsToItsLines() {
    var page = page(lines(HALL));

    assertThat(page)
        .contains("href=\"#lines-1\" data-filter=\"period=CY2024&amp;party=B\"")
        .contains("<section class=\"lines\" id=\"lines-1\"");
  }

  @Test
  void tenThousandLinesAreDataAndFiftyRows(@TempDir Path folder) throws IOException {
    var page = page(lines(book(folder, 10_000, "L")));

    assertThat(all(page, "<tr><th scope=\"row\">(2024-[0-9-]+)</th>")).hasSize(50);
    assertThat(all(page, "(\\[\"2024-05-17\",\"L[0-9]+\",)")).hasSize(10_000);
    assertThat(page).contains("The first 50 of 10,000 lines; where scripts may run");
    assertThat(page.length()).isLessThan(1_000_000);
  }

  @Test
  void oneLineMoreIsRefused(@TempDir Path folder) throws IOException {
    var outcome =
        Entente.runLines(
            RunRequest.of(book(folder, 10_001, "L")), IntakeWatcher.NONE, LineDetail.MOST);

    assertThat(outcome.problems().getFirst().code()).isEqualTo("E0965");
    assertThat(outcome.value()).isEmpty();
  }

  @Test
  void idsAreReadAndNeverRun(@TempDir Path folder) throws IOException {
    var page = page(lines(book(folder, 60, "</script><script>alert(1)</script>")));

    assertThat(all(page, "(<script[^>]*>)"))
        .containsExactly("<script type=\"application/json\">", "<script>");
    assertThat(page).contains("\\u003c/script\\u003e");
  }

  private static Path book(Path folder, int lines, String id) throws IOException {
    var costs = new StringBuilder("id,paid_on,amount\n");
    for (int i = 0; i < lines; i++) {
      costs.append(id).append(i).append(",2024-05-17,1.00\n");
    }
    Files.writeString(folder.resolve("costs.csv"), costs);
    for (var file : List.of("book.yaml", "limited.entente")) {
      Files.copy(HALL.resolveSibling("spread-limit-credit").resolve(file), folder.resolve(file));
    }
    return folder;
  }

  private static BookLines lines(Path book) {
    return Entente.runLines(RunRequest.of(book), IntakeWatcher.NONE, LineDetail.MOST).orThrow();
  }

  private static String page(BookLines lines) {
    return HtmlStatement.render(Statement.withLines(lines, StatementChoice.ALL), lines.run());
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }
}
