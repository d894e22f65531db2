package org.entente.agreement.parsed;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Span;

/**
 * On which days of its year a due is paid: {@code in instalments on 01-31, 07-31, remainder in the
 * last}, in equal parts, or {@code on 01-31 25%, 07-31 75%}.
 *
 * @param remainderInLast whether the last instalment takes what rounding leaves, or else the first
 */
public record ParsedInstalments(List<Instalment> instalments, boolean remainderInLast, Span span) {
  public ParsedInstalments {
    instalments = List.copyOf(instalments);
  }

  /** One day of the year and, if written, the part of the due that is paid on it. */
  public record Instalment(MonthDay day, Optional<Expression.Quantity> share, Span span) {}
}
