package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;

/**
 * One limit and how far it is used: its bound, what the party bears, and the room that is left.
 *
 * <p>Example: {@code training / JP}, limit 20,000,000,000 JPY over the term; at the end of JFY2024
 * the party has borne 4,000,000,000 in that year and 8,500,000,000 is left.
 *
 * @param subject the pool and member, such as {@code labour[welfare]}
 * @param windows a row for each period that has a bound or room left
 */
public record LimitTable(
    String subject,
    String party,
    Labels labels,
    Labels cites,
    String clause,
    Unit unit,
    List<WindowUse> windows) {
  public LimitTable {
    requireNonNull(subject, "subject is null");
    requireNonNull(party, "party is null");
    requireNonNull(unit, "unit is null");
    windows = List.copyOf(windows);
  }

  /**
   * The limit in one period.
   *
   * @param unusedCarried the unused room that is brought into the window, if the limit carries it
   * @param excessCarried the excess that is brought into the window, if the limit carries it
   * @param bound empty in a period that is not a window of the limit
   * @param borne what the party bears in the period, if it counts in the limit's unit
   * @param left the room at the period's end
   */
  public record WindowUse(
      NamedPeriod period,
      Optional<Determination> unusedCarried,
      Optional<Determination> excessCarried,
      Optional<Determination> bound,
      Optional<Determination> borne,
      Optional<Determination> left) {
    /** Whether nothing is left, so that the limit binds. */
    public boolean isReached() {
      return left.flatMap(Determination::value).filter(v -> v.signum() <= 0).isPresent();
    }
  }

  /** Whether unused room is brought from window to window. */
  public boolean carriesUnused() {
    return windows.stream().anyMatch(use -> use.unusedCarried().isPresent());
  }

  /** Whether excess is brought from window to window. */
  public boolean carriesExcess() {
    return windows.stream().anyMatch(use -> use.excessCarried().isPresent());
  }

  /** The party and what it is limited in: {@code training / JP}. */
  public String heading() {
    return party.isEmpty() ? subject : subject + " / " + party;
  }
}
