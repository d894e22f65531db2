package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;

/**
 * A named sum of rounded figures; it is never rounded again.
 *
 * <p>Example: {@code total japan_total = net borne by JP} adds what JP bears of every pool, each
 * part as it was rounded.
 *
 * @param currency the agreement's currency, or another one into which the text converts: {@code
 *     total japan_usd: USD = japan_total / usd_rate rounded to 0.01 half_up}
 */
public record CheckedTotal(
    String name,
    Labels labels,
    Currency currency,
    CheckedExpression value,
    Labels cites,
    Place place) {}
