package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The two times of a run: terms as agreed by one day, facts as known by another. Empty means all
 * that the book has.
 */
public record AsOf(Optional<LocalDate> agreedOn, Optional<LocalDate> knownOn) {
  public static final AsOf ALL = new AsOf(Optional.empty(), Optional.empty());

  public AsOf {
    requireNonNull(agreedOn, "agreedOn is null");
    requireNonNull(knownOn, "knownOn is null");
  }
}
