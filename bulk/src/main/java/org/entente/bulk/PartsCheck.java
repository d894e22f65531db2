package org.entente.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;
import org.entente.spread.Spread.Cell;

/** Sums up the parts that an engine wrote: they are what the parties bear, or a mistake of ours. */
final class PartsCheck {
  private PartsCheck() {}

  /**
   * @param written what stands behind FROM
   */
  static void check(Engine engine, Query written, List<Cell> cells) throws SQLException {
    var sums = new TreeMap<String, Rational>();
    engine.each(
        Query.of("SELECT agreement, figure, sum(part) FROM")
            .then(written)
            .then("GROUP BY agreement, figure"),
        row -> sums.put(row.text(1) + " " + row.text(2), Rational.of(row.amount(3))));
    var expected = new TreeMap<String, Rational>();
    for (var cell : cells) {
      for (int p = 0; p < cell.grown().size(); p++) {
        var figure = cell.pool().agreement() + " " + cell.figures().get(p);
        expected.merge(figure, cell.grown().get(p), Rational::plus);
      }
    }
    sums.values().removeIf(sum -> sum.signum() == 0);
    expected.values().removeIf(sum -> sum.signum() == 0);
    if (!sums.equals(expected)) {
      throw new BugException("the parts of lines do not add up to the figures");
    }
  }
}
