package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.determinations.LineUse;
import org.entente.problems.Problem;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.CheckRow;
import org.entente.report.statements.Statement;

/** The parts of a statement that are words rather than tables of figures. */
final class TextNotes {
  private static final String INDENT = "  ";
  private static final int MOST_REJECTED = 12;
  private static final int FEW_PARTIES = 20;
  private static final int PARTY_COLUMN = 36;
  private static final int GAP = 2;
  private static final int LEAST_FACTS = 24;

  private TextNotes() {}

  /** Said first of all, because every figure may be wrong for it. */
  static List<String> rejected(Statement statement, TextStyle style) {
    var lines = new ArrayList<String>();
    lines.add(style.red("!".repeat(style.width())));
    for (var line : wrapped("", rejectedSentence(statement), style)) {
      lines.add(style.red(line));
    }
    for (Problem problem : statement.rejected().stream().limit(MOST_REJECTED).toList()) {
      var text = problem.place().address() + " " + problem.code() + " " + problem.sentence();
      lines.addAll(wrapped(INDENT, text, style));
    }
    int more = statement.rejected().size() - MOST_REJECTED;
    if (more > 0) {
      lines.add(INDENT + "and " + Amounts.count(more) + " more.");
    }
    lines.add(style.red("!".repeat(style.width())));
    return lines;
  }

  /** The one sentence that warns of rows left out, in every rendering. */
  static String rejectedSentence(Statement statement) {
    long rows = statement.rowsRejected();
    return rows == 1
        ? "1 ROW OF FACTS WAS LEFT OUT. The figures below are without it."
        : Amounts.count(rows) + " ROWS OF FACTS WERE LEFT OUT. The figures below are without them.";
  }

  /** Each party's id and labels; many parties stand in columns, read downwards. */
  static List<String> parties(AgreementStatement agreement, TextStyle style) {
    int room = style.width() - INDENT.length();
    boolean isMany = agreement.parties().size() > FEW_PARTIES;
    int columns = isMany ? Math.max(1, room / PARTY_COLUMN) : 1;
    int column = room / columns;
    int rows = (agreement.parties().size() + columns - 1) / columns;
    var lines = new ArrayList<StringBuilder>();
    for (int c = 0; c < columns; c++) {
      var part = agreement.parties().stream().skip((long) c * rows).limit(rows).toList();
      var texts = parties(part, c == columns - 1 ? column : column - GAP);
      while (lines.size() < texts.size()) {
        lines.add(new StringBuilder(INDENT).append(PrintedText.blanks(c * column)));
      }
      for (int i = 0; i < lines.size(); i++) {
        lines.get(i).append(PrintedText.left(i < texts.size() ? texts.get(i) : "", column));
      }
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private static List<String> parties(List<Party> parties, int width) {
    int ids = parties.stream().mapToInt(p -> PrintedText.width(p.id())).max().orElse(0);
    var lines = new ArrayList<String>();
    for (var party : parties) {
      var id = PrintedText.left(PrintedText.of(party.id()), ids + GAP);
      var words = new ArrayList<>(party.labels().all());
      words.add(party.days().words());
      words.removeIf(String::isEmpty);
      var labels = PrintedText.of(String.join("  ", words));
      var shown = PrintedText.wrapped(labels, width - ids - GAP);
      for (int i = 0; i < shown.size(); i++) {
        lines.add((i == 0 ? id : PrintedText.blanks(ids + GAP)) + shown.get(i));
      }
    }
    return lines;
  }

  static List<String> checks(AgreementStatement agreement, TextTables tables, TextStyle style) {
    var lines = new ArrayList<String>();
    for (CheckRow check : agreement.checks()) {
      var cited = Cited.of(check.cites(), "");
      lines.addAll(tables.heading(check.name(), check.labels().all(), cited));
      for (var verdict : List.of("fails", "missing", "holds")) {
        var periods =
            check.cells().stream()
                .flatMap(Optional::stream)
                .filter(d -> CheckRow.verdict(d).equals(verdict))
                .map(d -> d.figure().period().name())
                .toList();
        if (!periods.isEmpty()) {
          var shown = verdict + " in " + String.join(", ", periods);
          for (var line : wrapped(INDENT + INDENT, shown, style)) {
            lines.add(verdict.equals("holds") ? line : style.red(line));
          }
        }
      }
    }
    return lines;
  }

  /** Values of inputs in no column of the statement: what, how much, and from which fact. */
  static List<String> inputs(AgreementStatement agreement, TextStyle style) {
    var used = agreement.inputsOfOtherPeriods();
    var references = used.stream().map(u -> InputWords.reference(u, agreement)).toList();
    int named = references.stream().mapToInt(PrintedText::width).max().orElse(0);
    int valued =
        used.stream().mapToInt(u -> PrintedText.width(InputWords.value(u))).max().orElse(0);
    int taken = INDENT.length() + named + GAP + valued + GAP;
    int room = style.width() - taken;
    var lines = new ArrayList<String>();
    for (int i = 0; i < used.size(); i++) {
      var start =
          INDENT
              + PrintedText.left(references.get(i), named + GAP)
              + PrintedText.right(InputWords.value(used.get(i)), valued);
      var facts = PrintedText.of(InputWords.shortly(used.get(i)));
      if (room < LEAST_FACTS) {
        lines.add(start);
        lines.addAll(wrapped(INDENT + INDENT, facts, style));
      } else {
        var parts = PrintedText.wrapped(facts, room);
        lines.add(start + PrintedText.blanks(GAP) + parts.getFirst());
        parts.stream().skip(1).forEach(part -> lines.add(PrintedText.blanks(taken) + part));
      }
    }
    return lines;
  }

  static List<String> lineUse(AgreementStatement agreement, TextStyle style) {
    var lines = new ArrayList<String>();
    for (LineUse use : agreement.lineUse()) {
      lines.addAll(wrapped(INDENT, use.lines() + ": " + sentence(use), style));
    }
    return lines;
  }

  /** What became of the lines of a source, in words. */
  static String sentence(LineUse use) {
    return Amounts.count(use.included())
        + " in pools, "
        + Amounts.count(use.excluded())
        + " excluded, "
        + Amounts.count(use.unassigned())
        + " unassigned, "
        + Amounts.count(use.outsideTerm())
        + " outside the term";
  }

  private static List<String> wrapped(String indent, String text, TextStyle style) {
    return PrintedText.wrapped(PrintedText.of(text), style.width() - indent.length()).stream()
        .map(line -> indent + line)
        .toList();
  }
}
