package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;

/**
 * An amount: a value defined by year, or once for all times.
 *
 * <p>Example: {@code amount contribution: total KRW per CY, rounded to 100m half_up} with one rule
 * for CY2020, one for CY2021, and one from CY2022 on.
 *
 * @param yearly whether it has a value for each year; if not, one value for all times
 * @param rules the values with the days they hold for, covering the term without overlap
 */
public record CheckedAmount(
    String name,
    List<MemberSet> indices,
    Labels labels,
    ValueType type,
    boolean yearly,
    Optional<Rounding> rounding,
    List<Rule> rules,
    Labels cites,
    Place place) {
  public CheckedAmount {
    indices = List.copyOf(indices);
    rules = List.copyOf(rules);
  }

  /** How the amount's values are rounded. */
  public record Rounding(Rational unit, RoundingMode mode) {}

  /** The value for the days of a period, with the clause that says it. */
  public record Rule(Period period, CheckedExpression value, Labels cites, Place place) {}
}
