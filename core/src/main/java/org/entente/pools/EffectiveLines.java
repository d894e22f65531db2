package org.entente.pools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.facts.Coverage;
import org.entente.facts.LineTable;

/**
 * The lines of a table that count as known on a day, each with the day it counts on.
 *
 * <p>A later row with the same id corrects; one marked withdrawn removes. Under {@code late lines
 * restate} the newest version counts on its own day. Under {@code late lines count in the open
 * period} a version that became known after its day was closed counts on the first open day, and
 * what it replaces is taken back there.
 *
 * <p>Example: a line of 10.00 dated 2024-03-20, corrected to 12.00 on 2024-06-15 when days to
 * 2024-03-31 were closed on 2024-05-31: restating gives 12.00 on 2024-03-20; counting in the open
 * period gives 10.00 on 2024-03-20 and 2.00 on 2024-04-01.
 */
public final class EffectiveLines {
  private final LineTable table;
  private int size;
  private int[] rows;
  private int[] days;
  private boolean[] takenBack;

  private EffectiveLines(LineTable table) {
    this.table = table;
    rows = new int[table.size()];
    days = new int[table.size()];
    takenBack = new boolean[table.size()];
  }

  /**
   * @param knownOn the day as known on which lines count; empty for all that is known
   * @param coverage what the sources of the lines cover
   */
  public static EffectiveLines of(
      LineTable table, List<Coverage> coverage, Optional<LocalDate> knownOn) {
    var effective = new EffectiveLines(table);
    var closings = coverage.stream().sorted(Comparator.comparing(Coverage::period)).toList();
    // Lines that cannot be corrected count as they are: those without ids, and groups.
    for (int row = 0; row < table.size(); row++) {
      boolean isOne = !table.declaration().hasId() || table.isGroup(row);
      if (isOne && isKnown(table, row, knownOn)) {
        effective.add(row, effective.dayOf(row, closings), false);
      }
    }
    if (!table.declaration().hasId()) {
      return effective;
    }
    for (var versions : byId(table, knownOn)) {
      effective.addVersions(versions, closings);
    }
    return effective;
  }

  private static boolean isKnown(LineTable table, int row, Optional<LocalDate> knownOn) {
    return knownOn.isEmpty() || !table.knownOn(row).isAfter(knownOn.get());
  }

  /** The known rows of each id, oldest first, in the order of the ids' first rows. */
  private static List<int[]> byId(LineTable table, Optional<LocalDate> knownOn) {
    Map<String, Integer> positions = new LinkedHashMap<>(table.size() * 2);
    var groups = new ArrayList<int[]>(table.size());
    for (int row = 0; row < table.size(); row++) {
      if (table.isGroup(row) || !isKnown(table, row, knownOn)) {
        continue;
      }
      var position = positions.putIfAbsent(table.id(row), groups.size());
      if (position == null) {
        groups.add(new int[] {row});
      } else {
        var longer = Arrays.copyOf(groups.get(position), groups.get(position).length + 1);
        longer[longer.length - 1] = row;
        groups.set(position, longer);
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).length > 1) {
        groups.set(
            i,
            Arrays.stream(groups.get(i))
                .boxed()
                .sorted(Comparator.comparing(table::knownOn))
                .mapToInt(Integer::intValue)
                .toArray());
      }
    }
    return groups;
  }

  private void addVersions(int[] versions, List<Coverage> closings) {
    if (table.declaration().lateLinesRestate()) {
      int newest = versions[versions.length - 1];
      if (!table.isWithdrawn(newest)) {
        add(newest, (int) table.day(newest).toEpochDay(), false);
      }
      return;
    }
    int counted = -1;
    for (int row : versions) {
      if (counted >= 0) {
        // The version before is taken back on the day that is open when this one becomes known.
        add(counted, openDay(table.day(counted), table.knownOn(row), closings), true);
      }
      counted = table.isWithdrawn(row) ? -1 : row;
      if (counted >= 0) {
        add(row, dayOf(row, closings), false);
      }
    }
  }

  private int dayOf(int row, List<Coverage> closings) {
    var day = table.day(row);
    return table.declaration().lateLinesRestate()
        ? (int) day.toEpochDay()
        : openDay(day, table.knownOn(row), closings);
  }

  /**
   * The day itself if it was still open, else the first one behind it that was.
   *
   * @param closings in the order of their periods, so that one pass finds it
   */
  private static int openDay(LocalDate day, LocalDate knownOn, List<Coverage> closings) {
    var open = day;
    for (var closing : closings) {
      if (closing.knownOn().isBefore(knownOn) && closing.period().contains(open)) {
        open = closing.period().end();
      }
    }
    return (int) open.toEpochDay();
  }

  private void add(int row, int day, boolean back) {
    if (size == rows.length) {
      int capacity = Math.max(16, size * 2);
      rows = Arrays.copyOf(rows, capacity);
      days = Arrays.copyOf(days, capacity);
      takenBack = Arrays.copyOf(takenBack, capacity);
    }
    rows[size] = row;
    days[size] = day;
    takenBack[size] = back;
    size++;
  }

  public LineTable table() {
    return table;
  }

  public int size() {
    return size;
  }

  /** The row of the table behind the entry. */
  public int row(int entry) {
    return rows[entry];
  }

  /** The day on which the entry counts, as days since 1970-01-01. */
  public int day(int entry) {
    return days[entry];
  }

  /** Whether the entry takes the row's amount back. */
  public boolean isTakenBack(int entry) {
    return takenBack[entry];
  }
}
