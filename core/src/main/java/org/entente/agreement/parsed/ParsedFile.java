package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.text.SourceText;

/**
 * One file of agreements and amendments as it was written: every token with the comments and
 * spacing before it, and the agreements and amendments made of them.
 *
 * <p>The tokens put together again give the file's text to the letter.
 */
public record ParsedFile(
    SourceText source,
    List<Token> tokens,
    List<ParsedAgreement> agreements,
    List<ParsedAmendment> amendments) {
  public ParsedFile {
    requireNonNull(source, "source is null");
    tokens = List.copyOf(tokens);
    agreements = List.copyOf(agreements);
    amendments = List.copyOf(amendments);
  }
}
