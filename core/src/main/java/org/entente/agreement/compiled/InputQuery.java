package org.entente.agreement.compiled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.InputDeclaration;

/** A value of an input that a program needs: of which members, for which period. */
public record InputQuery(
    String agreement, InputDeclaration input, List<String> members, NamedPeriod period) {
  public InputQuery {
    requireNonNull(input, "input is null");
    requireNonNull(period, "period is null");
    members = List.copyOf(members);
  }

  /** The value's reference: {@code staff[welfare]@JFY2024}. */
  public String reference() {
    var index = members.isEmpty() ? "" : "[" + String.join(",", members) + "]";
    return input.name() + index + "@" + period.name();
  }
}
