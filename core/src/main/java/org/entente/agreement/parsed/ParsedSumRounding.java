package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

/**
 * Where lines are rounded that are finer than the minor unit: {@code each line to 0.01 half_up}, or
 * {@code the sum to 0.01 half_up}.
 */
public record ParsedSumRounding(boolean eachLine, ParsedRounding to) {
  public ParsedSumRounding {
    requireNonNull(to, "to is null");
  }
}
