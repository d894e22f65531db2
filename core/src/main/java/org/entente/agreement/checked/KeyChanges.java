package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.calendar.Calendar;

/**
 * The days on which shares change that are written for days, or are determined for other windows
 * than years, through all the keys that they rest on.
 *
 * <p>A key whose shares are the average of days changes where its windows start, and the days that
 * it averages are its own affair.
 */
public final class KeyChanges {
  private final List<CheckedKey> keys;
  private final Calendar calendar;
  private final SortedSet<LocalDate> days = new TreeSet<>();
  private final List<String> visited = new ArrayList<>();

  private KeyChanges(List<CheckedKey> keys, Calendar calendar) {
    this.keys = keys;
    this.calendar = calendar;
  }

  /** The days on which a key changes, or what it averages, among all keys of its agreement. */
  public static SortedSet<LocalDate> of(CheckedKey key, List<CheckedKey> keys, Calendar calendar) {
    var changes = new KeyChanges(keys, calendar);
    changes.visit(key.name(), true);
    return changes.days;
  }

  /** The days on which a value changes. */
  public static SortedSet<LocalDate> of(
      CheckedExpression value, List<CheckedKey> keys, Calendar calendar) {
    var changes = new KeyChanges(keys, calendar);
    changes.visit(value);
    return changes.days;
  }

  private void visit(String name, boolean averaged) {
    if (visited.contains(name)) {
      return;
    }
    visited.add(name);
    var versions = keys.stream().filter(key -> key.name().equals(name)).toList();
    for (var version : versions) {
      if (!version.window().equals(calendar.yearly())) {
        calendar.windows(version.window()).forEach(w -> days.add(w.period().start()));
      }
      if (averaged || version.year() != CheckedKey.YearShares.BY_DAYS) {
        version.values().forEach(this::visit);
        version.keys().forEach(key -> visit(key, false));
      }
    }
    // With the first version nothing changes, on whatever day the text it stands in begins.
    versions.stream().map(key -> key.days().start()).sorted().skip(1).forEach(days::add);
  }

  private void visit(CheckedExpression value) {
    days.addAll(value.changeDays());
    if (value instanceof CheckedExpression.KeyValue key) {
      visit(key.key(), false);
    }
    value.parts().forEach(this::visit);
  }
}
