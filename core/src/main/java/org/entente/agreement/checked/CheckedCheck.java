package org.entente.agreement.checked;

import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.calendar.Period;
import org.entente.calendar.Window;

/**
 * A comparison that must hold in each window; where it does not, the run warns.
 *
 * <p>Example: {@code check level: japan_total is at most 206bn per JFY}. With 210bn in JFY2024 the
 * figure {@code level@JFY2024} is 0, and the warning says that it is 4bn too much. No money moves.
 *
 * @param days the days on which it holds, in whole years
 */
public record CheckedCheck(
    String name,
    Labels labels,
    CheckedExpression left,
    Comparison comparison,
    CheckedExpression right,
    Window window,
    Period days,
    Labels cites,
    Place place) {
  /** The same check on other days. */
  public CheckedCheck during(Period other) {
    return new CheckedCheck(name, labels, left, comparison, right, window, other, cites, place);
  }

  /** How the two sides are compared. */
  public enum Comparison {
    EQUAL("is"),
    NOT_EQUAL("is not"),
    AT_MOST("is at most"),
    AT_LEAST("is at least"),
    ABOVE("is above"),
    BELOW("is below");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
