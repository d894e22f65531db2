package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The agreements of a book, in the order of their terms, with their references to each other.
 *
 * @param notYetAgreed those that were left out since they were signed later than asked for
 */
public record CheckedAgreements(
    List<CheckedAgreement> agreements, List<NotYetAgreed> notYetAgreed) {
  public CheckedAgreements {
    agreements = List.copyOf(agreements);
    notYetAgreed = List.copyOf(notYetAgreed);
  }

  /**
   * An agreement or amendment that was signed after the day as agreed on which the book is read.
   */
  public record NotYetAgreed(String name, LocalDate signed) {}

  public Optional<CheckedAgreement> find(String name) {
    return agreements.stream().filter(a -> a.name().equals(name)).findFirst();
  }
}
