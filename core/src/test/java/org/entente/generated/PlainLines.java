package org.entente.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.amounts.Rational;
import org.entente.facts.Column;
import org.entente.facts.Coverage;
import org.entente.facts.LineFilter;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.generated.GeneratedCase.Line;

/** Which lines count on which day, worked out straight from the rows of a case. */
final class PlainLines {
  private final LinesDeclaration declared;
  private final List<Entry> entries = new ArrayList<>();

  /** An amount that counts on a day; of a version that was replaced, the amount taken back. */
  record Entry(String id, LocalDate day, Rational amount, Line line) {}

  PlainLines(GeneratedCase generated, LinesDeclaration declared, Optional<LocalDate> knownOn) {
    this.declared = declared;
    var covers = Optional.ofNullable(generated.coverage().get(declared.name())).orElse(List.of());
    var closings =
        covers.stream()
            .filter(c -> knownOn.isEmpty() || !c.knownOn().isAfter(knownOn.get()))
            .toList();
    var byId = new TreeMap<String, List<Line>>();
    for (var line : generated.lines()) {
      if (line.source().equals(declared.name())
          && (knownOn.isEmpty() || !line.knownOn().isAfter(knownOn.get()))) {
        byId.computeIfAbsent(id(line), id -> new ArrayList<>()).add(line);
      }
    }
    for (var versions : byId.values()) {
      versions.sort(Comparator.comparing(Line::knownOn));
      if (declared.lateLinesRestate()) {
        count(versions.getLast(), versions.getLast().day(), false);
      } else {
        inOpenPeriods(versions, closings);
      }
    }
  }

  private String id(Line line) {
    return declared.hasId() ? line.id() : declared.name() + ".csv:" + line.number();
  }

  private void inOpenPeriods(List<Line> versions, List<Coverage> closings) {
    for (int v = 0; v < versions.size(); v++) {
      var line = versions.get(v);
      if (v > 0) {
        var before = versions.get(v - 1);
        count(before, open(before.day(), line.knownOn(), closings), true);
      }
      count(line, open(line.day(), line.knownOn(), closings), false);
    }
  }

  /** The first day from this one on that was not closed before the day on which it is known. */
  private static LocalDate open(LocalDate from, LocalDate knownOn, List<Coverage> closings) {
    var day = from;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var closing : closings) {
        if (closing.knownOn().isBefore(knownOn) && closing.period().contains(day)) {
          day = closing.period().end();
          moved = true;
        }
      }
    }
    return day;
  }

  private void count(Line line, LocalDate day, boolean back) {
    if (!line.withdrawn()) {
      var amount = Rational.of(line.minorUnits()).times(declared.currency().minorUnit());
      entries.add(new Entry(id(line), day, back ? amount.negated() : amount, line));
    }
  }

  /** In the order of their days and ids. */
  List<Entry> entries() {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::id))
        .toList();
  }

  boolean holds(LineFilter filter, Line line) {
    return switch (filter) {
      case LineFilter.OneOf oneOf -> oneOf.values().contains(value(oneOf.column(), line));
      case LineFilter.YesNo yesNo -> value(yesNo.column(), line).equals(yesNo.yes() ? "yes" : "no");
      case LineFilter.Between between ->
          between
              .period()
              .contains(
                  between.column().equals(declared.datedColumn())
                      ? line.day()
                      : LocalDate.parse(value(between.column(), line)));
    };
  }

  String value(String column, Line line) {
    return line.values()
        .get(declared.columns().stream().map(Column::name).toList().indexOf(column));
  }

  /** The members that the line belongs to, in the order of the sets. */
  List<String> members(List<MemberSet> sets, Line line) {
    var members = new ArrayList<String>();
    for (var set : sets) {
      for (int c = 0; c < declared.columns().size(); c++) {
        if (declared.columns().get(c).type() instanceof Column.Type.InSet in
            && in.set().equals(set)) {
          members.add(line.values().get(c));
        }
      }
    }
    return members;
  }
}
