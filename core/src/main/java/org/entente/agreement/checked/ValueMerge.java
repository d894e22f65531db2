package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.agreement.checked.CheckedExpression.Clause;
import org.entente.agreement.checked.CheckedExpression.PeriodEntry;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.text.Labels;
import org.entente.calendar.Period;

/**
 * Makes one value of what two versions of a clause say, each for its days.
 *
 * <p>Example: 40% to the end of CY2025 and 45% from then on are one value of two entries; 40% on
 * both sides stays 40%.
 */
final class ValueMerge {
  private final Predicate<CheckedExpression> changesInTime;

  /**
   * @param changesInTime whether a value has another meaning from one version to the next
   */
  ValueMerge(Predicate<CheckedExpression> changesInTime) {
    this.changesInTime = changesInTime;
  }

  /** The days of two versions, one after the other. */
  record Border(Period before, Period now) {}

  /** The clauses that say a value before and now. */
  record Cited(Clause before, Clause now) {
    Cited(Share before, Share now) {
      this(new Clause(before.place(), before.cites()), new Clause(now.place(), now.cites()));
    }

    Cited(Group before, Group now) {
      this(new Clause(before.place(), Labels.NONE), new Clause(now.place(), Labels.NONE));
    }
  }

  /** The value before, and from the border on the value now; one value if nothing changes. */
  CheckedExpression merge(
      CheckedExpression before, CheckedExpression now, Border border, Cited cited) {
    if (before.equals(now) && !changesInTime.test(now)) {
      return before;
    }
    var entries = new ArrayList<>(entries(before, border.before(), cited.before()));
    for (var entry : entries(now, border.now(), cited.now())) {
      var last = entries.isEmpty() ? entry : entries.getLast();
      boolean goesOn =
          last.period().end().equals(entry.period().start())
              && saysTheSame(last.value(), entry.value());
      if (goesOn) {
        var period = new Period(last.period().start(), entry.period().end());
        entries.set(entries.size() - 1, new PeriodEntry(period, last.value(), last.clause()));
      } else {
        entries.add(entry);
      }
    }
    return entries.size() == 1
        ? entries.getFirst().value()
        : new CheckedExpression.ByPeriod(entries, before.type(), before.place());
  }

  private boolean saysTheSame(CheckedExpression one, CheckedExpression other) {
    return one instanceof CheckedExpression.Literal a
            && other instanceof CheckedExpression.Literal b
            && a.value().equals(b.value())
            && a.type().equals(b.type())
        || one.equals(other) && !changesInTime.test(one);
  }

  /** The value as pieces of those days. */
  private static List<PeriodEntry> entries(CheckedExpression value, Period days, Clause clause) {
    if (!(value instanceof CheckedExpression.ByPeriod schedule)) {
      return List.of(new PeriodEntry(days, value, Optional.of(clause)));
    }
    return schedule.entries().stream()
        .flatMap(entry ->
            entry.period().intersection(days).stream()
                .map(p ->
                    new PeriodEntry(
                        p, entry.value(), entry.clause().or(() -> Optional.of(clause)))))
        .toList();
  }
}
