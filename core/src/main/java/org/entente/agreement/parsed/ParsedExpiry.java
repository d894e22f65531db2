package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.text.Span;

/**
 * When what was added to an account lapses.
 *
 * @param periods after how many further periods; 0 for {@code expires at end} of its own
 * @param word the word for a period, if written
 */
public record ParsedExpiry(int periods, Optional<Name> word, Span span) {}
