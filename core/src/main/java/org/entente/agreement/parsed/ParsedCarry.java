package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.text.Span;

/**
 * {@code unused carries} or {@code excess carries 2 years, oldest first}: what a limit brings from
 * one of its windows to the next.
 *
 * @param life for how many windows it lasts, if it does not last to the end of the term
 */
public record ParsedCarry(Optional<Life> life, Order order, Span span) {
  /** {@code 2 years}. */
  public record Life(int windows, Name window) {}

  /** What is used first, where what carries does not last. */
  public enum Order {
    /** Nothing written. */
    UNSAID,
    /** {@code oldest first}. */
    OLDEST_FIRST,
    /** {@code newest first}. */
    NEWEST_FIRST
  }
}
