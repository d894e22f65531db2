package org.entente.book;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.amounts.Rational;

/**
 * How far a figure may be from the one that is expected, where the expected one was rounded or made
 * by a rule that is not published.
 *
 * <p>Example: {@code 1 USD} allows 214,520.31 USD where 214,520 USD is expected, and 214,521.00
 * USD, and no more.
 *
 * @param unit the unit's code, {@code %} for percents, or empty
 */
public record Within(Rational distance, String unit) {
  private static final String PERCENT = "%";
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?)(%| [A-Za-z_]\\w*)?");

  public Within {
    requireNonNull(distance, "distance is null");
    requireNonNull(unit, "unit is null");
  }

  /** What {@code 1 USD} or {@code 0.001%} says; empty if the text says something else. */
  static Optional<Within> parse(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    var unit = Optional.ofNullable(written.group(2)).map(String::strip).orElse("");
    var number = Rational.parse(written.group(1));
    var distance = unit.equals(PERCENT) ? number.dividedBy(Rational.of(100)) : number;
    return Optional.of(new Within(distance, unit));
  }

  /** Whether figures with that unit are meant; rates have none. */
  public boolean isOf(String unitCode) {
    return unit.equals(PERCENT) ? unitCode.isEmpty() : unit.equals(unitCode);
  }
}
