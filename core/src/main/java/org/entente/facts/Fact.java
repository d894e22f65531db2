package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;

/**
 * One value of an input, for one period, as known since one day.
 *
 * <p>Example: {@code cpi_growth} of CY2010 is 3.0% as known on 2011-01-04, and 2.9% as known on
 * 2011-11-29: two facts of one period.
 *
 * @param indices the members it holds for, one for each set of the input
 */
public record Fact(
    String input,
    List<String> indices,
    NamedPeriod period,
    LocalDate knownOn,
    Rational value,
    Provenance provenance) {
  public Fact {
    requireNonNull(input, "input is null");
    requireNonNull(period, "period is null");
    requireNonNull(knownOn, "knownOn is null");
    requireNonNull(value, "value is null");
    requireNonNull(provenance, "provenance is null");
    indices = List.copyOf(indices);
  }

  /** The fact's name: {@code staff[welfare]@JFY2024}. */
  public String reference() {
    return MemberSet.indexed(input, indices) + "@" + period.name();
  }
}
