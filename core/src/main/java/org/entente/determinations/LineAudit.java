package org.entente.determinations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.calendar.Period;
import org.entente.facts.LineMatch;
import org.entente.facts.LineTable;
import org.entente.facts.LinesDeclaration;
import org.entente.pools.CorePools;
import org.entente.pools.EffectiveLines;
import org.entente.problems.Problem;

/**
 * Accounts for every line: in one pool, listed as excluded, or a problem. So pools and excluded
 * lines together are all lines.
 */
final class LineAudit {
  /** How many single lines of one kind are reported; the rest are counted. */
  private static final int MOST_REPORTED = 20;

  private final CheckedAgreements agreements;
  private final List<LineUse> use = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private LineAudit(CheckedAgreements agreements) {
    this.agreements = agreements;
  }

  static LineAudit of(CheckedAgreements agreements, CorePools pools) {
    var audit = new LineAudit(agreements);
    for (var agreement : agreements.agreements()) {
      for (var lines : agreement.lines()) {
        pools.lines(lines.name()).ifPresent(l -> audit.agreement(agreement, lines, l));
      }
    }
    audit.outsideAllTerms(pools);
    return audit;
  }

  List<LineUse> use() {
    return use;
  }

  List<Problem> problems() {
    return problems;
  }

  private void agreement(
      CheckedAgreement agreement, LinesDeclaration declared, EffectiveLines lines) {
    var fates = new LineFates(agreement, lines);
    var exclusions = exclusions(agreement, declared);
    int included = 0;
    int excluded = 0;
    int unassigned = 0;
    int outside = 0;
    var listed = new FirstEntries(lines);
    var term = agreement.calendar().term();
    for (int entry = 0; entry < lines.size(); entry++) {
      int count = lines.table().lines(lines.row(entry));
      if (!term.contains(fates.day(entry))) {
        outside += count;
        continue;
      }
      var fate = fates.fate(entry);
      var day = fate.day();
      boolean excludes = exclusions.stream().anyMatch(days -> days.contains(day));
      if (fate.element() >= 0) {
        included += count;
      } else if (fate.element() == LineMatch.NOT_TAKEN && excludes) {
        excluded += count;
      } else {
        unassigned += count;
        listed.add(entry);
      }
    }
    for (int entry : listed.entries()) {
      int row = lines.row(entry);
      report(fates.fate(entry), lines, row, declared, agreement);
    }
    reportMore(unassigned - listed.lines(), declared);
    use.add(
        new LineUse(agreement.name(), declared.name(), included, excluded, unassigned, outside));
  }

  /** The days on which the agreement leaves out lines that no pool takes. */
  private static List<Period> exclusions(CheckedAgreement agreement, LinesDeclaration declared) {
    return agreement.others().stream()
        .filter(o -> o.lines().equals(declared.name()) && o.excluded())
        .map(CheckedAgreement.OtherLines::days)
        .toList();
  }

  /** The lines that are reported singly: the first by place, since lines are in no order. */
  private static final class FirstEntries {
    private final EffectiveLines lines;
    private final TreeSet<Integer> entries;

    FirstEntries(EffectiveLines lines) {
      this.lines = lines;
      entries =
          new TreeSet<>(
              Comparator.comparing((Integer entry) -> lines.table().place(lines.row(entry)))
                  .thenComparing(entry -> entry));
    }

    void add(int entry) {
      entries.add(entry);
      if (entries.size() > MOST_REPORTED) {
        entries.remove(entries.last());
      }
    }

    List<Integer> entries() {
      return List.copyOf(entries);
    }

    /** How many lines they are. */
    int lines() {
      return entries.stream().mapToInt(entry -> lines.table().lines(lines.row(entry))).sum();
    }
  }

  private void reportMore(int lines, LinesDeclaration declared) {
    if (lines > 0) {
      problems.add(Problem.of("E0605", declared.place(), lines, declared.name()));
    }
  }

  private void report(
      LineFates.Fate fate,
      EffectiveLines lines,
      int row,
      LinesDeclaration declared,
      CheckedAgreement agreement) {
    var table = lines.table();
    if (table.isGroup(row)) {
      reportGroup(fate, table, row, declared, agreement);
    } else if (fate.element() == LineMatch.BLANK) {
      problems.add(
          Problem.of("E0602", table.place(row), table.id(row), fate.pool(), agreement.name()));
    } else {
      problems.add(
          Problem.of("E0601", table.place(row), table.id(row), agreement.name(), declared.name()));
    }
  }

  /** Lines that were added up have no ids here; what they have in common tells which they are. */
  private void reportGroup(
      LineFates.Fate fate,
      LineTable table,
      int row,
      LinesDeclaration declared,
      CheckedAgreement agreement) {
    var which = alike(table, row);
    problems.add(
        fate.element() == LineMatch.BLANK
            ? Problem.of(
                "E0993", table.place(row), table.lines(row), which, fate.pool(), agreement.name())
            : Problem.of(
                "E0992",
                table.place(row),
                table.lines(row),
                which,
                agreement.name(),
                declared.name()));
  }

  /** {@code dated 2024-03-01, category `travel`}: what the lines of a group have in common. */
  private static String alike(LineTable table, int row) {
    var words = new StringBuilder("dated ").append(table.day(row));
    var columns = table.declaration().columns();
    for (int c = 0; c < columns.size(); c++) {
      words.append(", ").append(columns.get(c).name());
      words.append(" `").append(table.value(c, row)).append('`');
    }
    return words.toString();
  }

  /** A line dated outside the term of every agreement that takes its source is nobody's. */
  private void outsideAllTerms(CorePools pools) {
    var names = new LinkedHashMap<String, LinesDeclaration>();
    agreements
        .agreements()
        .forEach(a -> a.lines().forEach(lines -> names.putIfAbsent(lines.name(), lines)));
    names.forEach(
        (name, declared) -> pools.lines(name).ifPresent(l -> outsideAllTerms(declared, l)));
  }

  private void outsideAllTerms(LinesDeclaration declared, EffectiveLines lines) {
    var its =
        agreements.agreements().stream()
            .filter(a -> a.lines().stream().anyMatch(l -> l.name().equals(declared.name())))
            .toList();
    var terms = its.stream().map(a -> a.calendar().term()).toList();
    var fates = its.stream().map(a -> new LineFates(a, lines)).toList();
    if (!agreements.notYetAgreed().isEmpty()) {
      // A later agreement that is left out of this run may take them.
      return;
    }
    int count = 0;
    var listed = new FirstEntries(lines);
    for (int entry = 0; entry < lines.size(); entry++) {
      int at = entry;
      if (fates.stream().noneMatch(f -> f.isInTerm(at))) {
        count += lines.table().lines(lines.row(entry));
        listed.add(entry);
      }
    }
    for (int entry : listed.entries()) {
      var table = lines.table();
      int row = lines.row(entry);
      var day = fates.getFirst().day(entry);
      if (table.isGroup(row)) {
        problems.add(
            Problem.of(
                "E0994",
                table.place(row),
                table.lines(row),
                alike(table, row),
                day,
                declared.name(),
                terms.getFirst()));
        continue;
      }
      if (!declared.lateLinesRestate()
          && terms.stream().anyMatch(t -> t.contains(table.day(row)))) {
        problems.add(
            Problem.of(
                "E0609", table.place(row), table.id(row), table.knownOn(row), declared.name()));
        continue;
      }
      problems.add(
          Problem.of(
              "E0608", table.place(row), table.id(row), day, declared.name(), terms.getFirst()));
    }
    reportMore(count - listed.lines(), declared);
  }
}
