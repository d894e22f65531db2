package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.determinations.AsOf;

/**
 * A statement that someone kept: its figures by reference, and what it says of the terms and facts
 * they rest on. It is only what a file claims, until {@link Verification} has compared it.
 *
 * @param party the party whose statement it is; empty if it is for all
 */
public record SavedStatement(
    String book,
    Optional<String> party,
    AsOf asOf,
    String termsHash,
    String factsHash,
    List<SavedFigure> figures) {
  public SavedStatement {
    requireNonNull(book, "book is null");
    requireNonNull(party, "party is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(termsHash, "termsHash is null");
    requireNonNull(factsHash, "factsHash is null");
    figures = List.copyOf(figures);
  }

  /**
   * One figure as it was saved.
   *
   * @param value as text, numbers in lowest terms; empty if the figure was missing
   * @param unit the unit's code, or empty
   * @param status in words, such as {@code so far}
   */
  public record SavedFigure(
      String agreement, String reference, Optional<String> value, String unit, String status) {
    public SavedFigure {
      requireNonNull(agreement, "agreement is null");
      requireNonNull(reference, "reference is null");
      requireNonNull(value, "value is null");
      requireNonNull(unit, "unit is null");
      requireNonNull(status, "status is null");
    }

    public String fullReference() {
      return agreement + "/" + reference;
    }
  }
}
