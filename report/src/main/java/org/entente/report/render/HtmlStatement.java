package org.entente.report.render;

import java.util.List;
import java.util.function.Function;
import org.entente.book.BookRun;
import org.entente.determinations.Determination;
import org.entente.explanations.Explainer;
import org.entente.explanations.Explanation;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.FigureTable;
import org.entente.report.statements.Statement;

/**
 * A statement as one page that needs nothing else: no network, no script, no font. It reads on
 * paper, on a telephone, in the dark and aloud, and every figure on it opens its explanation.
 *
 * <p>Browsers are told to load nothing and run nothing ({@code default-src 'none'}), and every word
 * of the book is escaped. A page with lines has one script, which turns and filters them; browsers
 * are told its hash and run no other.
 */
public final class HtmlStatement {
  private static final int FEW_REJECTED = 12;

  private final Statement statement;
  private final Html html = new Html();
  private final HtmlFigures figures;
  private final HtmlTables tables;
  private final HtmlLines lines;

  private HtmlStatement(Statement statement) {
    this.statement = statement;
    this.figures = new HtmlFigures(statement);
    this.tables = new HtmlTables(html, figures);
    this.lines = new HtmlLines(html);
  }

  /** The page, with the explanations of the run. */
  public static String render(Statement statement, BookRun run) {
    return render(statement, figure -> Explainer.explain(run.determinations(), figure));
  }

  /** The page, with explanations from elsewhere, such as ones that were kept. */
  public static String render(Statement statement, Function<Determination, Explanation> explainer) {
    var page = new HtmlStatement(statement);
    var script = HtmlLines.isIn(statement) ? HtmlPage.Script.LINES : HtmlPage.Script.NONE;
    HtmlPage.start(page.html, "Statement: " + statement.heading(), script);
    page.cover();
    page.html.open("main", "id", "content").line();
    page.rejected();
    for (int i = 0; i < statement.agreements().size(); i++) {
      page.agreement(i + 1, statement.agreements().get(i));
    }
    page.assumptions();
    page.intake();
    page.html.close("main").line();
    page.explanations(explainer);
    HtmlPage.end(page.html, script);
    return page.html.toString();
  }

  private void cover() {
    html.open("header").line();
    var kind = statement.party().map(p -> "Statement for " + p).orElse("Statement");
    html.element("p", kind, "class", "kind").element("h1", statement.heading()).line();
    html.open("dl");
    described("Book", statement.book(), "");
    var asOf = statement.asOf();
    var agreed = asOf.agreedOn().map(d -> "as agreed by " + d).orElse("all that the book has");
    described("Terms", agreed, statement.termsHash());
    var known = asOf.knownOn().map(d -> "as known by " + d).orElse("all that the book has");
    described("Facts", known, statement.factsHash());
    for (var later : statement.notYetAgreed()) {
      described("Not yet agreed", later.name() + ", signed " + later.signed(), "");
    }
    html.close("dl").line();
    if (statement.agreements().size() > 1) {
      html.open("nav", "aria-label", "Agreements").open("ul");
      for (int i = 0; i < statement.agreements().size(); i++) {
        var name = statement.agreements().get(i);
        html.open("li").element("a", name.labels().or(name.name()), "href", "#a" + (i + 1));
        html.close("li");
      }
      html.close("ul").close("nav").line();
    }
    html.close("header").line();
  }

  private void described(String term, String words, String hash) {
    html.open("div").element("dt", term).open("dd").text(words);
    if (!hash.isEmpty()) {
      html.text(" ").element("code", hash, "class", "hash");
    }
    html.close("dd").close("div");
  }

  private void rejected() {
    if (statement.rejected().isEmpty()) {
      return;
    }
    html.open("section", "class", "alarm", "aria-label", "Rows left out");
    html.element("p", TextNotes.rejectedSentence(statement), "class", "loud");
    if (statement.rejected().size() <= FEW_REJECTED) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.element("summary", "The rows that were left out").open("ul");
    for (var problem : statement.rejected()) {
      html.open("li").element("code", problem.place().address()).text(" ");
      html.text(problem.code() + " " + problem.sentence()).close("li");
    }
    html.close("ul").close("details").close("section").line();
  }

  private void agreement(int number, AgreementStatement agreement) {
    var id = "a" + number;
    html.open("section", "class", "agreement", "id", id, "aria-labelledby", id + "-name").line();
    title(agreement, id + "-name");
    HtmlNotes.particulars(html, agreement);
    tables.startAgreement(agreement);
    net(agreement);
    section("Cost, and who bears it", agreement.pools());
    section("Revenue, and who takes it", agreement.revenue());
    section("Accounts", agreement.accounts());
    section("Dues", agreement.dues());
    section(Words.SHOWN, agreement.shown());
    section("Totals", agreement.totals());
    limits(agreement);
    section("Shortfalls", agreement.shortfalls());
    HtmlNotes.checks(html, agreement, figures);
    section("Keys", agreement.keys());
    section("Amounts", agreement.amounts());
    section("Inputs used", agreement.inputs());
    HtmlNotes.inputs(html, agreement);
    HtmlNotes.lineUse(html, agreement);
    agreement.lineDetail().ifPresent(detail -> lines.write(agreement.name(), detail));
    HtmlNotes.legend(html, agreement);
    html.close("section").line();
  }

  private void title(AgreementStatement agreement, String id) {
    html.open("h2", "id", id);
    if (agreement.labels().all().isEmpty()) {
      html.text(agreement.name());
    } else {
      html.labels(agreement.labels(), "label");
    }
    html.close("h2").line();
  }

  private void net(AgreementStatement agreement) {
    if (!agreement.net().isEmpty()) {
      heading(Words.net(agreement));
    }
    boolean isWide = agreement.net().rows().size() > HtmlTables.MOST_COLUMNS;
    html.open("div", "class", isWide ? "pair stack" : "pair").line();
    BorneChart.write(html, agreement);
    table(Words.net(agreement), agreement.net());
    html.close("div");
  }

  private void limits(AgreementStatement agreement) {
    if (!agreement.limits().isEmpty()) {
      heading("Limits");
      html.open("div", "class", "pair limits").line();
      LimitChart.write(html, agreement);
      tables.writeLimits("Limits", agreement.limits());
      html.close("div");
    }
  }

  private void section(String title, FigureTable table) {
    if (!table.isEmpty()) {
      section(title, List.of(table));
    }
  }

  private void section(String title, List<FigureTable> shown) {
    if (!shown.isEmpty()) {
      heading(title);
      tables.write(title, shown);
    }
  }

  private void heading(String title) {
    html.element("h3", title).line();
  }

  private void table(String title, FigureTable table) {
    if (!table.isEmpty()) {
      tables.write(title, List.of(table));
    }
  }

  private void assumptions() {
    if (statement.assumptions().isEmpty()) {
      return;
    }
    html.open("section").element("h2", "Assumptions used").open("ul");
    statement.assumptions().forEach(assumption -> html.element("li", assumption));
    html.close("ul").close("section").line();
  }

  private void intake() {
    if (!statement.intake().sources().isEmpty()) {
      HtmlNotes.intake(html, statement.intake());
    }
  }

  private void explanations(Function<Determination, Explanation> explainer) {
    html.open("footer").line();
    int leftOut = 0;
    if (figures.isLinked()) {
      leftOut = new HtmlExplanations(html, statement.book(), figures, lines, explainer).write();
    } else {
      leftOut = figures.all().size();
    }
    if (leftOut > 0) {
      var count = Amounts.count(leftOut);
      html.element(
          "p",
          count
              + " figures are not explained on this page, which would be too large with them."
              + " The command entente explain, followed by a figure's reference, explains each.");
    }
    html.element(
        "p",
        "Each figure opens its explanation. The statement is checked by running the book again:"
            + " entente verify.");
    html.close("footer").line();
  }
}
