package org.entente.agreement.compiled;

import java.util.List;
import java.util.Optional;

/** What a figure is of, without its period. */
record Subject(String name, List<String> members, Optional<String> party, Optional<String> facet) {
  /** One that belongs to no party. */
  static Subject of(String name, List<String> members) {
    return new Subject(name, members, Optional.empty(), Optional.empty());
  }

  /** What concerns one party. */
  static Subject of(String name, List<String> members, String party) {
    return new Subject(name, members, Optional.of(party), Optional.empty());
  }

  /** One side of what belongs to no party, such as {@code opening}. */
  Subject side(String word) {
    return new Subject(name, members, Optional.empty(), Optional.of(word));
  }

  /** One side of what concerns the party, such as {@code left}. */
  Subject facet(String side) {
    return new Subject(name, members, party, Optional.of(side));
  }
}
