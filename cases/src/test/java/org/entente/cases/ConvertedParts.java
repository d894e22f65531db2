package org.entente.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.amounts.Rational;
import org.entente.determinations.Evaluation;
import org.entente.pools.PoolTotals.Cell;
import org.entente.pools.PoolTotals.Converted;
import org.entente.rates.Conversion;

/** What a sum of converted lines is made of: its parts by currency and rate, and the rates. */
final class ConvertedParts {
  private ConvertedParts() {}

  static void check(Evaluation run) {
    for (int q = 0; q < run.program().pools().size(); q++) {
      var conversion = run.program().pools().get(q).lines().conversion();
      if (conversion.isPresent()) {
        for (var element : run.facts().pools().get(q).sums()) {
          element.forEach(cell -> check(cell, conversion.get()));
        }
      }
    }
  }

  private static void check(Cell cell, Conversion conversion) {
    var total = Rational.ZERO;
    for (var part : cell.converted()) {
      check(part, conversion);
      total = total.plus(part.total());
    }
    assertThat(cell.total()).as("%s", cell).isEqualTo(total);
  }

  /** The rate is that of the pool's currency by that of the lines; rounding is off by halves. */
  private static void check(Converted part, Conversion conversion) {
    var rate = Rational.ONE;
    for (var used : part.rate().rates()) {
      boolean toPool = used.unit().of().equals(conversion.to());
      rate = toPool ? rate.times(used.value()) : rate.dividedBy(used.value());
    }
    assertThat(part.rate().rate()).as("%s", part).isEqualTo(rate);
    var rounding = conversion.rounding();
    var most =
        rounding.eachLine() ? rounding.unit().times(Rational.of(part.lines())) : Rational.ZERO;
    assertThat(part.amount().times(rate).minus(part.total()).abs())
        .as("%s", part)
        .isLessThanOrEqualTo(most);
  }
}
