package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.entente.calendar.Period;

/**
 * A source's word that its lines for these days are complete, and since when that is so: the close
 * of a period.
 *
 * <p>Example: lines of 2022-04-01 to 2023-03-31, complete as known on 2023-05-31. A year with days
 * that nothing covers is missing, not zero.
 */
public record Coverage(Period period, LocalDate knownOn) {
  public Coverage {
    requireNonNull(period, "period is null");
    requireNonNull(knownOn, "knownOn is null");
  }
}
