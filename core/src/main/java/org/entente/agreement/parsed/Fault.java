package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.text.Span;

/**
 * A mistake in a text before its clause is known: the problem's code, the characters it lies in,
 * and what the problem's texts are filled with.
 */
record Fault(String code, Span span, List<Object> arguments) {
  Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(String code, Span span, Object... arguments) {
    return new Fault(code, span, List.of(arguments));
  }
}
