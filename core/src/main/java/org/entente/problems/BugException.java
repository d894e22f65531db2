package org.entente.problems;

/** A broken promise inside Entente itself; never raised by what a user wrote or supplied. */
public final class BugException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BugException(String message) {
    super(message);
  }

  public BugException(String message, Throwable cause) {
    super(message, cause);
  }
}
