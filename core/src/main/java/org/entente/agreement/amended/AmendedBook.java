package org.entente.agreement.amended;

import java.time.LocalDate;
import java.util.List;
import org.entente.problems.Problem;

/**
 * The agreements of a book as amended by a day, and what was signed later.
 *
 * @param agreements in the order of their names, and in that of the files for one name
 */
public record AmendedBook(
    List<AmendedAgreement> agreements, List<NotYetAgreed> notYetAgreed, List<Problem> problems) {
  public AmendedBook {
    agreements = List.copyOf(agreements);
    notYetAgreed = List.copyOf(notYetAgreed);
    problems = List.copyOf(problems);
  }

  /** An agreement or amendment that was signed after the day for which the book is read. */
  public record NotYetAgreed(String name, LocalDate signed) {}
}
