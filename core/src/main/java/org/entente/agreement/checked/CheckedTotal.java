package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;

/**
 * A named sum of rounded figures; it is never rounded again.
 *
 * <p>Example: {@code total japan_total = net borne by JP} adds what JP bears of every pool, each
 * part as it was rounded.
 */
public record CheckedTotal(
    String name, Labels labels, CheckedExpression value, Labels cites, Place place) {}
