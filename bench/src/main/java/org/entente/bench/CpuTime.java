package org.entente.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/**
 * Times of several ways to do the same, on the processor time of one thread: what others do on the
 * machine counts little, and the ways take turns, so that all meet the same weather.
 */
final class CpuTime {
  private static final int TURNS = 41;
  private static final long TURN_LEAST = 4_000_000;

  private final SequencedMap<String, LongSupplier> ways = new LinkedHashMap<>();
  private final SequencedMap<String, Long> firsts = new LinkedHashMap<>();

  /** Where all results go, so that Java cannot leave out the work. */
  private volatile long sink;

  CpuTime way(String name, LongSupplier way) {
    ways.put(name, way);
    return this;
  }

  /** For each way the least nanoseconds of a call in any of its turns, warm. */
  SequencedMap<String, Long> least() {
    var times = new LinkedHashMap<String, List<Long>>();
    ways.forEach((name, way) -> firsts.put(name, time(way, 1)));
    for (int turn = 0; turn < TURNS; turn++) {
      ways.forEach(
          (name, way) -> times.computeIfAbsent(name, n -> new ArrayList<>()).add(turn(way)));
    }
    var least = new LinkedHashMap<String, Long>();
    times.forEach((name, all) -> least.put(name, Collections.min(all)));
    return least;
  }

  /** The nanoseconds of the very first call, before anything was compiled. */
  long first(String name) {
    return firsts.getOrDefault(name, 0L);
  }

  private long turn(LongSupplier way) {
    int calls = 1;
    long time = time(way, calls);
    while (time < TURN_LEAST) {
      calls *= 2;
      time = time(way, calls);
    }
    return time / calls;
  }

  private long time(LongSupplier way, int calls) {
    var thread = ManagementFactory.getThreadMXBean();
    long sum = 0;
    long start = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      sum += way.getAsLong();
    }
    long time = thread.getCurrentThreadCpuTime() - start;
    sink = sum;
    return time;
  }
}
