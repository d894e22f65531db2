package org.entente.generated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.entente.generated.GeneratedCasesTest.Property;

/**
 * One pass over many seeds. For the least seed that fails a property, the case is cut down as long
 * as it still fails, and what is left of it is said as the files of a case.
 */
final class Seeds {
  static final int MOST = Integer.getInteger("entente.generated", 3_000);

  /** How often a case is cut down at most. */
  private static final int MOST_CUTS = 300;

  private final SequencedMap<String, Integer> counts = new TreeMap<>();
  private final Map<Property, Long> failing = new EnumMap<>(Property.class);
  private boolean passed;

  /** How many cases there are of a kind that properties or the pass have noted. */
  synchronized int count(String kind) {
    pass();
    return Optional.ofNullable(counts.get(kind)).orElse(0);
  }

  synchronized void assertHolds(Property property) {
    pass();
    var seed = failing.get(property);
    if (seed != null) {
      report(CaseGenerator.generate(seed), property);
    }
  }

  private void pass() {
    if (!passed) {
      passed = true;
      LongStream.range(0, MOST).parallel().mapToObj(Seeds::look).forEach(this::keep);
    }
  }

  /** What came of one seed. */
  private record Look(long seed, List<Property> failed, List<String> notes) {}

  private static Look look(long seed) {
    var failed = new ArrayList<Property>();
    var generated = CaseGenerator.generate(seed);
    var notes = new ArrayList<>(generated.constructs());
    try {
      var run = new Run(generated);
      for (var property : Property.values()) {
        if (failure(run, property).isPresent()) {
          failed.add(property);
        }
      }
      notes.addAll(run.notes());
    } catch (RuntimeException invalid) {
      failed.addAll(List.of(Property.values()));
    }
    return new Look(seed, failed, notes);
  }

  private void keep(Look look) {
    synchronized (counts) {
      look.notes().forEach(note -> counts.merge(note, 1, Integer::sum));
      look.failed().forEach(property -> failing.merge(property, look.seed(), Math::min));
    }
  }

  private static Optional<Throwable> failure(Run run, Property property) {
    try {
      property.check(run);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure);
    }
  }

  private static Optional<Throwable> failure(GeneratedCase generated, Property property) {
    try {
      return failure(new Run(generated), property);
    } catch (RuntimeException invalid) {
      return Optional.of(invalid);
    }
  }

  private static void report(GeneratedCase generated, Property property) {
    var first = failure(generated, property).orElseThrow();
    var least = shrunk(generated, property, first.getClass());
    var failure = failure(least, property).orElse(first);
    throw new AssertionError(
        "seed " + generated.seed() + ": " + failure.getMessage() + "\n" + CaseFolder.of(least),
        failure);
  }

  private static GeneratedCase shrunk(GeneratedCase generated, Property property, Class<?> kind) {
    var least = generated;
    int cuts = 0;
    boolean smaller = true;
    while (smaller && cuts < MOST_CUTS) {
      smaller = false;
      for (var candidate : smaller(least)) {
        if (cuts++ < MOST_CUTS && failsAlike(candidate, property, kind)) {
          least = candidate;
          smaller = true;
          break;
        }
      }
    }
    return least;
  }

  /** Text that is no longer valid does not count as a failure. */
  private static boolean failsAlike(GeneratedCase candidate, Property property, Class<?> kind) {
    try {
      return failure(new Run(candidate), property).filter(f -> f.getClass() == kind).isPresent();
    } catch (RuntimeException invalid) {
      return false;
    }
  }

  private static List<GeneratedCase> smaller(GeneratedCase from) {
    var smaller = new ArrayList<GeneratedCase>();
    for (int half = from.lines().size() / 2; half > 0; half /= 2) {
      for (int at = 0; at + half <= from.lines().size(); at += half) {
        smaller.add(from.withLines(without(from.lines(), at, half)));
      }
    }
    for (int i = from.clauses().size() - 1; i >= 0; i--) {
      smaller.add(from.withClauses(without(from.clauses(), i, 1)));
    }
    for (int i = 0; i < from.periods().size(); i++) {
      smaller.add(from.withPeriods(without(from.periods(), i, 1)));
    }
    return smaller;
  }

  private static <T> List<T> without(List<T> all, int from, int count) {
    var fewer = new ArrayList<>(all);
    fewer.subList(from, from + count).clear();
    return fewer;
  }
}
