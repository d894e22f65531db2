package org.entente.agreement.amended;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.calendar.Period;

/**
 * The clauses of an agreement as they hold on some days.
 *
 * @param days the days; empty for the whole term, where no amendment cuts it
 * @param absent the parties that have not joined yet, or have withdrawn
 */
public record Version(Optional<Period> days, ParsedAgreement agreement, List<String> absent) {
  public Version {
    absent = List.copyOf(absent);
  }
}
