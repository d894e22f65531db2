package org.entente.calendar;

/**
 * Over which time a limit or a rounding adds up: each year of the agreement, each month, or its
 * whole term.
 *
 * <p>Windows nest: a month lies in one year only if the years start on the first of a month, and
 * every window is cut by the term.
 */
public enum Window {
  MONTH,
  YEAR,
  TERM;

  /** Whether this window is longer than the other, so that the other nests in it. */
  public boolean isLongerThan(Window other) {
    return ordinal() > other.ordinal();
  }
}
