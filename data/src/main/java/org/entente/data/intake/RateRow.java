package org.entente.data.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.calendar.NamedPeriod;
import org.entente.problems.Problem;

/**
 * The rates that one row of a file gives for one day, month or year.
 *
 * @param rates one for each currency that the row has a rate of
 */
record RateRow(
    NamedPeriod period, LocalDate knownOn, List<Rate> rates, Place place, SourceCount count) {
  RateRow {
    rates = List.copyOf(rates);
  }

  /** One rate, by the position of its currency in the declaration. */
  record Rate(int currency, BigDecimal value) {}

  LocalDate start() {
    return period.period().start();
  }

  /** Leaves the row out, since another says the same of a currency. */
  void rejectFor(String currency, RateRow other) {
    count.rejectKept(
        Problem.of("E0915", place, currency, period.name(), knownOn, other.place().address()));
  }
}
