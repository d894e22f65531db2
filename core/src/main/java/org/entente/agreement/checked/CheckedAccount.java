package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;
import org.entente.facts.MemberSet;

/**
 * A balance that is kept by period: it opens with what the period before closed with, then each
 * entry adds or takes in the order written, then what has expired lapses.
 *
 * <p>Example: opening 100.00, added 40.00, taken 90.00, so that it closes with 50.00.
 *
 * @param opening what it opens with in the first period; zero if empty
 * @param expiresAfter after how many further periods what was added lapses, if it does
 */
public record CheckedAccount(
    String name,
    List<MemberSet> indices,
    Labels labels,
    Unit unit,
    Window window,
    Optional<CheckedExpression> opening,
    OptionalInt expiresAfter,
    List<Entry> entries,
    Labels cites,
    Place place) {
  public CheckedAccount {
    indices = List.copyOf(indices);
    entries = List.copyOf(entries);
  }

  /**
   * What is added or taken.
   *
   * @param limitBalance whether no more is taken than stands in the account at that point
   * @param words as written: {@code + part of C to A in cost[well]}
   */
  public record Entry(
      boolean adds,
      Flow flow,
      Optional<CheckedAmount.Rounding> rounding,
      boolean limitBalance,
      String words,
      Labels cites,
      Place place) {}

  /** Where an entry comes from. */
  public sealed interface Flow {
    /**
     * What a pool moves from one party to another.
     *
     * @param members of the pool's sets; none for all elements together
     * @param multiple how many times it counts; 1 if nothing is said
     */
    record PartOf(int from, int to, String pool, List<MemberChoice> members, Rational multiple)
        implements Flow {
      public PartOf {
        members = List.copyOf(members);
      }
    }

    /** Any value of the account's unit. */
    record Value(CheckedExpression value) implements Flow {}
  }
}
