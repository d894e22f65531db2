package org.entente.spread;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.compiled.RunningShares;
import org.entente.amounts.Currency;
import org.entente.facts.MemberSet;

/**
 * One element of a pool whose lines are split.
 *
 * @param members the members of the element; empty for a pool without sets
 * @param currency of the parts
 * @param parties the ids of the parties, in the order of the agreement
 * @param stretches the intervals of the pool that are wanted, in order
 */
public record SpreadPool(
    String agreement,
    String pool,
    List<String> members,
    Currency currency,
    List<String> parties,
    List<Stretch> stretches) {
  public SpreadPool {
    requireNonNull(agreement, "agreement is null");
    requireNonNull(pool, "pool is null");
    requireNonNull(currency, "currency is null");
    members = List.copyOf(members);
    parties = List.copyOf(parties);
    stretches = List.copyOf(stretches);
  }

  /** {@code labour[welfare]}, or {@code labour} for a pool without sets. */
  public String subject() {
    return MemberSet.indexed(pool, members);
  }

  /**
   * An interval in which the terms do not change.
   *
   * @param period the name of the shortest period asked for in which the interval lies
   * @param figures by party the reference of the shortest figure in which the interval lies
   */
  public record Stretch(RunningShares shares, String period, List<String> figures) {
    public Stretch {
      requireNonNull(shares, "shares is null");
      requireNonNull(period, "period is null");
      figures = List.copyOf(figures);
    }
  }
}
