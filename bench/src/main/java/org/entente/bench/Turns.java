package org.entente.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Ways that take turns, so that all meet the same weather; of each the fastest counts. */
final class Turns {
  private final SequencedMap<String, Way> ways = new LinkedHashMap<>();

  /** One way to do something. */
  interface Way {
    Ran run() throws IOException, InterruptedException;
  }

  Turns way(String name, Way way) {
    ways.put(name, way);
    return this;
  }

  SequencedMap<String, Ran> fastest(int turns) throws IOException, InterruptedException {
    var fastest = new LinkedHashMap<String, Ran>();
    for (int turn = 0; turn < turns; turn++) {
      for (var way : ways.sequencedEntrySet()) {
        fastest.merge(
            way.getKey(),
            way.getValue().run(),
            (a, b) -> a.nanoseconds() <= b.nanoseconds() ? a : b);
      }
    }
    return fastest;
  }
}
