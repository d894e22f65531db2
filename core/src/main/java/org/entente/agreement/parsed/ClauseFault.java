package org.entente.agreement.parsed;

/**
 * Leaves the reading of one clause at its first mistake.
 *
 * <p>Thrown by the parsers of constructs, caught in {@link Cursor#clause} and nowhere else; what
 * leaves the parser is a {@link org.entente.problems.Problem}.
 */
final class ClauseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  ClauseFault(Fault fault) {
    super(fault.code(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
