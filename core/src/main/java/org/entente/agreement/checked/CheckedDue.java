package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;

/** A transfer from one party to another by year, outside pools. */
public record CheckedDue(int from, int to, CheckedExpression amount, Labels cites, Place place) {}
