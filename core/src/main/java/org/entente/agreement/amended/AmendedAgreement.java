package org.entente.agreement.amended;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedFile;

/**
 * An agreement with the amendments that were agreed by a day, as versions that follow one another.
 *
 * <p>Example: a term from 2024-01-01 to 2028-12-31 and an amendment effective 2026-07-01 are two
 * versions, one to 2026-06-30 and one from 2026-07-01.
 *
 * @param file the file of the agreement, with the lists that it and its amendments name
 * @param text the agreement as it was signed
 * @param canonical the words of the agreement and its amendments, for their fingerprint
 * @param versions in the order of their days; at least one
 * @param amendments in the order in which they take effect
 */
public record AmendedAgreement(
    ParsedFile file,
    ParsedAgreement text,
    String canonical,
    List<Version> versions,
    List<ParsedAmendment> amendments) {
  public AmendedAgreement {
    requireNonNull(text, "text is null");
    requireNonNull(canonical, "canonical is null");
    versions = List.copyOf(versions);
    amendments = List.copyOf(amendments);
  }
}
