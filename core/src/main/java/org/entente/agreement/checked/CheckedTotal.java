package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;

/** A named sum of rounded figures; it is never rounded again. */
public record CheckedTotal(
    String name, Labels labels, CheckedExpression value, Labels cites, Place place) {}
