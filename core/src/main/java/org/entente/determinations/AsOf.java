package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The two times of a run: terms as agreed by one day, facts as known by another. Empty means all
 * that the book has.
 *
 * <p>Example: agreed on 2021-03-09, an agreement signed on 2021-03-10 is not there yet; known on
 * 2011-06-30, a growth of 3.0% counts that was corrected to 2.9% on 2011-11-29.
 */
public record AsOf(Optional<LocalDate> agreedOn, Optional<LocalDate> knownOn) {
  public static final AsOf ALL = new AsOf(Optional.empty(), Optional.empty());

  public AsOf {
    requireNonNull(agreedOn, "agreedOn is null");
    requireNonNull(knownOn, "knownOn is null");
  }
}
