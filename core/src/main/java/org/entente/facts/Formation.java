package org.entente.facts;

/** How the level of a window is formed from facts of shorter periods. */
public enum Formation {
  /** The plain average of the facts' values. */
  AVERAGE,
  /** The average weighted by the days of each fact's period. */
  BY_DAYS,
  /** The value that holds on the first day. */
  AT_START,
  /** The value that holds on the last day. */
  AT_END,
  /** Of a rate: none; each day has the value of the fact around it. */
  EACH_DAY
}
