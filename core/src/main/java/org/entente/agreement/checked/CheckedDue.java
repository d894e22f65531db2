package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.calendar.Period;

/**
 * A transfer from one party to another by year, outside pools.
 *
 * <p>Example: {@code due KR to US = contribution}: of a contribution of 1,183.3bn KRW, net KR is
 * 1,183.3bn more and net US 1,183.3bn less. It is no share of a cost.
 *
 * @param from the payer, by position among the parties
 * @param to the payee, by position among the parties
 * @param days the days on which it holds, in whole years
 */
public record CheckedDue(
    int from, int to, CheckedExpression amount, Period days, Labels cites, Place place) {
  /** The same due on other days. */
  public CheckedDue during(Period other) {
    return new CheckedDue(from, to, amount, other, cites, place);
  }
}
