package org.entente.data.intake;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.data.text.NumberText;
import org.entente.data.text.Shown;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;

/**
 * Reads the amount of a line: as fine as its currency, or, where the agreement says where such
 * amounts are rounded, with up to 18 digits behind the point.
 *
 * <p>Example: 0.0000123 USD is no amount, but is one of {@code lines bill: amount USD, ..., the sum
 * to 0.01 half_up}.
 */
record LineAmount(LinesDeclaration lines) {
  /** The amount in the units in which the lines count it. */
  BigInteger read(String column, String text, Currency currency, RowReading reading) {
    var units = NumberText.units(text, lines.digits(currency));
    if (units.isEmpty()) {
      reading.reject(
          text.isBlank() ? reading.blank(column) : problem(text, currency, reading.place(column)));
    }
    return units.orElse(BigInteger.ZERO);
  }

  private Problem problem(String text, Currency currency, Place place) {
    var digits = NumberText.digitsBehindPoint(text);
    return digits.isEmpty() || lines.conversion().isPresent()
        ? NumberText.problem(text, currency, place)
        : tooFine(text, digits, currency, place);
  }

  private Problem tooFine(String text, OptionalInt digits, Currency currency, Place place) {
    var shown = Shown.of(text);
    int found = digits.orElseThrow();
    if (lines.fractions().isPresent()) {
      return Problem.of("E0794", place, shown, found, LinesDeclaration.FRACTION_DIGITS);
    }
    return Problem.of(
        "E0738",
        place,
        shown,
        found,
        currency.code(),
        currency.digits(),
        NumberText.allowed(currency),
        lines.name(),
        currency.minorUnit());
  }
}
