package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.entente.calendar.Period;

/**
 * A source's word that its lines for these days are complete, and since when that is so: the close
 * of a period.
 */
public record Coverage(Period period, LocalDate knownOn) {
  public Coverage {
    requireNonNull(period, "period is null");
    requireNonNull(knownOn, "knownOn is null");
  }
}
