package org.entente.report.statements;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.text.Labels;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/**
 * The lines of an agreement's pools with the part of each party, for a statement that shows them.
 *
 * <p>Example: the pool {@code rent} with 12 lines, and the sentence "The pool `deposit` is of an
 * amount, so it has no lines."
 *
 * @param pools in the order written, element by element; those without a line to show are left out
 * @param leftOut why a pool's lines are not shown, a sentence for each such pool
 */
public record LineDetail(List<PoolLines> pools, List<String> leftOut) {
  /** How much a statement shows; what is beyond is for {@code entente spread}. */
  public static final Spread.Most MOST = new Spread.Most(10_000, 200_000);

  public LineDetail {
    pools = List.copyOf(pools);
    leftOut = List.copyOf(leftOut);
  }

  static LineDetail of(CheckedAgreement agreement, Spread spread, StatementChoice choice) {
    var pools =
        spread.pools().stream()
            .filter(pool -> pool.agreement().equals(agreement.name()))
            .map(pool -> PoolLines.of(spread, pool, labels(agreement, pool.pool()), choice))
            .filter(pool -> pool.count() > 0)
            .toList();
    return new LineDetail(pools, leftOut(agreement, spread));
  }

  private static Labels labels(CheckedAgreement agreement, String pool) {
    return agreement.pool(pool).map(CheckedPool::labels).orElse(Labels.NONE);
  }

  private static List<String> leftOut(CheckedAgreement agreement, Spread spread) {
    var withoutIds =
        spread.withoutIds().stream()
            .filter(pool -> pool.agreement().equals(agreement.name()))
            .map(SpreadPool::pool)
            .toList();
    var sentences = new ArrayList<String>();
    for (var pool : agreement.pools()) {
      switch (pool.source()) {
        case Source.Lines(var lines, var filters) -> {
          if (withoutIds.contains(pool.name())) {
            sentences.add(
                "The lines of `%s` have no ids, so those of the pool `%s` are not shown."
                    .formatted(lines.name(), pool.name()));
          }
        }
        case Source.Amount(var amount) ->
            sentences.add(
                "The pool `%s` is of an amount, so it has no lines.".formatted(pool.name()));
      }
    }
    return sentences.stream().distinct().toList();
  }
}
