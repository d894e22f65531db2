package org.entente.report.render;

import java.util.List;
import org.entente.data.intake.IntakeSummary;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.CheckRow;

/** The parts of a page that are words rather than tables of figures. */
final class HtmlNotes {
  private static final int FEW_PARTIES = 20;

  private HtmlNotes() {}

  /** The agreement's name, parties, term and currency; a long list of parties opens if asked. */
  static void particulars(Html html, AgreementStatement agreement) {
    html.open("dl").line();
    html.open("div").element("dt", "Agreement").open("dd").element("code", agreement.name());
    html.close("dd").close("div").line();
    html.open("div").element("dt", "Term").element("dd", agreement.term().toString());
    html.close("div").line();
    html.open("div").element("dt", "Signed").element("dd", agreement.signed().toString());
    html.close("div").line();
    for (var amendment : agreement.amendments()) {
      html.open("div").element("dt", "Amended").element("dd", Words.amendment(amendment));
      html.close("div").line();
    }
    html.open("div").element("dt", "Currency").element("dd", agreement.currency().code());
    html.close("div").close("dl").line();
    boolean isMany = agreement.parties().size() > FEW_PARTIES;
    if (isMany) {
      var count = Amounts.count(agreement.parties().size());
      html.open("details").element("summary", count + " parties");
    }
    html.open("ul", "class", "parties", "aria-label", "Parties");
    for (var party : agreement.parties()) {
      html.open("li").element("code", party.id()).text(" ").labels(party.labels(), "label");
      if (!party.days().words().isEmpty()) {
        html.element("span", party.days().words(), "class", "other");
      }
      html.close("li").line();
    }
    html.close("ul").line();
    if (isMany) {
      html.close("details").line();
    }
  }

  static void checks(Html html, AgreementStatement agreement, HtmlFigures figures) {
    if (agreement.checks().isEmpty()) {
      return;
    }
    html.element("h3", "Checks").open("ul", "class", "checks").line();
    for (CheckRow check : agreement.checks()) {
      html.open("li").element("code", check.name()).text(" ").labels(check.labels(), "label");
      for (var cell : check.cells()) {
        if (cell.isPresent()) {
          var verdict = CheckRow.verdict(cell.get());
          html.open("span", "class", "verdict " + verdict);
          figures.anchor(cell.get()).ifPresent(id -> html.open("span", "id", id).close("span"));
          html.text(cell.get().figure().period().name() + " ");
          figures.write(html, cell.get(), verdict);
          html.close("span").text(" ");
        }
      }
      html.close("li").line();
    }
    html.close("ul").line();
  }

  /** Values of inputs in no column of the statement: what, how much, and from which fact. */
  static void inputs(Html html, AgreementStatement agreement) {
    var used = agreement.inputsOfOtherPeriods();
    if (used.isEmpty()) {
      return;
    }
    html.element("h3", InputWords.OF_OTHER_PERIODS);
    open(html, InputWords.OF_OTHER_PERIODS);
    html.open("thead").open("tr").element("th", "Input", "scope", "col");
    html.element("th", "Value", "scope", "col", "class", "number");
    html.element("th", "Fact", "scope", "col", "class", "fact")
        .close("tr")
        .close("thead")
        .open("tbody");
    for (var input : used) {
      html.open("tr").open("th", "scope", "row");
      html.element("code", InputWords.reference(input, agreement)).close("th");
      html.element("td", InputWords.value(input));
      html.element("td", InputWords.fully(input), "class", "fact").close("tr").line();
    }
    html.close("tbody").close("table").close("div").line();
  }

  static void lineUse(Html html, AgreementStatement agreement) {
    if (agreement.lineUse().isEmpty()) {
      return;
    }
    html.element("h3", "Lines");
    open(html, "Lines of cost and what became of them");
    head(html, List.of("Source", "In pools", "Excluded", "Unassigned", "Outside the term"));
    html.open("tbody");
    for (var use : agreement.lineUse()) {
      row(
          html,
          use.lines(),
          List.of(
              (long) use.included(),
              (long) use.excluded(),
              (long) use.unassigned(),
              (long) use.outsideTerm()));
    }
    html.close("tbody").close("table").close("div").line();
  }

  static void intake(Html html, IntakeSummary intake) {
    html.open("section").element("h2", "Facts read");
    open(html, "Files of facts and their rows");
    head(html, List.of("File", "Rows read", "Kept", "Left out"));
    html.open("tbody");
    for (var source : intake.sources()) {
      row(
          html,
          source.file() + (source.assumed() ? ", an assumption" : ""),
          List.of(source.rowsRead(), source.rowsKept(), source.rowsRejected()));
    }
    html.close("tbody").close("table").close("div").close("section").line();
  }

  static void legend(Html html, AgreementStatement agreement) {
    if (agreement.marks().isEmpty()) {
      return;
    }
    html.element("h3", "Marks").open("dl", "class", "marks");
    for (var status : agreement.marks()) {
      var letter = Marks.letter(status);
      html.open("div").element("dt", letter.isEmpty() ? Marks.MISSING : letter);
      html.element("dd", status.words() + ": " + Marks.meaning(status)).close("div");
    }
    html.close("dl").line();
  }

  private static void open(Html html, String caption) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "counts").element("caption", caption);
  }

  private static void head(Html html, List<String> heads) {
    html.open("thead").open("tr");
    for (int i = 0; i < heads.size(); i++) {
      html.element("th", heads.get(i), "scope", "col", "class", i == 0 ? "" : "number");
    }
    html.close("tr").close("thead");
  }

  private static void row(Html html, String name, List<Long> counts) {
    html.open("tr").element("th", name, "scope", "row");
    counts.forEach(count -> html.element("td", Amounts.count(count)));
    html.close("tr").line();
  }
}
