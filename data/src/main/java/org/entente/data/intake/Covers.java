package org.entente.data.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.entente.facts.Coverage;

/** What several sources of the same lines cover together. */
final class Covers {
  private static final Comparator<Coverage> ORDER =
      Comparator.comparing(Coverage::period).thenComparing(Coverage::knownOn);

  private Covers() {}

  /** Each statement of coverage once, by period and then by the day it became known. */
  static List<Coverage> ordered(Collection<Coverage> covers) {
    return covers.stream().sorted(ORDER).distinct().toList();
  }
}
