package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.entente.agreement.text.RosterName;
import org.entente.agreement.text.Span;

/**
 * A list that is kept in a file of the book: {@code from "members.csv" by iso}.
 *
 * @param fileSpan the file's name in quotes
 * @param by the column of ids, where it is not {@code id}
 * @param span the phrase from {@code from} on
 */
public record ParsedRoster(String file, Span fileSpan, Optional<Name> by, Span span) {
  public ParsedRoster {
    requireNonNull(file, "file is null");
    requireNonNull(by, "by is null");
  }

  /** The list that is meant. */
  public RosterName name() {
    return new RosterName(file, by.map(Name::text).orElse(RosterName.ID));
  }
}
