package org.entente.book;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.agreement.text.Place;

/**
 * A figure that a user expects of a book, from a published table or an own sum.
 *
 * <p>Example: {@code {reference: japan_total@term, value: 1055100000000 JPY}}.
 *
 * @param value the value as written, with its unit
 * @param within how far from the value the figure may be; absent where it must be met exactly
 * @param knownOn facts known later are not used; absent for all
 * @param agreedOn terms agreed later are not used; absent for all
 * @param source who says so, or empty
 * @param place where the file says it
 */
public record ExpectedFigure(
    String reference,
    String value,
    Optional<Within> within,
    Optional<LocalDate> knownOn,
    Optional<LocalDate> agreedOn,
    String source,
    Place place) {
  public ExpectedFigure {
    requireNonNull(reference, "reference is null");
    requireNonNull(value, "value is null");
    requireNonNull(within, "within is null");
    requireNonNull(knownOn, "knownOn is null");
    requireNonNull(agreedOn, "agreedOn is null");
    requireNonNull(source, "source is null");
    requireNonNull(place, "place is null");
  }
}
