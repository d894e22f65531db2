package org.entente.agreement.compiled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.amounts.Unit;
import org.entente.calendar.Period;

/**
 * What each party bears of one element of a pool of lines, rounded and running since the pool's
 * window began, at the end of one interval: where line-level shares are read from.
 *
 * @param agreement the agreement's name
 * @param members the members of the element, in the order of the pool's sets
 * @param query the position of the pool's query
 * @param element the position of the element in that query
 * @param interval the position of the interval in that query
 * @param days the days of the interval
 * @param cost the slot of the sum of the interval's lines
 * @param parties by party the slot of what it bears by the end of the interval
 * @param before by party the slot of what it bore by the end of the interval before, empty for the
 *     first of a window
 */
public record RunningShares(
    String agreement,
    String pool,
    List<String> members,
    int query,
    int element,
    int interval,
    Period days,
    Unit unit,
    int cost,
    List<Integer> parties,
    List<Integer> before) {
  public RunningShares {
    requireNonNull(agreement, "agreement is null");
    requireNonNull(pool, "pool is null");
    requireNonNull(days, "days is null");
    requireNonNull(unit, "unit is null");
    members = List.copyOf(members);
    parties = List.copyOf(parties);
    before = List.copyOf(before);
  }
}
