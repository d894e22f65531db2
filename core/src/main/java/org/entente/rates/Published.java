package org.entente.rates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.calendar.Period;

/**
 * A file's word that it has every rate published for these days, so that a day without one had
 * none.
 *
 * @param knownOn since when that is known; empty if for each day since that day
 */
public record Published(Period period, Optional<LocalDate> knownOn) {
  public Published {
    requireNonNull(period, "period is null");
    requireNonNull(knownOn, "knownOn is null");
  }

  /** Whether it covers a day, as known on a day if one is given. */
  boolean covers(LocalDate day, Optional<LocalDate> asKnownOn) {
    return period.contains(day)
        && (asKnownOn.isEmpty() || !knownOn.orElse(day).isAfter(asKnownOn.get()));
  }
}
