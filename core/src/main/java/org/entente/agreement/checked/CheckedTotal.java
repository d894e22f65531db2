package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.calendar.Period;

/**
 * A named sum of rounded figures; it is never rounded again.
 *
 * <p>Example: {@code total japan_total = net borne by JP} adds what JP bears of every pool, each
 * part as it was rounded.
 *
 * @param currency the agreement's currency, or another one into which the text converts: {@code
 *     total japan_usd: USD = japan_total / usd_rate rounded to 0.01 half_up}
 * @param days the days on which it holds, in whole years
 */
public record CheckedTotal(
    String name,
    Labels labels,
    Currency currency,
    CheckedExpression value,
    Period days,
    Labels cites,
    Place place) {
  /** The same total on other days. */
  public CheckedTotal during(Period other) {
    return new CheckedTotal(name, labels, currency, value, other, cites, place);
  }
}
