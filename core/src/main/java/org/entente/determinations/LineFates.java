package org.entente.determinations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.calendar.Period;
import org.entente.facts.LineMatch;
import org.entente.pools.EffectiveLines;
import org.entente.pools.LineDays;

/** What becomes of the lines of one source under one agreement: which pool takes each, and when. */
final class LineFates {
  private final EffectiveLines lines;
  private final Period term;
  private final List<Taking> takings = new ArrayList<>();
  private final boolean ownDays;

  /** A pool of these lines. */
  private record Taking(
      String pool, LineMatch match, LineDays days, boolean ownDays, Period holds) {}

  /** Which pool takes a line, as which element, and on which day it counts. */
  record Fate(String pool, int element, LocalDate day) {}

  LineFates(CheckedAgreement agreement, EffectiveLines lines) {
    this.lines = lines;
    this.term = agreement.calendar().term();
    var declared = lines.table().declaration();
    for (var pool : agreement.pools()) {
      if (pool.source() instanceof Source.Lines from
          && from.lines().name().equals(declared.name())) {
        takings.add(
            new Taking(
                pool.name(),
                new LineMatch(lines.table(), from.filters(), pool.by()),
                new LineDays(lines, from.lines()),
                from.lines().datedColumn().equals(declared.datedColumn()),
                pool.days()));
      }
    }
    ownDays = takings.stream().allMatch(Taking::ownDays);
  }

  /** The day on which the entry counts; where no pool takes it, its own. */
  LocalDate day(int entry) {
    return ownDays ? LocalDate.ofEpochDay(lines.day(entry)) : fate(entry).day();
  }

  boolean isInTerm(int entry) {
    return term.contains(day(entry));
  }

  Fate fate(int entry) {
    for (var taking : takings) {
      int element = taking.match().element(lines.row(entry));
      var day = LocalDate.ofEpochDay(taking.days().day(entry));
      boolean isOutside = !term.contains(day) && !ownDays;
      if (element != LineMatch.NOT_TAKEN && (taking.holds().contains(day) || isOutside)) {
        return new Fate(taking.pool(), element, day);
      }
    }
    return new Fate("", LineMatch.NOT_TAKEN, LocalDate.ofEpochDay(lines.day(entry)));
  }
}
