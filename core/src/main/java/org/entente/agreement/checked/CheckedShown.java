package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;

/**
 * A party to which what it bears is shown in a currency of its own.
 *
 * <p>Each figure is converted from the rounded one in the agreement's currency and rounded again;
 * nothing is built on it. Example: at 115.86 JPY per USD, 11,586 JPY and 5,793 JPY are 100.00 and
 * 50.00 USD. Where the parts do not add up to the whole as shown, the difference is a figure too.
 *
 * @param party its position
 * @param rate an exchange rate between the agreement's currency and the party's
 */
public record CheckedShown(
    int party,
    Currency currency,
    CheckedExpression rate,
    CheckedAmount.Rounding rounding,
    Labels cites,
    Place place) {}
