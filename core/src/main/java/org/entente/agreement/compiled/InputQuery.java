package org.entente.agreement.compiled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.InputDeclaration;
import org.entente.facts.MemberSet;

/**
 * A value of an input that a program needs: of which members, for which period.
 *
 * <p>Example: {@code staff[welfare]@JFY2024}, the level of welfare workers over that year.
 */
public record InputQuery(
    String agreement, InputDeclaration input, List<String> members, NamedPeriod period) {
  public InputQuery {
    requireNonNull(input, "input is null");
    requireNonNull(period, "period is null");
    members = List.copyOf(members);
  }

  /** The reference without the period: {@code staff[welfare]}. */
  String subject() {
    return MemberSet.indexed(input.name(), members);
  }

  /** The value's reference: {@code staff[welfare]@JFY2024}. */
  public String reference() {
    return subject() + "@" + period.name();
  }
}
