package org.entente.pools;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.entente.amounts.Rational;
import org.entente.facts.LineTable;
import org.entente.facts.LinesDeclaration;
import org.entente.rates.SumRounding;

/**
 * What lines that are not converted add to a sum: their amounts as they are, or, where the text
 * rounds each line, what that gives.
 *
 * <p>Example: of 0.004 and 0.005 USD, {@code each line to 0.01 half_up} adds 0 and 1 cents, and
 * {@code the sum to 0.01 half_up} adds 0.009.
 */
final class LineUnits {
  private final LineTable table;
  private final Optional<SumRounding> each;
  private final Rational unit;
  private final Rational roundedPerUnit;

  LineUnits(LineTable table, LinesDeclaration lines) {
    this.table = table;
    each = lines.fractions().filter(SumRounding::eachLine);
    var counted = table.declaration().unit(lines.currency());
    unit = each.map(SumRounding::unit).orElse(counted);
    roundedPerUnit = counted.dividedBy(unit);
  }

  /** The unit of what is added. */
  Rational unit() {
    return unit;
  }

  /** What a row adds, in units; empty if it does not fit 64 bits. */
  OptionalLong small(int row) {
    if (!table.isSmall(row) || table.units(row) == Long.MIN_VALUE) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        each.isEmpty()
            ? table.units(row)
            : each.get().units(table.units(row), roundedPerUnit).longValueExact());
  }

  /** What a row adds, in units, however large it is. */
  BigInteger all(int row) {
    var units = table.allUnits(row);
    return each.map(
            e -> e.mode().round(Rational.of(units).times(roundedPerUnit), Rational.ONE).numerator())
        .orElse(units);
  }

  /** What a row adds, in its currency. */
  Rational amount(int row) {
    return Rational.of(all(row)).times(unit);
  }
}
