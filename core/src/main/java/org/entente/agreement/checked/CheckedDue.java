package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;

/**
 * A transfer from one party to another by year, outside pools.
 *
 * <p>Example: {@code due KR to US = contribution}: of a contribution of 1,183.3bn KRW, net KR is
 * 1,183.3bn more and net US 1,183.3bn less. It is no share of a cost.
 *
 * @param from the payer, by position among the parties
 * @param to the payee, by position among the parties
 */
public record CheckedDue(int from, int to, CheckedExpression amount, Labels cites, Place place) {}
