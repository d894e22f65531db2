package org.entente.pools;

/**
 * The one door to cost lines: exact sums for a pool, with how many lines stand behind them and
 * which days are not covered. The evaluation never sees where lines are kept.
 */
public interface PoolSource {
  PoolTotals totals(PoolQuery query);
}
