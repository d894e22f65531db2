package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import org.entente.determinations.Determination.Status;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.FigureTable;
import org.entente.report.statements.Statement;

/**
 * A statement as text for a terminal or a plain file, in eighty columns or as many as asked.
 *
 * <p>Two parties over five years:
 *
 * <pre>
 *   utility  Utilities                                                Article 1(b)
 *                         cost              JP             US
 *     JFY2022   23,400,000,000  23,400,000,000              0
 *     JFY2023   24,100,000,000  23,400,000,000    700,000,000
 * </pre>
 */
public final class TextStatement {
  private static final String INDENT = "  ";
  private static final String ALL = "all that the book has";

  private final Statement statement;
  private final TextStyle style;
  private final List<String> lines = new ArrayList<>();

  private TextStatement(Statement statement, TextStyle style) {
    this.statement = statement;
    this.style = style;
  }

  /** The statement, every line ended. */
  public static String render(Statement statement, TextStyle style) {
    var text = new TextStatement(statement, style);
    text.header();
    text.rejected();
    statement.agreements().forEach(text::agreement);
    text.assumptions();
    return String.join("\n", text.lines) + "\n";
  }

  private void header() {
    wrapped("", statement.heading()).forEach(line -> lines.add(style.bold(line)));
    var party = statement.party().map(p -> " for " + p).orElse("");
    wrapped("", "Statement of the book " + statement.book() + party).forEach(lines::add);
    lines.add("");
    var asOf = statement.asOf();
    named("Terms", asOf.agreedOn().map(d -> "as agreed by " + d).orElse(ALL));
    hash(statement.termsHash());
    named("Facts", asOf.knownOn().map(d -> "as known by " + d).orElse(ALL));
    hash(statement.factsHash());
    for (var later : statement.notYetAgreed()) {
      named("Not yet", later.name() + ", signed " + later.signed());
    }
  }

  private void hash(String hash) {
    wrapped(PrintedText.blanks(10), hash).forEach(line -> lines.add(style.faint(line)));
  }

  private void named(String name, String text) {
    var parts = PrintedText.wrapped(PrintedText.of(text), style.width() - 10);
    for (int i = 0; i < parts.size(); i++) {
      lines.add(INDENT + PrintedText.left(i == 0 ? name : "", 8) + parts.get(i));
    }
  }

  private void rejected() {
    if (statement.rejected().isEmpty()) {
      return;
    }
    lines.add("");
    lines.addAll(TextNotes.rejected(statement, style));
  }

  private void assumptions() {
    if (statement.assumptions().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(style.bold("Assumptions used"));
    statement.assumptions().forEach(a -> lines.addAll(wrapped(INDENT, a)));
  }

  private void agreement(AgreementStatement agreement) {
    lines.add("");
    lines.add(style.faint("─".repeat(style.width())));
    wrapped("", agreement.name()).forEach(line -> lines.add(style.bold(line)));
    agreement.labels().all().forEach(label -> lines.addAll(wrapped("", label)));
    lines.add("");
    lines.addAll(TextNotes.parties(agreement, style));
    lines.add("");
    named("Term", agreement.term() + ", signed " + agreement.signed());
    agreement.amendments().forEach(one -> named("Amended", Words.amendment(one)));
    named("Amounts", agreement.currency().code());

    boolean isMarked = agreement.marks().stream().anyMatch(s -> !Marks.letter(s).isEmpty());
    var tables = new TextTables(style, agreement.periods(), agreement.currency(), isMarked);
    section(tables, Words.net(agreement), agreement.net());
    section(tables, "Cost, and who bears it", agreement.pools());
    section(tables, "Revenue, and who takes it", agreement.revenue());
    section(tables, "Accounts", agreement.accounts());
    section(tables, "Dues", agreement.dues());
    section(tables, Words.SHOWN, agreement.shown());
    section(tables, "Totals", agreement.totals());
    titled("Limits", TextLimits.lines(agreement, tables, style));
    section(tables, "Shortfalls", agreement.shortfalls());
    titled("Checks", TextNotes.checks(agreement, tables, style));
    section(tables, "Keys", agreement.keys());
    section(tables, "Amounts", agreement.amounts());
    section(tables, "Inputs used", agreement.inputs());
    titled(InputWords.OF_OTHER_PERIODS, TextNotes.inputs(agreement, style));
    titled("Lines", TextNotes.lineUse(agreement, style));
    agreement
        .lineDetail()
        .ifPresent(detail -> titled(Words.LINES, TextLines.lines(detail, tables, style)));
    titled("Marks", legend(agreement));
  }

  private void section(TextTables tables, String title, FigureTable table) {
    section(tables, title, table.isEmpty() ? List.of() : List.of(table));
  }

  private void section(TextTables tables, String title, List<FigureTable> shown) {
    titled(title, shown.isEmpty() ? List.of() : tables.lines(shown));
  }

  private void titled(String title, List<String> body) {
    if (body.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(style.bold(title));
    lines.addAll(body);
  }

  private List<String> legend(AgreementStatement agreement) {
    var legend = new ArrayList<String>();
    for (Status status : agreement.marks()) {
      var letter = Marks.letter(status);
      var mark = letter.isEmpty() ? status.words() : letter + "  " + status.words();
      legend.addAll(wrapped(INDENT, mark + ": " + Marks.meaning(status) + "."));
    }
    return legend;
  }

  private List<String> wrapped(String indent, String text) {
    return PrintedText.wrapped(PrintedText.of(text), style.width() - indent.length()).stream()
        .map(line -> indent + line)
        .toList();
  }
}
