package org.entente.bulk;

import org.entente.amounts.Currency;
import org.entente.facts.LinesDeclaration;

/**
 * How many digits a plain amount has at most, which an engine can add up without a closer look.
 *
 * <p>Example: in USD 16 before the point and 2 behind it, 18 in all, which fit 64 bits; where
 * amounts may be finer, 9 before it and 18 behind it, so that even the sum of 10,000,000,000 of
 * them has no more than the 38 digits that engines hold.
 */
record PlainAmount(int whole, int digits) {
  /** How many digits fit 64 bits. */
  static final int MOST = 18;

  private static final int WHOLE_OF_FRACTIONS = 9;

  /** Those of lines in a currency. */
  static PlainAmount of(LinesDeclaration lines, Currency currency) {
    int digits = lines.digits(currency);
    return new PlainAmount(
        lines.fractions().isPresent() ? WHOLE_OF_FRACTIONS : MOST - digits, digits);
  }

  /** The type of such amounts in SQL. */
  String type() {
    return "DECIMAL(" + (whole + digits) + ", " + digits + ")";
  }

  /** What such an amount is as text, as a pattern. */
  String pattern() {
    var fraction = digits == 0 ? "" : "([.][0-9]{1," + digits + "})?";
    return "-?[0-9]{1," + whole + "}" + fraction;
  }
}
