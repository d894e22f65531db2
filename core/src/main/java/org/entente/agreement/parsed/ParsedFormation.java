package org.entente.agreement.parsed;

import org.entente.agreement.text.Span;

/** How the level of a window is formed from finer facts: {@code average per JFY}. */
public record ParsedFormation(Formation formation, ParsedWindow window, Span span) {
  /** The four ways. */
  public enum Formation {
    /** The plain average of the facts' values. */
    AVERAGE,
    /** The average weighted by days. */
    BY_DAYS,
    /** The value on the window's first day. */
    AT_START,
    /** The value on the window's last day. */
    AT_END
  }
}
