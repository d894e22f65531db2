package org.entente.data.intake;

/** Whether lines of cost have happened or are expected. */
public enum LineKind {
  /** Cost that was incurred; a line cannot be known before its day. */
  ACTUAL,
  /** A budget or estimate, known ahead. */
  PLAN
}
