package org.entente.bench;

import java.util.Arrays;

/** How much {@link BulkTimes} measures. */
enum BulkSize {
  SMALL("small", 200_000, 20_000, 3),
  ONE_MILLION("1m", 1_000_000, 1_000_000, 3),
  TEN_MILLION("10m", 10_000_000, 0, 3),
  HUNDRED_MILLION("100m", 100_000_000, 0, 1);

  private final String word;
  private final long lines;
  private final long entries;
  private final int turns;

  BulkSize(String word, long lines, long entries, int turns) {
    this.word = word;
    this.lines = lines;
    this.entries = entries;
    this.turns = turns;
  }

  static BulkSize of(String word) {
    return Arrays.stream(values())
        .filter(size -> size.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no size " + word));
  }

  long lines() {
    return lines;
  }

  /** How many lines go to the programs of accountants, of which some take minutes; 0 for none. */
  long entries() {
    return entries;
  }

  int turns() {
    return turns;
  }
}
