package org.entente.facts;

import static java.util.Objects.requireNonNull;

import org.entente.agreement.text.Place;

/**
 * Where a fact comes from.
 *
 * <p>Example: line 7 of {@code staff.csv}, reported by US, document "Return of 2024-03-31".
 *
 * @param place the file and line that gave it
 * @param reportedBy who reported it, or empty
 * @param document the document behind it, or empty
 * @param assumed whether the book marks it as an assumption
 */
public record Provenance(Place place, String reportedBy, String document, boolean assumed) {
  public Provenance {
    requireNonNull(place, "place is null");
    requireNonNull(reportedBy, "reportedBy is null");
    requireNonNull(document, "document is null");
  }
}
