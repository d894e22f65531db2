package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which shares change that are written for days, through all the keys that they rest
 * on.
 */
public final class KeyChanges {
  private final List<CheckedKey> keys;
  private final SortedSet<LocalDate> days = new TreeSet<>();
  private final List<String> visited = new ArrayList<>();

  private KeyChanges(List<CheckedKey> keys) {
    this.keys = keys;
  }

  /** The days on which a key changes, among all keys of its agreement. */
  public static SortedSet<LocalDate> of(CheckedKey key, List<CheckedKey> keys) {
    var changes = new KeyChanges(keys);
    changes.visit(key.name());
    return changes.days;
  }

  /** The days on which a value changes. */
  public static SortedSet<LocalDate> of(CheckedExpression value, List<CheckedKey> keys) {
    var changes = new KeyChanges(keys);
    changes.visit(value);
    return changes.days;
  }

  private void visit(String name) {
    if (visited.contains(name)) {
      return;
    }
    visited.add(name);
    var versions = keys.stream().filter(key -> key.name().equals(name)).toList();
    for (var version : versions) {
      version.values().forEach(this::visit);
      version.keys().forEach(this::visit);
    }
    // With the first version nothing changes, on whatever day the text it stands in begins.
    versions.stream().map(key -> key.days().start()).sorted().skip(1).forEach(days::add);
  }

  private void visit(CheckedExpression value) {
    days.addAll(value.changeDays());
    if (value instanceof CheckedExpression.KeyValue key) {
      visit(key.key());
    }
    value.parts().forEach(this::visit);
  }
}
