package org.entente.data.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/**
 * Finds lines that are known twice on one day: which of the two would count is not said, so none
 * does.
 */
final class RepeatedLines {
  private static final int NONE = -1;

  private final LineTable table;
  private final List<SourceCount> counts;
  private final BitSet repeated = new BitSet();
  private final int[] slots;

  /**
   * The search in one table.
   *
   * @param counts the counts of the sources from which the rows were read, in that order
   */
  RepeatedLines(LineTable table, List<SourceCount> counts) {
    this.table = table;
    this.counts = counts;
    slots = new int[Integer.highestOneBit(Math.max(8, table.size())) * 4];
    Arrays.fill(slots, NONE);
  }

  /** The table without such lines; each gets a problem in the count of its source. */
  LineTable removed() {
    if (!table.declaration().hasId()) {
      return table;
    }
    var owners = new Owners();
    for (int row = 0; row < table.size(); row++) {
      int first = table.isGroup(row) ? row : firstLike(row);
      if (first != row) {
        if (!repeated.get(first)) {
          owners.reject(first, row);
        }
        owners.reject(row, first);
      }
    }
    return repeated.isEmpty() ? table : withoutRepeated();
  }

  /** The first row with the same id known on the same day; the row itself if it is the first. */
  private int firstLike(int row) {
    int slot = hash(row) & (slots.length - 1);
    while (slots[slot] != NONE && !isSame(slots[slot], row)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] == NONE) {
      slots[slot] = row;
    }
    return slots[slot];
  }

  private int hash(int row) {
    int hash = table.id(row).hashCode() * 31 + table.knownOn(row).hashCode();
    return (hash * 0x9E3779B9) >>> 7;
  }

  private boolean isSame(int a, int b) {
    return table.id(a).equals(table.id(b)) && table.knownOn(a).equals(table.knownOn(b));
  }

  private LineTable withoutRepeated() {
    var builder = new LineTableBuilder(table.declaration());
    for (int row = repeated.nextClearBit(0);
        row < table.size();
        row = repeated.nextClearBit(row + 1)) {
      LineRow.copy(table, row, builder);
    }
    return builder.build();
  }

  /** Which source a row came from: the rows of each stand together. */
  private final class Owners {
    private final int[] ends = new int[counts.size()];

    Owners() {
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end += counts.get(i).inTable();
        ends[i] = end;
      }
    }

    void reject(int row, int other) {
      repeated.set(row);
      Place at = table.place(other);
      var problem =
          Problem.of("E0780", table.place(row), table.id(row), table.knownOn(row), at.address());
      owner(row).rejectKept(problem);
    }

    private SourceCount owner(int row) {
      int i = 0;
      while (ends[i] <= row) {
        i++;
      }
      return counts.get(i);
    }
  }
}
